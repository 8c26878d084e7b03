/** The parts of the page, a calculator each: only of those that keep something is anything fetched. */
import type { Month } from '../rules/month.ts';
import type { Clause, Line } from '../calculators/kit/passbook.ts';
import type { Sheet, Summary } from '../calculators/kit/sheet.ts';
import { asProfile, placeOf } from '../story/profile.ts';
import type { Where } from './data.ts';
import type { Stored } from './device.ts';

export interface Part extends Where {
  /** What stands there and can't be read. */
  torn: string | null;
  summary: Summary | null;
}

const sheets = import.meta.glob<{ sheet: Sheet }>('../calculators/*/sheet.ts');
/** What it keeps is the profile itself. */
export const PROFILED = 'retirement-age';

const fetched = new Map<string, Promise<unknown>>();
/** Texts and data as the calculator has them in its chapter. */
function dataOf(id: string, base: string): Promise<unknown> {
  const under =
    fetched.get(id) ??
    fetch(`${base}${id}.json`).then((reply) => {
      if (!reply.ok) throw new Error(`${reply.status} ${reply.url}`);
      return reply.json();
    });
  fetched.set(id, under);
  // what failed may be tried again
  under.catch(() => fetched.delete(id));
  return under;
}

function usedIn({ known, calculators }: Stored, where: readonly Where[]): Where[] {
  const kept = new Set(calculators.map(({ id }) => id));
  if (asProfile(known)) kept.add(PROFILED);
  return where.filter(({ id }) => kept.has(id));
}

export function partsOf(stored: Stored, where: readonly Where[], base: string, month: Month): Promise<Part[]> {
  const { known, calculators } = stored;
  return Promise.all(
    usedIn(stored, where).map(async (one) => {
      const found = calculators.find(({ id }) => id === one.id);
      if (found && found.kept === null) return { ...one, torn: found.raw, summary: null };
      try {
        const [module, data] = await Promise.all([sheets[`../calculators/${one.id}/sheet.ts`]?.(), dataOf(one.id, base)]);
        const summary = module?.sheet(data, { profile: asProfile(known), place: known ? placeOf(known) : undefined, kept: found?.kept ?? {}, month }) ?? null;
        return { ...one, torn: null, summary };
      } catch (error) {
        console.warn(error);
        return { ...one, torn: null, summary: null };
      }
    }),
  );
}

/** The documents that lines stand on, each once, with how far it was verified where that is less than its text. */
export function grounds(lines: readonly Line[]): (Clause & { marks: string[] })[] {
  const found = new Map<string, Clause & { marks: string[] }>();
  for (const { clause, mark } of lines) {
    if (!clause?.href) continue;
    const one = found.get(clause.text) ?? { ...clause, marks: [] };
    if (mark && !one.marks.includes(mark)) one.marks.push(mark);
    found.set(clause.text, one);
  }
  return [...found.values()];
}
