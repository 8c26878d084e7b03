/** Who is in which insurance, by registration and place: every cell of the survey's table. */
import { fail } from '../../data/files.ts';
import { rowsOf } from '../survey.ts';

export const GROUPS = ['local-urban', 'local-rural', 'urban-urban', 'rural-urban'] as const;
export type Group = (typeof GROUPS)[number];
/** What an employer pays into: who has no employer is in none of them. */
export const FROM_EMPLOYERS = ['pension-employee', 'medical-employee', 'injury', 'unemployment'];

export interface Insurance {
  id: string;
  part: boolean;
  all: string;
  by: Record<Group, string>;
  /** Points from the migrants of rural registration up to the local people of urban registration. */
  gap: number;
}
export interface Data {
  insurances: Insurance[];
  people: Record<Group, number>;
}

export function readData(): Data {
  const rows = rowsOf('survey-coverage');
  const cell = (insurance: string, group: string) => rows.find((row) => row.insurance === insurance && row.group === group)?.percent ?? fail('data/tables/survey-coverage.csv', `${insurance} ${group}`, 'no such row', 'add it');
  const groups = rowsOf('survey-groups');
  return {
    insurances: [...new Set(rows.map(({ insurance = '' }) => insurance))].map((id) => {
      const by = Object.fromEntries(GROUPS.map((group) => [group, cell(id, group)])) as Insurance['by'];
      // The shares have one decimal: so has their difference.
      const gap = Math.round((Number(by['local-urban']) - Number(by['rural-urban'])) * 10) / 10;
      return { id, part: rows.find(({ insurance }) => insurance === id)?.part_of !== '', all: cell(id, 'all'), by, gap };
    }),
    people: Object.fromEntries(GROUPS.map((group) => [group, Number(groups.find((row) => row.group === group)?.people)])) as Data['people'],
  };
}
