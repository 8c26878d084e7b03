/** Every code a problem or a warning can carry. Texts belong to the locale catalogues. */
export const codes = [
  'line.not-json', // the command: the line isn't JSON
  'line.not-object', // the command: the line is JSON, but not an object
  'id.not-scalar', // the command: id is an object, an array or beyond any number
  'rule.unknown', // {received, rules}
  'overlay.unknown', // {received, overlays}
  'input.missing',
  'input.type', // {received: a type name}
  'input.not-allowed', // {received, allowed}
  'input.not-integer', // {received}
  'input.unknown-field', // {allowed}: a problem while a field of the rule is absent (it may be meant), else a warning
  'month.malformed', // {received}
  'month.out-of-range', // {received, latest}
  'no-value', // {parameter, at, key?}, or {received, from, to} where the rule itself ends
  'source.missing', // warning {parameter, reason}: the value used has no document
  'birth.future', // {received, asOf}
  'birth.too-early', // {received, earliest}
  'window.before-law', // warning {statutoryMonth, lawStart}: the window didn't exist yet
  'chosen.outside-window', // {received, earliest, latest}
] as const

export type Code = (typeof codes)[number]
