import backPayMonths from '../../data/rules/medical.gap.back-pay-months.json' with { type: 'json' }
import employeeWait from '../../data/rules/medical.gap.employee-wait.json' with { type: 'json' }
import flexibleExempt from '../../data/rules/medical.gap.flexible-exempt-months.json' with { type: 'json' }
import flexibleWait from '../../data/rules/medical.gap.flexible-wait.json' with { type: 'json' }
import restoredByPaying from '../../data/rules/medical.gap.restored.json' with { type: 'json' }
import switchMonths from '../../data/rules/medical.gap.switch-insured-months.json' with { type: 'json' }
import waitMost from '../../data/rules/medical.gap.wait-most.json' with { type: 'json' }
import instrumentEnded from '../../data/rules/medical.instrument-ended.json' with { type: 'json' }
import residentLocal from '../../data/rules/medical.resident.local-wait.json' with { type: 'json' }
import longLapse from '../../data/rules/medical.resident.long-lapse.json' with { type: 'json' }
import residentWait from '../../data/rules/medical.resident.wait.json' with { type: 'json' }
import type { Code } from './codes.ts'
import { countInput, durationInput, fields, flagInput, monthInput, oneOf, optional, placeInput } from './input.ts'
import type { Wanted } from './parameters.ts'
import { failure, problem, type Result } from './result.ts'
import { type About, rule, rulesAsOf } from './rule.ts'
import type { Node } from './trace.ts'

export { instrumentEnded }


interface Value {
  waitingMonths?: number
  range?: number[]
  restored?: boolean
  clause?: string
}

const ofEmployees = ['gapMonths', 'backPaid', 'switched', 'insuredMonths', 'joinedAs'] as const
const ofResidents = ['missedYears', 'repairedYears', 'lateEnrolment'] as const

/**
 * The wait after a gap in medical insurance (断保待遇等待期).
 *
 * In: scheme; place; gapMonths (months), whether the gap was paid for afterwards; whether one comes from the other scheme,
 * and then how long one was insured without a break (months); joinedAs: by an employer or by oneself; for residents the years
 * missed, those of them paid for afterwards, and whether one enrolled after the window; month (the law's).
 * Out: waitingMonths, or a range where the place decides; restored: whether the gap itself is covered after the event; clause:
 * which sentence decided.
 * 医保办发〔2021〕43号: a gap of at most three months, paid for: no wait, the gap covered ((1); (2) the same for a change of
 * scheme after two years without a break); beyond, the place may ask up to six months ((3)). 国办发〔2024〕38号, from 2025:
 * three months, one more for each missed year, one less for each repaired one; after four years at least six.
 * Not modelled: what the keys below say.
 */
export const medicalGap = rule({
  id: 'medical-gap',
  input: fields({
    scheme: oneOf(['employee', 'resident']),
    place: optional(placeInput),
    gapMonths: optional(durationInput),
    backPaid: optional(flagInput),
    switched: optional(flagInput),
    insuredMonths: optional(durationInput),
    joinedAs: optional(oneOf(['employee', 'flexible'])),
    missedYears: optional(countInput(100, 'years')),
    repairedYears: optional(countInput(100, 'years')),
    lateEnrolment: optional(flagInput),
    month: optional(monthInput),
  }),
  compute(t, input, { place }): Result<Value> {
    const { scheme, gapMonths, backPaid, switched = false, insuredMonths, joinedAs, missedYears, repairedYears = 0, lateEnrolment, month = rulesAsOf } = input
    const law = t.given(month, 'month')
    const slug = place?.id
    const has = (wanted: Wanted): boolean => t.has(wanted, law)
    /** Says what of the place's own is on record. */
    const tell = (code: Code, field: string | null, name: string, id: string, wanted: Wanted) => {
      if (has(wanted)) t.warn(problem(code, field, { place: slug, [name]: t.lookup(id, wanted, law).shown }))
    }
    for (const name of scheme === 'employee' ? ofResidents : ofEmployees)
      if (input[name] !== undefined) t.warn(problem('input.not-used', name, { scheme }))

    const none = (): Node<number> => t.step('waitingMonths', 'min', 'months', [0])
    if (scheme === 'resident') {
      if (missedYears === undefined && lateEnrolment === undefined) return failure(problem('input.missing', 'missedYears'))
      const missed = missedYears ?? 0
      if (repairedYears > missed)
        return failure(problem('input.too-large', 'repairedYears', { received: repairedYears, most: missed }))
      if (!missed && !lateEnrolment) return t.partial({ waitingMonths: none(), restored: true, clause: 'none' })
      const row = (id: string, key: string) => t.lookup(id, residentWait, law, key)
      const added = t.step('waitAdded', 'mul', 'months', [missed, row('waitPerMissedYear', 'per-missed-year')])
      const removed = t.step('waitRemoved', 'mul', 'months', [repairedYears, row('waitPerRepairedYear', 'per-repaired-year')])
      const plain = t.step('waitWithYears', 'sub', 'months', [t.step('waitBeforeRepair', 'add', 'months', [row('waitFixed', 'fixed'), added]), removed])
      const long = t.step('lapsedLong', 'compare', 'boolean', [t.lookup('longLapse', longLapse, law), '<=', missed])
      const least = t.step('waitAtLeast', 'max', 'months', [plain, row('waitLeastAfterLongLapse', 'least-after-long-lapse')])
      const waitingMonths = t.step('waitingMonths', 'choose', 'months', [long, least, plain])
      if (waitingMonths.raw !== undefined) tell('medical.resident-conflict', null, 'months', 'residentLocalWait', residentLocal)
      const raised = long.raw === true && waitingMonths.raw !== plain.raw
      return t.result({ waitingMonths, restored: false, clause: raised ? 'least-after-long-lapse' : missedYears ? 'missed-years' : 'late-enrolment' })
    }

    if (gapMonths === undefined) return failure(problem('input.missing', 'gapMonths'))
    if (gapMonths === 0) return t.partial({ waitingMonths: none(), restored: true, clause: 'none' })
    const short = t.step('gapShort', 'compare', 'boolean', [gapMonths, '<=', t.lookup('backPayMonths', backPayMonths, law)])
    if (short.raw === undefined) return t.result({ clause: 'none' }) // before the rule: its problem
    const open = (clause: string, restored?: boolean) => {
      const most = t.lookup('waitMost', waitMost, law)
      tell('medical.flexible-wait', 'joinedAs', 'months', 'flexibleWait', flexibleWait)
      tell('medical.instrument-ended', null, 'ended', 'instrumentEnded', instrumentEnded)
      if (most.raw !== undefined) t.warn(problem('medical.local-wait', null, { ...(slug && { place: slug }), most: most.shown }))
      const range = most.raw === undefined ? undefined : [t.step('waitLeast', 'min', 'months', [0, most]), most]
      return t.partial({ range, restored, clause })
    }

    // What the place itself says of those who join by themselves, or through an employer.
    if (joinedAs === 'flexible' && has(flexibleWait)) {
      const wait = t.lookup('flexibleWait', flexibleWait, law)
      if (has(flexibleExempt)) {
        const exempt = t.step('gapExempt', 'compare', 'boolean', [gapMonths, '<=', t.lookup('flexibleExemptMonths', flexibleExempt, law)])
        const waitingMonths = t.step('waitingMonths', 'choose', 'months', [exempt, 0, wait])
        return t.partial({ waitingMonths, restored: false, clause: exempt.raw ? 'local-exempt' : 'local-wait' })
      }
      if (!short.raw || backPaid === false)
        return t.partial({ waitingMonths: t.step('waitingMonths', 'min', 'months', [wait]), restored: false, clause: 'local-wait' })
    }
    if (joinedAs === 'employee' && has(employeeWait) && !(short.raw && backPaid))
      return t.partial({ waitingMonths: t.lookup('waitingMonths', employeeWait, law) as Node<number>, restored: false, clause: 'local-employee' })

    if (short.raw === false) return open('local-wait', false)
    if (switched) {
      if (insuredMonths === undefined) {
        t.lack(problem('input.missing', 'insuredMonths'))
        return open('switched')
      }
      const longEnough = t.step('insuredLongEnough', 'compare', 'boolean', [t.lookup('switchMonths', switchMonths, law), '<=', insuredMonths])
      if (longEnough.raw === false) {
        t.warn(problem('medical.switch-too-short', 'insuredMonths', { received: insuredMonths }))
        return open('local-wait', false)
      }
    }
    if (backPaid === undefined) {
      t.lack(problem('input.missing', 'backPaid'))
      return open('not-back-paid')
    }
    if (!backPaid) return open('not-back-paid', false)
    const restored = t.lookup('restored', restoredByPaying, law)
    if (restored.raw === false) t.warn(problem('medical.not-restored-here', null, { place: slug }))
    return t.partial({ ...(restored.raw !== undefined && { waitingMonths: none() }), restored, clause: switched ? 'switched' : 'back-paid' })
  },
})

export const aboutMedicalGap = (): About<typeof medicalGap> => ({
  outputs: { waitingMonths: 'months', range: ['months'], restored: 'boolean', clause: 'word' },
  instruments: [{ id: 'nhsa-office-2021-43' }, { id: 'state-council-office-2024-38' }],
  parameters: [
    backPayMonths,
    waitMost,
    switchMonths,
    restoredByPaying,
    flexibleWait,
    flexibleExempt,
    employeeWait,
    instrumentEnded,
    residentWait,
    longLapse,
    residentLocal,
  ],
  notModelled: [
    'medical-gap.not-modelled.newborns',
    'medical-gap.not-modelled.incentives',
    'medical-gap.not-modelled.start-month',
    'medical-gap.not-modelled.employer-arrears',
    'medical-gap.not-modelled.which-years',
  ],
})
