/** What can be mended, how, and by when: of the law's ways those that fit what was told. */
import { formatMonth } from '../../rules/month.ts';
import type { SourceRef } from '../../rules/result.ts';
import { type Clause, clauseOf } from '../kit/passbook.ts';
import type { Answer } from './answer.ts';
import type { Frame } from './view.ts';

export interface Mend {
  id: string;
  text: string;
  clauses: Clause[];
}

const law = (locator: string): SourceRef => ({ id: 'social-insurance-law', locator });
const WAYS: Record<string, readonly SourceRef[]> = {
  employer: [law('art.86'), { id: 'mohrss-order-13', locator: 'art.20' }, { id: 'spc-2025-12', locator: 'art.19' }],
  complaint: [{ id: 'labour-inspection-2004', locator: 'art.20' }],
  benefit: [law('art.45'), law('art.48')],
  'own-past': [],
  medical: [{ id: 'nhsa-office-2021-43' }],
  'medical-late': [{ id: 'nhsa-office-2021-43' }],
  resident: [{ id: 'state-council-office-2024-38' }],
  'go-on': [law('art.10'), law('art.23')],
  'too-few': [law('art.16'), { id: 'mohrss-order-13', locator: 'art.2' }, { id: 'mohrss-order-13', locator: 'art.3' }],
};
export const mendRefs: readonly SourceRef[] = Object.values(WAYS).flat();

export function mends(answer: Answer, { words, clauses }: Frame): Mend[] {
  const { inputs, fullIn, medicalGap, backPay, ahead, complaintUntil } = answer;
  if (inputs.gap === 0) return [];
  const ids: string[] = [];
  if (inputs.why === 'employer') ids.push('employer', 'complaint');
  if (inputs.was === 'employee' && medicalGap > 0) ids.push(medicalGap <= backPay ? 'medical' : 'medical-late');
  if (inputs.was === 'resident') ids.push('resident');
  if (inputs.why !== 'employer') ids.push('own-past');
  if (inputs.drew === 0 && (inputs.why === 'left' || inputs.why === null)) ids.push('benefit');
  if (inputs.why !== 'employer') ids.push('go-on');
  if (ahead.some(({ short }) => (short ?? 0) > 0)) ids.push('too-few');
  const values = { full: words.number(formatMonth(fullIn ?? inputs.month), 'month'), back: words.number(backPay, 'months'), until: words.number(formatMonth(complaintUntil), 'month') };
  return ids.map((id) => ({ id, text: words.text(`after-lapse.mend.${id === 'medical' && fullIn === null ? 'medical-now' : id}`, values), clauses: (WAYS[id] ?? []).flatMap((ref) => clauseOf(ref, clauses) ?? []) }));
}
