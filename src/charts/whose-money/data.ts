/** Paid in and drawn out month by month, for three answers to whose money counts; and how many live to see it back. */
import { count as number } from '../survey.ts';
import { known, life, MAN } from '../worth.ts';

export const SIDES = ['own', 'flexible', 'whole'] as const;
export type Side = (typeof SIDES)[number];
export const MONEYS = ['wages', 'as-paid'] as const;
export type Money = (typeof MONEYS)[number];

export const START = MAN.startAgeMonths;
export const RETIRE = MAN.retireAgeMonths;
export const END = 85 * 12;

export interface Course {
  /** What is still out, in yuan, at each birthday from the first payment to the last year drawn: below zero until it is back. */
  net: number[];
  /** What was paid in all, and the months of drawing until it is back. */
  paid: number;
  back: number;
}
export interface Data {
  courses: Record<Money, Record<Side, Course>>;
  pension: number;
  /** Months drawn on average, and of a thousand men of sixty those alive at each birthday. */
  mean: number;
  alive: number[];
  /** The birthday before each is back, and how many of the thousand are there. */
  reached: Record<Side, { age: number; left: number }>;
}

export function readData(): Data {
  const lives = { own: life({ ...MAN, status: 'employee' }), whole: life({ ...MAN, status: 'employee' }), flexible: life({ ...MAN, status: 'flexible' }) };
  const years = { paying: (RETIRE - START) / 12, drawing: (END - RETIRE) / 12 };
  const count = (n: number) => Array.from({ length: n }, (_, i) => i);

  function course(side: Side, money: Money): Course {
    const { value, step } = lives[side];
    const own = side === 'whole' ? 'All' : 'Own';
    const inWages = money === 'wages';
    const total = inWages ? step(`paid${own}InWages#central`) : known(value.central?.[`paid${own}`], own);
    const net = [0];
    for (const s of count(years.paying)) net.push((net.at(-1) as number) - (inWages ? total / years.paying : step(`paid${own}#central.${s}`)));
    for (const k of count(years.drawing)) net.push((net.at(-1) as number) + step(`${inWages ? 'drawnInWages' : 'drawnYear'}#central.${k}`));
    return { net, paid: total, back: known(value.central?.[`breakEven${own}${inWages ? 'InWages' : ''}`], `breakEven ${side}`) };
  }
  const { value, step } = lives.own;
  const of = (money: Money) => Object.fromEntries(SIDES.map((side) => [side, course(side, money)])) as Record<Side, Course>;
  return {
    courses: { wages: of('wages'), 'as-paid': of('as-paid') },
    pension: known(value.central?.total, 'total'),
    mean: Math.round(known(value.drawingYears, 'drawingYears') * 12),
    reached: Object.fromEntries(SIDES.map((side) => [side, { age: 12 * Math.floor(number(`worth.age.${side}`) / 12), left: Math.round(number(`worth.left.${side}`)) }])) as Data['reached'],
    alive: count(years.drawing + 1).map((k) => (1000 * step(`alive#${RETIRE / 12 + k}`)) / step(`alive#${RETIRE / 12}`)),
  };
}

/** What is still out at an age in months, between two birthdays by months. */
export function netAt({ net }: Course, age: number): number {
  const years = (age - START) / 12;
  const k = Math.min(Math.floor(years), net.length - 2);
  const [before, after] = [net[k] as number, net[k + 1] as number];
  return before + (after - before) * (years - k);
}

/** The age at which the course crosses nothing: not rounded up to a month. */
export function crossing(course: Course): number {
  const k = course.net.findIndex((net, year) => year > (RETIRE - START) / 12 && net >= 0);
  const [before, after] = [course.net[k - 1] as number, course.net[k] as number];
  return START + 12 * (k - 1 - before / (after - before));
}
