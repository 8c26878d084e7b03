import type { Wanted } from './parameters.ts'
import { inBand, type Scale, type ScalePart } from './scale.ts'
import { defineOperation } from './operations.ts'
import type { Node, Trace } from './trace.ts'

/** What a scale gives, as an operation of traces, for the rules that need it. */
defineOperation('scale', ([scale, part, which, months]) => {
  const band = (scale as unknown as Scale)[part as unknown as ScalePart]?.[which as number]
  return band && inBand(band, months as number)
})

/** What a scale gives for so many months: a step for each of its bands, then their sum. */
export function scaled(t: Trace, name: string, wanted: Wanted<Scale>, law: Node, unit: 'months' | 'yuan', months: number, part: ScalePart = 'bands'): Node<number> {
  const scale = t.find(wanted, law).value
  if (!scale) return t.read(wanted, law) as Node<never>
  const [whole, mark] = part === 'high' ? [`${name}#high`, 'high-'] : [name, '']
  const bands = scale[part] ?? []
  const steps = bands.map((_band, i) => t.step(bands.length === 1 ? whole : `${name}Band#${mark}${i + 1}`, 'scale', unit, [t.read(wanted, law), part, i, months]))
  return steps.length === 1 ? (steps[0] as Node<number>) : t.step(whole, 'sum', unit, steps)
}
