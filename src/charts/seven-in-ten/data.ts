/** What a survey says most employees pay, beside what known floors and its mean wage would ask. */
import { div, exact, mul, toDecimal } from '../../data/exact.ts';
import { figure } from '../../data/figures.ts';

/** Floors of December 2024, from the lowest. `left`: its label stands left of its line. */
const FLOORS = [
  { place: 'shenzhen', id: 'floor.shenzhen.2024' },
  { place: 'dongguan', id: 'seven.floor.dongguan' },
  { place: 'zhejiang', id: 'seven.floor.zhejiang' },
  { place: 'guangzhou', id: 'seven.floor.guangzhou' },
  { place: 'beijing', id: 'floor.beijing.2024.floor' },
  { place: 'shanghai', id: 'seven.floor.shanghai' },
] as const;

/** A base in yuan, and what the worker's own part of it is. */
export interface Charged {
  base: string;
  pay: string;
}
export interface Data {
  within: number;
  rest: number;
  low: Charged;
  high: Charged;
  /** Of all who answered, after tax. */
  mean: Charged;
  /** Per cent of the base. */
  rate: string;
  floors: (Charged & { place: string })[];
}

const value = (id: string): string => figure(id).value;

export function readData(): Data {
  const rate = value('seven.rate');
  const payOn = (base: string): string => toDecimal(div(mul(exact(base), exact(rate)), exact('100')), 1).replace(/\.0$/, '');
  return {
    within: Number(value('survey.employee-payment.share')),
    rest: Number(value('seven.rest')),
    low: { base: value('seven.base.low'), pay: value('survey.employee-payment.low') },
    high: { base: value('seven.base.high'), pay: value('survey.employee-payment.high') },
    mean: { base: value('survey.pay'), pay: value('seven.expected') },
    rate,
    floors: FLOORS.map(({ place, id }) => ({ place, base: value(id), pay: payOn(value(id)) })),
  };
}
