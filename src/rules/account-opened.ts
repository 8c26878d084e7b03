import female from '../../data/rules/transfer.temporary-age-female.json' with { type: 'json' }
import male from '../../data/rules/transfer.temporary-age-male.json' with { type: 'json' }
import { durationInput, fields, flagInput, oneOf, optional, provinceInput } from './input.ts'
import { problem } from './result.ts'
import { type About, rule, rulesAsOf } from './rule.ts'
import type { Citation } from './trace.ts'

const ageLimit = { male, female }

const article: Citation = { source: { id: 'state-council-office-2009-66', locator: 'art.5' }, verified: 'text' }
const firstInsured: Citation = { source: { id: 'mohrss-2016-5', locator: 'item.3' }, verified: 'secondary' }
const keepsGeneral: Citation = { source: { id: 'provincial-transfer-measures', locator: 'art.11' }, verified: 'secondary' }

const clauses = {
  hukou: article,
  'organised-transfer': article,
  'under-age-limit': article,
  'general-here': keepsGeneral,
  'over-age-limit': article,
}

/**
 * Which pension account a province opens for someone who begins to be insured there: a general one, or a temporary
 * contribution account (临时基本养老保险缴费账户).
 *
 * In: sex, hukou and province (slugs), ageMonths (completed months of age on the day the insurance in that province begins;
 * months paid back for a time before that day don't make anyone younger), whether a general relation exists in that province
 * or elsewhere, whether the move was an organised transfer, whether earlier months were paid back. What isn't said is no.
 * Out: account, and clause, the ground that decides: the first that holds of hukou, organised-transfer, under-age-limit,
 * general-here; else over-age-limit.
 * 国办发〔2009〕66号, art. 5 (hukou; men from fifty, women from forty; organised transfers); 人社部规〔2016〕5号, item 3 (first
 * insurance at such an age; back-payment), known from quotations; a province's measures, art. 11 (a lawful general relation
 * stays general, whatever the gap). The ages are those of completed years and weren't moved in 2024.
 * The unit is the province. Not modelled: see the list.
 */
export const accountOpened = rule({
  id: 'account-opened',
  input: fields({
    sex: oneOf(['female', 'male']),
    hukou: provinceInput,
    province: provinceInput,
    ageMonths: durationInput,
    hasGeneralHere: optional(flagInput),
    hasGeneralElsewhere: optional(flagInput),
    organisedTransfer: optional(flagInput),
    backPaid: optional(flagInput),
  }),
  compute(t, { sex, hukou, province, ageMonths, hasGeneralHere, hasGeneralElsewhere, organisedTransfer, backPaid }) {
    const atHome = hukou === province
    const organised = organisedTransfer ?? false
    const here = hasGeneralHere ?? false
    const limit = t.lookup('temporaryAge', ageLimit[sex], rulesAsOf)
    const young = t.step('underTemporaryAge', 'compare', 'boolean', [ageMonths, '<', limit])
    const clause: keyof typeof clauses = atHome
      ? 'hukou'
      : organised
        ? 'organised-transfer'
        : young.raw
          ? 'under-age-limit'
          : here
            ? 'general-here'
            : 'over-age-limit'
    const citation = clause === 'over-age-limit' && !hasGeneralElsewhere ? firstInsured : clauses[clause]
    const general = t.step('generalAccount', 'any', 'boolean', [atHome, organised, young, here], citation)

    if (clause === 'over-age-limit' && backPaid) t.warn(problem('account.back-payment-keeps-kind', 'backPaid'))
    if (clause === 'general-here') t.warn(problem('account.may-be-corrected', 'hasGeneralHere'))
    return t.result({ account: t.step('account', 'choose', 'text', [general, 'general', 'temporary']), clause })
  },
})

export const aboutAccountOpened = (): About<typeof accountOpened> => ({
  outputs: { account: 'text', clause: 'word' },
  instruments: [article.source, firstInsured.source, keepsGeneral.source],
  parameters: [ageLimit.male, ageLimit.female],
  notModelled: [
    'account-opened.not-modelled.hukou-moved',
    'account-opened.not-modelled.within-province',
    'account-opened.not-modelled.wrongly-opened',
    'account-opened.not-modelled.local-practice',
  ],
})
