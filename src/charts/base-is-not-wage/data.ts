/** Three wages and the base that each is charged on; and one wage in every place whose floor is known. */
import { div, exact, mul, toDecimal } from '../../data/exact.ts';
import { fail } from '../../data/files.ts';
import { figure } from '../../data/figures.ts';
import { PLACES } from './places.ts';

const WAGES = [
  { wage: 'base.low.wage', base: 'base.low.base', paid: 'base.low.paid', share: 'base.low.share' },
  { wage: 'slip.wage', base: 'base.middle.base', paid: 'base.middle.paid', share: 'base.middle.share' },
  { wage: 'base.high.wage', base: 'base.high.base', paid: 'base.high.paid', share: 'base.high.share' },
] as const;

export interface Charged {
  wage: number;
  base: number;
  /** Decimals as they are printed: yuan, and per cent of the wage. */
  paid: string;
  share: string;
}
export interface Data {
  month: string;
  floor: number;
  ceiling: number;
  /** Per cent of the base that pension and medical care ask of the worker together, and the pension alone. */
  rate: number;
  pensionRate: number;
  wages: Charged[];
  placesMonth: string;
  places: (Charged & { place: string })[];
}

const amount = (id: string): number => Number(figure(id).value);

export function readData(): Data {
  const pension = figure('slip.rate.pension.worker').value;
  const low = figure('base.low.wage').value;
  const places = PLACES.map((place) => {
    const base = figure(`base.place.${place}`).value;
    const paid = toDecimal(div(mul(exact(base), exact(pension)), exact('100')), 2);
    return { place, wage: Number(low), base: Number(base), paid, share: toDecimal(div(mul(exact(paid), exact('100')), exact(low)), 1) };
  });
  if (places.some(({ base }, i) => base > (places[i - 1]?.base ?? base))) fail('src/charts/base-is-not-wage/places.ts', 'PLACES', 'the highest floor doesn’t stand first', 'put them in order');
  return {
    month: figure('slip.month').value,
    floor: amount('base.floor'),
    ceiling: amount('base.ceiling'),
    rate: amount('base.middle.share'),
    pensionRate: Number(pension),
    wages: WAGES.map((ids) => ({ wage: amount(ids.wage), base: amount(ids.base), paid: figure(ids.paid).value, share: figure(ids.share).value })),
    placesMonth: figure('base.place.month').value,
    places,
  };
}
