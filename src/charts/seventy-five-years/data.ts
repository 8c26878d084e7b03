/** From which month on who is in which scheme, and how thick the account is. */
import { fail } from '../../data/files.ts';
import { figure } from '../../data/figures.ts';
import { tables } from '../../data/load.ts';
import { type Month, month, parseMonth } from '../../rules/first.ts';
import { FIRST_YEAR, LAST_YEAR } from './years.ts';

const TABLE = 'seventy-five-years';
export const START = month(FIRST_YEAR, 1);
export const END = month(LAST_YEAR + 1, 1);

export interface Row {
  track: string;
  event: string;
  from?: string;
  to?: string;
}
export interface Data {
  rows: Row[];
  /** First months. */
  workers: Month;
  account: Month;
  own: Month;
  oldScale: Month;
  village: Month;
  residents: Month;
  merged: Month;
  law: Month;
  moves: Month;
  /** Per cent of the wage that goes into the account, at first and later. */
  shares: [number, number];
  /** Years from the city's first to the village's. */
  wait: number;
  firstMoney: number;
}

export function readData(): Data {
  const rows = tables().get(TABLE)?.rows ?? fail('data/tables', TABLE, 'no such table', 'add it: the scene seventy-five-years draws it');
  const at = (event: string) => {
    const cell = rows.find((row) => row.event === event)?.from;
    return (cell ? parseMonth(cell) : undefined) ?? fail(`data/tables/${TABLE}.csv`, event, 'no first month', 'add the row: the scene draws it');
  };
  const amount = (id: string) => Number(figure(id).value);
  return {
    rows: rows.map(({ track = '', event = '', from, to }) => ({ track, event, ...(from ? { from } : {}), ...(to ? { to } : {}) })),
    workers: at('worker-pays-too'),
    account: at('account-eleven'),
    own: at('account-eight'),
    oldScale: at('old-scale'),
    village: at('state-money'),
    residents: at('one-resident-scheme'),
    merged: at('one-formula'),
    law: at('law'),
    moves: at('age-moves'),
    shares: [amount('band.account-share'), amount('band.own-share')],
    wait: amount('band.wait') ,
    firstMoney: amount('band.first-money'),
  };
}
