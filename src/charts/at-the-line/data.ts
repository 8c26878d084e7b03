/** An invented man at full delay, by the rules: what a month of pension comes to after so many months, and what the ways out give. */
import { fail } from '../../data/files.ts';
import { figure } from '../../data/figures.ts';
import { people } from '../../data/load.ts';
import { evaluate } from '../../rules/index.ts';
import { FIRST_ROW, ROWS } from './rows.ts';

export interface Data {
  /** By the row, for all its months. */
  monthly: number[];
  line: { before: number; after: number; rise: number; year: number; lastYear: number };
  feng: number;
  song: { paid: number; line: [number, number] };
  /** Who pays on: until when, and how long one must before the rest may be paid at once. */
  age: { line: number; extended: number };
  less: { paid: number; extended: number };
  resident: number;
  account: number;
  pooled: number;
}

const value = (id: string): number => Number(figure(id).value);

export function readData(): Data {
  for (const person of ['feng-jie', 'song-dage']) if (!people().has(person)) fail('data/people', person, 'this person was taken out', 'take the scene at-the-line out of the chapter and of src/charts/index.ts');
  const [wage, base, share] = ['life.wage', 'life.low-wage', 'life.worker'].map(value) as [number, number, number];
  const input = { retireMonth: figure('line.men.finish').value, ageMonths: value('line.men.new'), calculationBase: wage, index: String(base / wage) };
  const monthly = Array.from({ length: ROWS }, (_, k) => {
    const months = (FIRST_ROW + k) * 12;
    const result = evaluate('pension', { ...input, contributionMonths: months, accountBalance: (base * share * months) / 100 });
    if (!result.ok || result.value.total === undefined) return fail('src/rules', `pension, ${months} months`, 'no amount', 'the scene at-the-line draws one');
    return result.value.total;
  });
  return {
    monthly,
    line: { before: value('min.before'), after: value('min.after'), rise: value('min.rise-first'), year: value('min.rise-year'), lastYear: value('min.after-year') },
    feng: value('feng-jie.paid'),
    song: { paid: value('song.paid'), line: [value('song.statutory.low'), value('song.statutory.high')] },
    age: { line: value('line.men.new'), extended: value('edge.extended-age') },
    less: { paid: value('edge.less.paid'), extended: value('edge.less.extended') },
    resident: value('edge.resident'),
    account: value('edge.account'),
    pooled: value('edge.pooled'),
  };
}
