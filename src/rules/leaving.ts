import { fields, flagInput, moneyInput, oneOf, optional } from './input.ts'
import { problem } from './result.ts'
import { type About, rule } from './rule.ts'
import type { Citation } from './trace.ts'

const article: Citation = { source: { id: 'mohrss-order-13', locator: 'art.6' }, verified: 'text' }

/**
 * What becomes of an employee's pension relation on leaving the country before the statutory age.
 *
 * In: reason, settling abroad or loss of Chinese nationality; request, whether the end of the relation was asked for in
 * writing (by default not); accountBalance (yuan).
 * Out: mayEnd, whether that can be asked for at all; relation, kept or ended; paidOut (yuan, once); pensionLater, whether a
 * pension can still be drawn on meeting the conditions. Neither years nor money lapse by themselves.
 * 人社部令第13号, art. 6; 社会保险法, art. 14 (no withdrawal before the age).
 * Not modelled: see the list.
 */
export const leaving = rule({
  id: 'leaving',
  input: fields({
    reason: oneOf(['settles-abroad', 'loses-nationality']),
    request: optional(flagInput),
    accountBalance: optional(moneyInput),
  }),
  compute(t, { reason, request, accountBalance }) {
    const may = t.step('mayEnd', 'any', 'boolean', [reason === 'loses-nationality'], article)
    const ended = t.step('relationEnds', 'all', 'boolean', [may, request ?? false])
    if (request && !may.shown) t.warn(problem('leaving.request-without-effect', 'request'))
    const balance =
      ended.shown && accountBalance === undefined ? t.lack(problem('input.missing', 'accountBalance')) : t.given(accountBalance ?? 0)
    return t.partial({
      mayEnd: may,
      relation: t.step('relation', 'choose', 'text', [ended, 'ended', 'kept']),
      paidOut: t.step('paidOut', 'choose', 'yuan', [ended, balance, 0]),
      pensionLater: t.step('pensionLater', 'choose', 'boolean', [ended, false, true]),
    })
  },
})

export const aboutLeaving = (): About<typeof leaving> => ({
  outputs: { mayEnd: 'boolean', relation: 'text', paidOut: 'yuan', pensionLater: 'boolean' },
  instruments: [article.source, { id: 'social-insurance-law', locator: 'art.14' }],
  parameters: [],
  notModelled: [
    'leaving.not-modelled.after-the-age',
    'leaving.not-modelled.foreigners',
    'leaving.not-modelled.treaties',
    'leaving.not-modelled.other-accounts',
  ],
})
