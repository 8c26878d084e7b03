import enoughMonths from '../../data/rules/transfer.benefit-place-months.json' with { type: 'json' }
import { durationInput, fields, list, oneOf, provinceInput } from './input.ts'
import type { Province } from './provinces.ts'
import { failure, problem } from './result.ts'
import { type About, rule, rulesAsOf } from './rule.ts'
import type { Citation } from './trace.ts'


const article: Citation = { source: { id: 'state-council-office-2009-66', locator: 'art.6' }, verified: 'text' }
const sealed: Citation = { source: { id: 'mohrss-2016-5', locator: 'item.3' }, verified: 'secondary' }
const homeAccepts: Citation = { source: { id: 'mohrss-2016-5', locator: 'item.8' }, verified: 'secondary' }

/**
 * The province that pays the pension (待遇领取地).
 *
 * In: hukou (a province); spells in order of time: province, months paid there (deemed ones included), account. The relation
 * moves with each general spell and stays where it is during a temporary one; spells in one province are added up.
 * Out: place; clause, 1 the relation is at the hukou, 2 it is elsewhere with ten years, 3 the last earlier place with ten
 * years (by its last spell), 4 the hukou; frozen: the temporary accounts, which wait where they are until the place
 * collects them (months, by province, in order of their first spell). A temporary account makes no place, however long.
 * 国办发〔2009〕66号, arts 5, 6, 12; 人社部规〔2016〕5号, items 3 and 8, known from quotations.
 * Not modelled: see the list.
 */
export const benefitPlace = rule({
  id: 'benefit-place',
  input: fields({
    hukou: provinceInput,
    spells: list(fields({ province: provinceInput, months: durationInput, account: oneOf(['general', 'temporary']) }), 200),
  }),
  compute(t, { hukou, spells }) {
    const problems = spells.flatMap(({ province, months, account }, i) => [
      ...(months ? [] : [problem('spell.no-months', `spells.${i}.months`)]),
      ...(account === 'temporary' && province === hukou ? [problem('spell.temporary-at-hukou', `spells.${i}.account`, { province })] : []),
    ])
    if (problems.length) return failure(...problems)

    const limit = t.lookup('benefitPlaceMonths', enoughMonths, rulesAsOf)
    const months = (kind: string, at: Province) =>
      spells.filter(({ province, account }) => account === kind && province === at).map((spell) => spell.months)
    const inOrder = (kind: string) => spells.filter(({ account }) => account === kind).map(({ province }) => province)
    const general = [...new Set(inOrder('general').reverse())] // the last first
    const enough = general.map((at) => {
      const paid = t.step(`monthsIn#${at}`, 'sum', 'months', months('general', at))
      return t.step(`enoughIn#${at}`, 'compare', 'boolean', [limit, '<=', paid])
    })

    const relation = general[0]
    const earlier = t.step('enoughEarlier', 'any', 'boolean', enough.slice(1))
    const below = t.step('clauseBelowTen', 'choose', 'number', [earlier, 3, 4])
    const away = t.step('clauseAway', 'choose', 'number', [enough[0] ?? false, 2, below])
    const clause = t.step('clause', 'choose', 'number', [relation === hukou, 1, away], relation ? article : homeAccepts)
    const place = [hukou, relation, general[1 + enough.slice(1).findIndex(({ raw }) => raw)], hukou][clause.shown - 1] as Province

    const frozen = [...new Set(inOrder('temporary'))].map((province) => ({
      province: province as string,
      months: t.step(`frozenMonths#${province}`, 'sum', 'months', months('temporary', province), sealed),
    }))
    return t.result({ place: place as string, clause, frozen })
  },
})

export const aboutBenefitPlace = (): About<typeof benefitPlace> => ({
  outputs: { place: 'word', clause: 'number', frozen: [{ province: 'word', months: 'months' }] },
  instruments: [article.source, sealed.source, homeAccepts.source],
  parameters: [enoughMonths],
  notModelled: [
    'benefit-place.not-modelled.too-few-years',
    'benefit-place.not-modelled.one-off-payments',
    'benefit-place.not-modelled.hukou-moved',
    'benefit-place.not-modelled.within-province',
    'benefit-place.not-modelled.overlap',
  ],
})
