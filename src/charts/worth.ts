/** What several pictures ask of the rule: is it worth it. The people are invented, and everything else is the rule's own working. */
import { fail } from '../data/files.ts';
import { evaluate, type RuleInput, type RuleValue } from '../rules/index.ts';
import { readPlaces } from '../rules/read-places.ts';

let places: ReturnType<typeof readPlaces> | undefined;

type Input = RuleInput<'worth'>;
export interface Life {
  value: RuleValue<'worth'>;
  /** A step of the working, by its id. */
  step(id: string): number;
}

/** The last published of each that was verified, for all years: Guangdong's base in 2025, the account's interest of 2024, the adjustment of 2025. */
export const ASSUMED = { growth: '0.02', interest: '0.0262', adjustment: '0.02' } as const;
/** A man who pays on 6,000 yuan a month of today's wages from 45 on, in Guangdong. */
export const MAN = { place: 'guangdong', sex: 'male', startAgeMonths: 540, retireAgeMonths: 720, contributionMonths: 180, index: '0.6320446645', ...ASSUMED } as const;
/** A woman who puts away 1,000 yuan a month from 23 on, as a flexible worker's contribution. */
export const YOUNG = { place: 'guangdong', sex: 'female', startAgeMonths: 276, retireAgeMonths: 696, contributionMonths: 420, status: 'flexible', index: '0.5267038871', ...ASSUMED } as const;

export function life(input: Input): Life {
  places ??= readPlaces(process.cwd());
  const result = evaluate('worth', input, { places });
  if (!result.ok) return fail('src/rules', 'worth', result.problems.map(({ code }) => code).join(), 'a picture draws this life: correct its input');
  const steps = new Map(result.trace.map(({ id, result: shown }) => [id, Number(shown)]));
  return { value: result.value, step: (id) => steps.get(id) ?? fail('src/rules', `worth ${id}`, 'no such step', 'name one of the working') };
}

/** A number that the rule gives unless something it needs isn't known. */
export const known = (value: number | undefined, what: string): number => value ?? fail('src/rules', `worth ${what}`, 'not known', 'a picture draws it');
