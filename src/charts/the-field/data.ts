/** Nine people by the rule: who draws and when, on which base; and each once more with other years, places and growth of wages. */
import { ASSUMED, known, life } from '../worth.ts';
import { PEOPLE, type Person } from './people.ts';

export const INDEXES = ['0.6', '1', '3'] as const;
export const QUESTIONS = ['who', 'years', 'place', 'growth', 'own'] as const;
export type Question = (typeof QUESTIONS)[number];

interface Variant {
  months: number;
  place: string;
  growth: string;
}
const BASE: Variant = { months: 240, place: 'guangdong', growth: '0.02' };
/** Three bars a cell; the same three where nothing is changed. */
export const VARIANTS: Record<Question, [Variant, Variant, Variant]> = {
  who: [BASE, BASE, BASE],
  years: [{ ...BASE, months: 180 }, BASE, { ...BASE, months: 360 }],
  place: [BASE, { ...BASE, place: 'guangxi' }, { ...BASE, place: 'shanghai' }],
  growth: [BASE, { ...BASE, growth: '0.04' }, { ...BASE, growth: '0.06' }],
  own: [BASE, BASE, BASE],
};

export interface Case extends Variant {
  person: Person;
  index: string;
  /** Months of drawing, in average wages, until all or one's own is back; nothing: not within the table of lives. */
  whole: number | undefined;
  own: number | undefined;
  drawing: number;
}
export type Data = Map<string, Case>;

export const keyOf = (person: Person, index: string, { months, place, growth }: Variant): string => [person, index, months, place, growth].join();

export function readData(): Data {
  const cases: Data = new Map();
  for (const person of Object.keys(PEOPLE) as Person[]) {
    const { sex, claims } = PEOPLE[person];
    for (const index of INDEXES) {
      for (const variant of Object.values(VARIANTS).flat()) {
        const key = keyOf(person, index, variant);
        if (cases.has(key)) continue;
        const { months, place, growth } = variant;
        const { value } = life({ ...ASSUMED, sex, place, growth, index, status: 'employee', contributionMonths: months, startAgeMonths: claims - months, retireAgeMonths: claims });
        cases.set(key, { person, index, ...variant, whole: value.central?.breakEvenAllInWages, own: value.central?.breakEvenOwnInWages, drawing: Math.round(known(value.drawingYears, 'drawingYears') * 12) });
      }
    }
  }
  return cases;
}
