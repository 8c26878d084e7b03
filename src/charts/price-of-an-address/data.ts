/** The basic pension of the same months and wage at three bases, by the rule; the index recomputed at each place. */
import { fail } from '../../data/files.ts';
import { figure } from '../../data/figures.ts';
import { evaluate } from '../../rules/index.ts';
import { readPlaces } from '../../rules/read-places.ts';

export const PLACES = ['guangdong', 'guangxi', 'henan'] as const;
export type Place = (typeof PLACES)[number];

export const LEAST = 3500;
export const MOST = 12000;
const STEP = 500;

export interface Point {
  wage: number;
  basic: Record<Place, number>;
}
export interface Data {
  wage: number;
  /** The half of the formula that the wage makes, and the other, which the place makes. */
  own: number;
  half: Record<Place, number>;
  /** What the wage's half would be with Guangdong's index carried along. */
  kept: number;
  gaps: { guangxi: number; henan: number };
  /** In order of the wage: even steps, and the wages that the picture speaks of. */
  points: Point[];
  low: number;
  floor: number;
  cross: number;
  addOn: number;
}

const value = (id: string): number => Number(figure(id).value);

export function readData(): Data {
  const places = readPlaces(process.cwd());
  const bases = Object.fromEntries(PLACES.map((place) => [place, value(`address.${place}.base`)])) as Record<Place, number>;
  const basic = (place: Place, wage: number): number => {
    const input = { place, retireMonth: '2025-08', ageMonths: 660, contributionMonths: value('address.months'), index: (wage / bases[place]).toFixed(10), accountBalance: 0 };
    const result = evaluate('pension', input, { places });
    if (result.ok && result.value.basic !== undefined) return result.value.basic;
    // A place with a form of its own: the rule says what the national one would give.
    const national = result.ok ? undefined : (result.problems.find(({ code }) => code === 'place.not-modelled')?.data as { national?: { basic?: number } } | undefined)?.national?.basic;
    return national ?? fail('src/rules', `pension, ${place}`, 'no basic pension', 'the scene price-of-an-address draws one');
  };
  const [wage, own, low, floor, cross] = ['address.wage', 'address.own-half', 'address.low-wage', 'address.floor', 'address.cross'].map(value) as [number, number, number, number, number];
  const even = Array.from({ length: (MOST - LEAST) / STEP + 1 }, (_, k) => LEAST + k * STEP);
  const wages = [...new Set([...even, wage, low, floor, cross])].sort((a, b) => a - b);
  return {
    wage,
    own,
    half: Object.fromEntries(PLACES.map((place) => [place, basic(place, wage) - own])) as Record<Place, number>,
    kept: value('address.kept.guangxi'),
    gaps: { guangxi: value('address.gap.guangxi'), henan: value('address.gap.henan') },
    points: wages.map((at) => ({ wage: at, basic: Object.fromEntries(PLACES.map((place) => [place, basic(place, at)])) as Record<Place, number> })),
    low,
    floor,
    cross,
    addOn: value('address.add-on'),
  };
}
