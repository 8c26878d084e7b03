import comparisonEnd from '../../data/rules/dual-track.comparison-end.json' with { type: 'json' }
import excessShare from '../../data/rules/dual-track.excess-share.json' with { type: 'json' }
import { fields, moneyInput, monthInput } from './input.ts'
import { month } from './month.ts'
import { problem } from './result.ts'
import { type About, rule } from './rule.ts'


const [reportedFrom, reportedTo] = [month(2024, 10), month(2029, 12)]

/**
 * The ten-year comparison of old and new reckoning for public-sector staff who joined before October 2014 and retire after
 * (新老办法对比、保低限高).
 *
 * In: retireMonth; oldPension by the old reckoning and newPension by the new one, the occupational annuity included (yuan a
 * month). Out: pension (yuan a month): the old one where the new one isn't higher, else the old one and a share of what the
 * new one is higher by; factor, that share (ratio). After September 2024 the new one alone, and factor 1.
 * 人社部发〔2015〕28号, known from texts that quote it word for word. A later floor is reported without a document: a warning.
 * Not modelled: see the list.
 */
export const dualTrackTransition = rule({
  id: 'dual-track-transition',
  input: fields({ retireMonth: monthInput, oldPension: moneyInput, newPension: moneyInput }),
  compute(t, { retireMonth, oldPension, newPension }) {
    const retired = t.given(retireMonth, 'month')
    const factor = t.lookup('factor', excessShare, retired)
    if (factor.raw === undefined) return t.result({ pension: factor, factor })
    const compared = t.step('compared', 'compare', 'boolean', [retired, '<=', t.lookup('comparisonEnd', comparisonEnd, retired)])
    const more = t.step('excess', 'sub', 'yuan', [newPension, oldPension])
    const mixed = t.step('withShare', 'add', 'yuan', [oldPension, t.step('shareOfExcess', 'mul', 'yuan', [more, factor])])
    const lower = t.step('newNotHigher', 'compare', 'boolean', [newPension, '<=', oldPension])
    const keepsOld = t.step('keepsOld', 'all', 'boolean', [compared, lower])
    const exact = t.step('pensionExact', 'choose', 'yuan', [keepsOld, oldPension, mixed])
    if (retireMonth >= reportedFrom && retireMonth <= reportedTo) t.warn(problem('dual-track-transition.later-floor', 'retireMonth'))
    return t.result({ pension: t.step('pension', 'round', 'yuan', [exact, 2]), factor })
  },
})

export const aboutDualTrackTransition = (): About<typeof dualTrackTransition> => ({
  outputs: { pension: 'yuan', factor: 'ratio' },
  instruments: [{ id: 'mohrss-2015-28' }, { id: 'state-council-2015-2' }],
  parameters: [excessShare, comparisonEnd],
  notModelled: [
    'dual-track-transition.not-modelled.old-pension',
    'dual-track-transition.not-modelled.later-floor',
    'dual-track-transition.not-modelled.groups',
    'dual-track-transition.not-modelled.enterprises',
  ],
})
