import female from '../../data/rules/survival.qx.female.json' with { type: 'json' }
import male from '../../data/rules/survival.qx.male.json' with { type: 'json' }
import { rulesAsOf } from './rule.ts'
import type { Node, Operand, Trace } from './trace.ts'

const dying = { male, female }
export const survivalTables = [male, female]
export const [firstAge, lastAge] = [16, 110]

export interface Survival {
  /** Of one who begins, how much is alive at the start of each year, and how much dies in it. */
  alive: Operand[]
  deaths: Node[]
  /** How much of each year after the years of work is drawn for: half of the year of death. */
  drawing: Node[]
}

/** Who lives, by the period table, year by year from an age, of which the first so many are worked. */
export function survival(t: Trace, sex: keyof typeof dying, age: number, working: number): Survival {
  const alive: Operand[] = [1]
  const deaths: Node[] = []
  for (let x = age; x <= lastAge; x++) {
    const before = alive[x - age]
    const lives = t.step(`lives#${x}`, 'sub', 'ratio', [1, t.lookup(`qx#${x}`, dying[sex], rulesAsOf, x)])
    const after = t.step(`alive#${x + 1}`, 'round', 'ratio', [t.step(`aliveExact#${x + 1}`, 'mul', 'ratio', [before, lives]), 8])
    alive.push(after)
    deaths.push(t.step(`deaths#${x}`, 'sub', 'ratio', [before, after]))
  }
  const drawing = alive.slice(working, -1).map((here, k) => {
    const both = t.step(`aliveBoth#${k}`, 'add', 'ratio', [here, alive[working + k + 1]])
    return t.step(`drawing#${k}`, 'div', 'ratio', [both, 2])
  })
  return { alive, deaths, drawing }
}
