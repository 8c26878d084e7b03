import cap from '../../data/rules/personal-pension.cap.json' with { type: 'json' }
import withdrawalRate from '../../data/rules/personal-pension.withdrawal-rate.json' with { type: 'json' }
import { percentOf } from './contribution-rate.ts'
import { compare, type Exact } from './exact.ts'
import { decimalInput, fields, moneyInput } from './input.ts'
import { failure, problem } from './result.ts'
import { type About, rule, rulesAsOf } from './rule.ts'


/**
 * What the tax break of the personal pension (个人养老金) is worth: the tax saved now, the tax at withdrawal, the difference.
 *
 * In: contribution (yuan a year), marginalRate, the rate on the saver's last yuan, in per cent (10; 0.1 is read as the same).
 * Out (yuan, to the fen): savedNow, taxLater, gain; gain is negative for those who pay no tax.
 * 财政部 税务总局公告2024年第21号: up to twelve thousand a year is deductible, growth in the account untaxed, what is drawn
 * taxed at three per cent. Not modelled: the growth, which that tax also takes from, and money being out of reach.
 */
export const personalPension = rule({
  id: 'personal-pension',
  input: fields({ contribution: moneyInput, marginalRate: decimalInput(100, 'percent') }),
  compute(t, { contribution, marginalRate }) {
    const most = t.lookup('yearlyCap', cap, rulesAsOf)
    if (compare(contribution, (most.raw as Exact) ?? 0) > 0)
      return failure(problem('personal-pension.over-cap', 'contribution', { received: t.given(contribution).shown, cap: most.shown }))
    const rate = percentOf(t, 'marginalPercent', marginalRate, 1)
    const later = t.lookup('withdrawalPercent', withdrawalRate, rulesAsOf)
    const tax = (id: string, percent: typeof rate) => {
      const exact = t.step(`taxExact#${id}`, 'div', 'yuan', [t.step(`timesRate#${id}`, 'mul', 'number', [contribution, percent]), 100])
      return t.step(id, 'round', 'yuan', [exact, 2])
    }
    const savedNow = tax('savedNow', rate)
    const taxLater = tax('taxLater', later)
    const gain = t.step('gain', 'sub', 'yuan', [savedNow, taxLater])
    if (compare(gain.raw as Exact, 0) < 0)
      t.warn(problem('personal-pension.loses', null, { marginalRate: rate.shown, withdrawalRate: later.shown }))
    return t.result({ savedNow, taxLater, gain })
  },
})

export const aboutPersonalPension = (): About<typeof personalPension> => ({
  outputs: { savedNow: 'yuan', taxLater: 'yuan', gain: 'yuan' },
  instruments: [{ id: 'mof-sat-2024-21' }],
  parameters: [cap, withdrawalRate],
  notModelled: [
    'personal-pension.not-modelled.growth',
    'personal-pension.not-modelled.several-rates',
    'personal-pension.not-modelled.withdrawal',
  ],
})
