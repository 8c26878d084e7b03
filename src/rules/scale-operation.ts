import { inBand, type Scale, type ScalePart } from './scale.ts'
import { defineOperation } from './trace.ts'

/** What a scale gives, as an operation of traces. Imported for that, by the rules that need it. */
defineOperation('scale', ([scale, part, which, months]) => {
  const band = (scale as unknown as Scale)[part as unknown as ScalePart]?.[which as number]
  return band && inBand(band, months as number)
})
