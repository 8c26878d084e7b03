/** For readers without scripts: several lives and where each is paid. Build time. */
import { type Answer, answer, type Inputs, type Stay } from './answer.ts';

const stay = (province: Stay['province'], years: number, age: number, months = 0): Stay => ({ province, months: years * 12 + months, age: age * 12, kind: null });

/** As the scene beside it walks them, and some more: ten years and a month less, the line of the age, an order turned round, a month at home. */
export const CASES: readonly Inputs[] = [
  { hukou: 'hunan', sex: 'female', backPaid: false, stays: [stay('guangdong', 12, 38)] },
  { hukou: 'hunan', sex: 'female', backPaid: false, stays: [stay('guangdong', 14, 41, 6)] },
  { hukou: 'hubei', sex: 'male', backPaid: false, stays: [stay('guangdong', 9, 30, 11)] },
  { hukou: 'hubei', sex: 'male', backPaid: false, stays: [stay('guangdong', 10, 30)] },
  { hukou: 'henan', sex: 'male', backPaid: false, stays: [stay('zhejiang', 12, 30), stay('guangdong', 5, 49)] },
  { hukou: 'henan', sex: 'male', backPaid: false, stays: [stay('zhejiang', 12, 30), stay('guangdong', 9, 51)] },
  { hukou: 'sichuan', sex: 'male', backPaid: false, stays: (['guangdong', 'zhejiang', 'jiangsu', 'fujian', 'shanghai'] as const).map((province, index) => stay(province, 4, 30 + 4 * index)) },
  { hukou: 'sichuan', sex: 'female', backPaid: false, stays: [stay('guangdong', 15, 30), stay('sichuan', 0, 47, 1)] },
];

export const tableRows = (): Answer[] => CASES.map(answer);
