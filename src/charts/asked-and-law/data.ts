/** What the paper asks for, and since which month something of it stands. */
import { rulesAsOf } from '../../rules/index.ts';
import { figure } from '../../data/figures.ts';
import { addMonths, formatMonth, type Month, parseMonth } from '../../rules/month.ts';
import { rowsOf } from '../survey.ts';

export interface Event {
  event: string;
  kind: string;
  from?: Month;
}
export interface Proposal {
  proposal: string;
  events: Event[];
}
export interface Data {
  proposals: Proposal[];
  /** The month of the paper, and the month in which the rules were last checked. */
  paper: Month;
  now: Month;
}

const month = (text: string): Month => parseMonth(text) as Month;

export function readData(): Data {
  const proposals = new Map<string, Event[]>();
  for (const { proposal = '', event = '', kind = '', from } of rowsOf('proposals-and-law')) {
    const events = proposals.get(proposal) ?? [];
    proposals.set(proposal, events);
    events.push({ event, kind, ...(from ? { from: month(from) } : {}) });
  }
  return {
    proposals: [...proposals].map(([proposal, events]) => ({ proposal, events })),
    paper: month(figure('paper.month').value),
    now: rulesAsOf,
  };
}

export const after = (m: Month): Month => addMonths(m, 1);
export const printed = (m: Month): string => formatMonth(m);
