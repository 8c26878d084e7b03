import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PlaceFile, type Places, places } from './place.ts'

/** All places of data/rules/places, from the disk: for the command, the build and the tests. A page imports the one it shows. */
export function readPlaceFiles(root: string): PlaceFile[] {
  const folder = join(root, 'data/rules/places')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
}

export const readPlaces = (root: string): Places => places(...readPlaceFiles(root))
