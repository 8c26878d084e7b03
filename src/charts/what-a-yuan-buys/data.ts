/** The basic pension that fifteen years buy at an index, by the national form and by Guangdong's; and four sheets that show the latter. */
import { fail } from '../../data/files.ts';
import { evaluate, type RuleInput } from '../../rules/index.ts';
import { readPlaces } from '../../rules/read-places.ts';
import { count, rowsOf } from '../survey.ts';

/** Multiples of the average wage; closer where the curve bends. */
const INDEXES = ['0.4', '0.45', '0.5', '0.55', '0.6', '0.7', '0.8', '0.9', '1', '1.1', '1.2', '1.35', '1.5', '1.75', '2', '2.25', '2.5', '2.75', '3'] as const;

export interface Point {
  index: string;
  /** Paid a month, employer's part included; drawn a month, and for each hundred of what is paid. */
  pays: number;
  basic: number;
  buys: number;
  guangdong: number;
}
export interface Sheet {
  sheet: string;
  year: string;
  index: string;
  awarded: string;
  computed: string;
}
export interface Data {
  points: Point[];
  low: string;
  sheets: Sheet[];
}

export function readData(): Data {
  const base = count('worth.base');
  const share = count('worth.rate.whole') / 100;
  const places = readPlaces(process.cwd());
  const basic = (index: string, where: Pick<RuleInput<'pension'>, 'place' | 'calculationBase'>): number => {
    const result = evaluate('pension', { ...where, retireMonth: '2025-12', ageMonths: 720, contributionMonths: count('worth.months'), index, accountBalance: 0 }, { places });
    return (result.ok ? result.value.basic : undefined) ?? fail('src/rules', `pension ${index}`, 'no basic pension', 'the scene what-a-yuan-buys draws it');
  };
  return {
    points: INDEXES.map((index) => {
      const pays = Number(index) * base * share;
      const [national, guangdong] = [basic(index, { calculationBase: String(base) }), basic(index, { place: 'guangdong' })];
      return { index, pays, basic: national, buys: (100 * national) / pays, guangdong: (100 * guangdong) / pays };
    }),
    low: String(count('buys.low-index')),
    sheets: rowsOf('low-index-sheets').map(({ sheet = '', year = '', index = '', awarded = '', computed = '' }) => ({ sheet, year, index, awarded, computed })),
  };
}
