import { readRuleData } from './check.ts'
import { type DatedValue, expanded, type OverlayFile, type ParameterFile } from './parameters.ts'
import type { PlaceFile } from './place.ts'
import { recompute } from './recompute.ts'
import type { Success } from './result.ts'
import type { Shown } from './trace.ts'

/**
 * Checks a result against its own trace and the data as it stands in the files, read without the module: every step
 * recomputes, every field that bears a step's name is that step, every number is a step's result or an operand. Throws
 * where not. For tests and for the build.
 */
export function traceChecker(root: string): (result: Success<object>, options?: { overlay?: string | undefined }) => void {
  const data = readRuleData(root)
  const byId = <F extends { id: string }>(files: { text: string }[]) => new Map(files.map(({ text }) => JSON.parse(text) as F).map((file) => [file.id, file]))
  const files = byId<ParameterFile>(data.parameters)
  const imagined = byId<OverlayFile>(data.overlays)
  const places = byId<PlaceFile>(data.places ?? [])

  const inFile = (overlay: string | undefined) => (param: string, at: string, place?: string): unknown => {
    const local = place === undefined ? undefined : places.get(place)?.values[param]
    const values: DatedValue[] = imagined.get(overlay ?? '')?.values[param] ?? local ?? files.get(param)?.values ?? []
    const found = values.filter(({ from, to }) => (from === null || from <= at) && (to === null || at <= to))
    if (found.length !== 1) throw new Error(`${param} at ${at}${place ? ` in ${place}` : ''}: ${found.length} values`)
    return expanded(found[0]?.value)
  }

  return ({ value, trace }, { overlay } = {}) => {
    const earlier = new Map<string, Shown>()
    const seen = new Set<Shown>()
    for (const step of trace) {
      const again = recompute(step, earlier, inFile(overlay))
      if (again !== step.result) throw new Error(`recomputed ${String(again)}: ${JSON.stringify(step)}`)
      if (earlier.has(step.id)) throw new Error(`two steps "${step.id}"`)
      earlier.set(step.id, step.result)
      seen.add(step.result)
      for (const arg of step.args) if ('value' in arg) seen.add(arg.value)
    }
    const check = (shown: unknown, path: string): void => {
      if (typeof shown === 'object' && shown !== null) {
        for (const [name, one] of Object.entries(shown)) check(one, path ? `${path}.${name}` : name)
      } else if (earlier.has(path) && earlier.get(path) !== shown) throw new Error(`${path} is ${String(shown)}, its step ${String(earlier.get(path))}`)
      else if (typeof shown === 'number' && !seen.has(shown)) throw new Error(`${path}: ${shown} is in no step`)
    }
    check(value, '')
  }
}
