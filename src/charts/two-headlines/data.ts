/** What the two headlines said, what changed in 2022 by insurance and vintage, and the four schemes since. */
import { fail } from '../../data/files.ts';
import { figure } from '../../data/figures.ts';
import { tables } from '../../data/load.ts';

export const SCHEMES = ['medical-resident', 'medical-employee', 'pension-resident', 'pension-employee'] as const;
export type Scheme = (typeof SCHEMES)[number];

export interface Change {
  scheme: string;
  vintage: string;
  people: number;
}
/** People in a scheme at the end of a month, and how many more than the time before. */
export interface Level {
  scheme: string;
  /** "2022-12" */
  at: string;
  people: number;
  change?: number;
  vintage: string;
}
export interface Data {
  said: { social: number; medical: number };
  changes: Change[];
  levels: Level[];
}

const rowsOf = (table: string) => tables().get(table)?.rows ?? fail('data/tables', table, 'no such table', 'add it: the scene two-headlines draws it');

export function readData(): Data {
  const changes = rowsOf('changes-2022').map(({ scheme = '', vintage = '', people }): Change => ({ scheme, vintage, people: Number(people) }));
  const before = new Map<string, number>();
  const levels = rowsOf('participants').map(({ scheme = '', at = '', people: printed, vintage = '', verified }): Level => {
    const people = Number(printed);
    const last = before.get(scheme);
    before.set(scheme, people);
    return {
      scheme,
      at: at.includes('-') ? at : `${at}-12`,
      people,
      ...(last === undefined ? {} : { change: people - last }),
      vintage: verified === 'memory' ? 'memory' : vintage,
    };
  });
  return { said: { social: -Number(figure('text-000.insured-fall').value), medical: -Number(figure('text-000.medical-fall').value) }, changes, levels };
}

export function changeOf({ changes }: Data, scheme: string, vintage: string): number {
  return changes.find((one) => one.scheme === scheme && one.vintage === vintage)?.people ?? fail('data/tables/changes-2022.csv', `${scheme} ${vintage}`, 'no such row', 'add it');
}

export const levelsOf = ({ levels }: Data, scheme: Scheme): Level[] => levels.filter((one) => one.scheme === scheme);
