import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, formatMonth, type Month, month, parseMonth } from '../../rules/month.ts';
import type { Track } from '../../rules/retirement.ts';
import { exactly, isExact, type Span } from '../kit/span.ts';
import { type Answer, answer, type Choice, type ChoiceId, type Inputs, type TrackAnswer } from './answer.ts';

const seed = 20240913;
const m = (text: string): Month => parseMonth(text) as Month;
const asOf = m('2026-11');

const inputsOf = (birth: string, track: Track, paid: number | null, more: Partial<Inputs> = {}): Inputs => ({
  birth: exactly(m(birth)),
  tracks: [track],
  paid: paid === null ? null : { months: exactly(paid), until: exactly(more.asOf ?? asOf) },
  paying: true,
  asOf,
  ...more,
});
function reckon(inputs: Inputs): { all: Answer; track: TrackAnswer; choice(id: ChoiceId): Choice } {
  const all = answer(inputs);
  if (!all.ok) throw new Error(JSON.stringify(all.problems));
  const track = all.tracks[0] as TrackAnswer;
  return { all, track, choice: (id) => track.choices.find((one) => one.id === id) as Choice };
}
const only = <T extends number>(span: Span<T> | null): T => {
  expect(span).not.toBeNull();
  expect(isExact(span as Span<T>)).toBe(true);
  return (span as Span<T>).low;
};
const text = (span: Span<Month> | null): string => formatMonth(only(span));

describe('the worked case', () => {
  // Art. 1: from January 1965 one month later for every four birth months. June 1975 is the 126th birth month from there on:
  // ceil(126 / 4) = 32 months. Sixty years are 720 months, with 32 more 752, which are 62 years and 8 months: 2038-02.
  // Art. 2: 2038 is the ninth year from 2030 on: 180 + 9 × 6 = 234. Art. 3: at most three years before, not before sixty: 2035-06; 2035: 180 + 6 × 6 = 216.
  const { track, choice } = reckon(inputsOf('1975-06', 'male60', 156));

  test('months, ages and delay by hand', () => {
    expect(only(track.delay)).toBe(32);
    expect(only(choice('statutory').age)).toBe(752);
    expect(text(choice('statutory').month)).toBe('2038-02');
    expect(text(choice('earliest').month)).toBe('2035-06');
    expect(text(choice('latest').month)).toBe('2041-02');
    expect(['earliest', 'statutory', 'latest'].map((id) => only(choice(id as ChoiceId).required))).toEqual([216, 234, 234]);
  });
  test('what will have been paid: December 2026 to the month before the choice', () => {
    // to May 2035: 8 years and 6 months, 102; to January 2038: 11 years and 2 months, 134; three years more, 170
    expect(['earliest', 'statutory', 'latest'].map((id) => only(choice(id as ChoiceId).have))).toEqual([258, 290, 326]);
    expect(['earliest', 'statutory', 'latest'].map((id) => choice(id as ChoiceId).verdict)).toEqual(['met', 'met', 'met']);
  });
  test('the divisor at 62 years and 8 months lies two thirds of the way from 125 to 117', () => {
    expect(only(choice('statutory').divisor)).toBe(119.7);
    expect(only(choice('earliest').divisor)).toBe(139); // sixty, the annex
  });
  test('not paying on: 156 of 234, 78 lacking; begun again in December 2026 they are full in May 2033', () => {
    const { choice } = reckon(inputsOf('1975-06', 'male60', 156, { paying: false }));
    expect(only(choice('statutory').have)).toBe(156);
    expect(only(choice('statutory').missing)).toBe(78);
    expect(text(choice('statutory').fullIn)).toBe('2033-05');
    expect(choice('statutory').verdict).toBe('unmet');
  });
  test('the trace ends where the answer does', () => {
    const [one] = track.cases;
    const last = (id: string) => one?.trace.find((step) => step.id === id)?.result;
    expect(last('statutoryMonth')).toBe('2038-02');
    expect(last('delayMonths')).toBe(32);
    expect(one?.count.find(({ id }) => id === 'have.statutory')?.result).toBe(290);
  });
});

describe('the edge of the counting', () => {
  // From December 2026 to January 2038, the month before the choice, are 134 months: 100 and these make the 234 exactly.
  const at = (paid: number) => reckon(inputsOf('1975-06', 'male60', paid)).choice('statutory');
  test.each([
    [100, 'met', 0],
    [99, 'edge', 1],
    [98, 'unmet', 2],
  ] as const)('%i paid: %s', (paid, verdict, missing) => {
    expect(at(paid).verdict).toBe(verdict);
    expect(only(at(paid).missing)).toBe(missing);
  });
  test('one month short is full in the month of retirement itself', () => {
    expect(text(at(99).fullIn)).toBe('2038-02');
  });
  test('the month of retirement is this month: what is paid up to it is what there is', () => {
    // a man of 1965-09: delay ceil(9 / 4) = 3, statutory month 2025-12 (award sheets)
    const now = reckon(inputsOf('1965-09', 'male60', 180, { asOf: m('2025-12') })).choice('statutory');
    expect([now.when, only(now.have), now.verdict]).toEqual(['now', 180, 'met']);
    const short = reckon(inputsOf('1965-09', 'male60', 179, { asOf: m('2025-12') })).choice('statutory');
    expect(short.verdict).toBe('unmet');
  });
  test('months told some time ago: paying on, those since then are counted; having stopped, they are not', () => {
    const paid = { months: exactly(100), until: exactly(m('2026-05')) };
    expect(only(reckon(inputsOf('1975-06', 'male60', 0, { paid })).choice('statutory').have)).toBe(240);
    const stopped = reckon(inputsOf('1975-06', 'male60', 0, { paid, paying: false })).choice('statutory');
    expect(only(stopped.have)).toBe(100);
    expect(text(stopped.fullIn)).toBe(formatMonth(addMonths(asOf, 134)));
  });
});

describe('an early choice', () => {
  test('not enough at the earliest month, enough later: the first such month', () => {
    // 1975-06, 60 paid: by June 2035 there are 60 + 102 = 162 of 216. Each month brings one, each January asks six more.
    // Required: 216 in 2035, 222 in 2036, 228 in 2037, 234 in 2038; in January 2038 there would be 60 + 133 = 193. Never before 2038-02.
    const none = reckon(inputsOf('1975-06', 'male60', 60)).choice('earliest');
    expect([none.verdict, only(none.missing), none.enoughFrom]).toEqual(['unmet', 54, null]);
    // 110 paid: 212 of 216 by June 2035, so 216 in October 2035 (paid up to September: 106 months from December 2026).
    const some = reckon(inputsOf('1975-06', 'male60', 110)).choice('earliest');
    expect(text(some.enoughFrom)).toBe('2035-10');
  });
  test('what is past is not offered', () => {
    // woman of 1971-04 at 55: four months' delay, 2026-08 (published teaching set). In November 2026 it is past.
    const { choice } = reckon(inputsOf('1971-04', 'female55', 100));
    expect([choice('statutory').when, choice('earliest').when, choice('latest').when]).toEqual(['past', 'past', 'ahead']);
    expect(text(choice('statutory').month)).toBe('2026-08');
    expect(choice('earliest').enoughFrom).toBeNull();
  });
});

describe('before the law', () => {
  test('a man of December 1964 reached sixty in December 2024: no delay, no window', () => {
    const { track, choice } = reckon(inputsOf('1964-12', 'male60', 170));
    expect(track.window).toBe('none');
    expect(track.choices.map(({ id }) => id)).toEqual(['statutory']);
    expect(text(choice('statutory').month)).toBe('2024-12');
    expect(choice('statutory').when).toBe('past');
    expect(only(choice('statutory').missing)).toBe(10);
    expect(track.cases[0]?.trace.some(({ id }) => id === 'latestMonth')).toBe(false);
  });
  test('a month later it exists', () => {
    const { track, choice } = reckon(inputsOf('1965-01', 'male60', 170));
    expect(track.window).toBe('open');
    expect(text(choice('statutory').month)).toBe('2025-02'); // award sheets
  });
  test('a span across it', () => {
    const { track } = reckon(inputsOf('1964-12', 'male60', null, { birth: { low: m('1964-11'), high: m('1965-02') } }));
    expect(track.window).toBe('partly');
  });
});

describe('what isn’t known exactly', () => {
  test('a post not told: both tracks, never one', () => {
    const all = answer(inputsOf('1975-06', 'female55', 156, { tracks: ['female55', 'female50'] })) as Answer;
    expect(all.tracks.map(({ track }) => track)).toEqual(['female55', 'female50']);
  });
  test('陈大哥: born 1974-01 to 1975-12, 62y4m to 62y9m, latest at 65y4m to 65y9m; months paid not told', () => {
    const { choice } = reckon(inputsOf('1974-01', 'male60', null, { birth: { low: m('1974-01'), high: m('1975-12') }, paying: null }));
    expect(choice('statutory').age).toEqual({ low: 748, high: 753 });
    expect(choice('latest').age).toEqual({ low: 784, high: 789 });
    expect([choice('statutory').have, choice('statutory').verdict, choice('statutory').fullIn]).toEqual([null, null, null]);
  });
  test('宋大哥: 180 months some time in 2024, paying on', () => {
    const { choice } = reckon(
      inputsOf('1974-01', 'male60', null, { birth: { low: m('1974-01'), high: m('1974-12') }, paid: { months: exactly(180), until: { low: m('2024-01'), high: m('2024-12') } } }),
    );
    // at the earliest: sixty, 2034-01 to 2034-12, paid on from January 2025 at the latest: 180 + 108 = 288 at least
    expect(choice('earliest').have).toEqual({ low: 288, high: 180 + 130 });
    expect(choice('earliest').verdict).toBe('met');
  });
  test('whether payments go on isn’t told: no verdict', () => {
    expect(reckon(inputsOf('1975-06', 'male60', 156, { paying: null })).choice('statutory').verdict).toBeNull();
  });
});

describe('a chosen month', () => {
  const at = (chosen: string) => reckon(inputsOf('1975-06', 'male60', 156, { chosen: m(chosen) }));
  test('between the ends: its own year before the statutory month, the statutory year after', () => {
    expect(only(at('2036-03').choice('chosen').required)).toBe(222);
    expect(only(at('2040-03').choice('chosen').required)).toBe(234);
    expect(only(at('2036-03').choice('chosen').age)).toBe(729);
  });
  test.each(['2035-05', '2041-03'])('%s is outside', (chosen) => {
    expect(at(chosen).choice('chosen')).toBeUndefined();
  });
});

describe('what-ifs', () => {
  test('no reform: sixty, fifteen years, no window, and what the law says beside it', () => {
    const { track, choice } = reckon(inputsOf('1975-06', 'male60', 156, { overlay: 'no-reform' }));
    expect(text(choice('statutory').month)).toBe('2035-06');
    expect(only(choice('statutory').required)).toBe(180);
    expect(track.window).toBe('imagined-away');
    expect(track.status).toBe('hypothetical');
    expect(text(track.byLaw)).toBe('2038-02');
  });
  test('fifteen years stay', () => {
    const { track, choice } = reckon(inputsOf('1975-06', 'male60', 156, { overlay: 'fifteen-stays' }));
    expect(text(choice('statutory').month)).toBe('2038-02');
    expect(['earliest', 'statutory', 'latest'].map((id) => only(choice(id as ChoiceId).required))).toEqual([180, 180, 180]);
    expect(track.status).toBe('hypothetical');
  });
});

test('a birth after this month, and before 1900, is a problem of the field', () => {
  expect(answer(inputsOf('2027-01', 'male60', null))).toMatchObject({ ok: false, problems: [{ code: 'birth.future', field: 'birth' }] });
  expect(answer(inputsOf('1899-12', 'male60', null))).toMatchObject({ ok: false, problems: [{ code: 'birth.too-early', field: 'birth' }] });
});

// ——— Properties ———
const track = fc.constantFrom<Track>('male60', 'female55', 'female50');
const birth = fc.integer({ min: month(1950, 1), max: month(2008, 12) }).map((x) => x as Month);
const now = fc.integer({ min: month(2026, 11), max: month(2040, 12) }).map((x) => x as Month);
const rank = { met: 3, edge: 2, partly: 2, unmet: 1 };

test('more months paid never turn met into unmet', () => {
  fc.assert(
    fc.property(track, birth, now, fc.boolean(), fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 }), (one, born, today, paying, paid, more) => {
      const at = (months: number) => reckon(inputsOf(formatMonth(born), one, months, { asOf: today, paying }));
      const [fewer, greater] = [at(paid), at(paid + more)];
      for (const [index, choice] of fewer.track.choices.entries()) {
        const other = greater.track.choices[index] as Choice;
        expect(rank[other.verdict ?? 'unmet']).toBeGreaterThanOrEqual(rank[choice.verdict ?? 'unmet']);
        if (choice.fullIn && other.fullIn) expect(other.fullIn.low).toBeLessThanOrEqual(choice.fullIn.low);
      }
    }),
    { seed, numRuns: 200 },
  );
});

test('a span holds what each of its months gives, and months and ages have their ends at its ends', () => {
  fc.assert(
    fc.property(track, birth, fc.integer({ min: 0, max: 30 }), fc.option(fc.integer({ min: 0, max: 300 })), fc.boolean(), (one, born, width, paid, paying) => {
      const high = Math.min(born + width, asOf) as Month;
      const low = Math.min(born, high) as Month;
      const whole = reckon(inputsOf(formatMonth(low), one, paid, { birth: { low, high }, paying })).track;
      const ends = [low, high].map((end) => reckon(inputsOf(formatMonth(end), one, paid, { paying })).track);
      expect([whole.delay.low, whole.delay.high]).toEqual(ends.map(({ delay }) => delay.low));
      const statutory = (of: TrackAnswer) => of.choices.find(({ id }) => id === 'statutory') as Choice;
      const months = (key: 'month' | 'age' | 'required') => expect([statutory(whole)[key].low, statutory(whole)[key].high]).toEqual(ends.map((end) => statutory(end)[key].low));
      for (const key of ['month', 'age', 'required'] as const) months(key);
      for (const end of ends.map(statutory)) {
        if (!end.have || !end.missing) continue;
        expect(statutory(whole).missing?.low).toBeLessThanOrEqual(end.missing.low);
        expect(statutory(whole).missing?.high).toBeGreaterThanOrEqual(end.missing.high);
      }
    }),
    { seed, numRuns: 100 },
  );
});

test('enoughFrom is the first month that can be chosen with enough, and fullIn the last payment needed', () => {
  fc.assert(
    fc.property(track, birth, fc.integer({ min: 0, max: 300 }), (one, born, paid) => {
      const { track: whole, choice } = reckon(inputsOf(formatMonth(born), one, paid));
      const earliest = whole.window === 'open' ? choice('earliest') : undefined;
      if (earliest?.enoughFrom) {
        const at = (chosen: Month) => reckon(inputsOf(formatMonth(born), one, paid, { chosen })).choice('chosen');
        expect(at(earliest.enoughFrom.low).verdict).toBe('met');
        const before = addMonths(earliest.enoughFrom.low, -1);
        if (before >= earliest.month.low && before >= asOf) expect(at(before).verdict).not.toBe('met');
      }
      const statutory = choice('statutory');
      if (statutory.fullIn) expect(only(statutory.fullIn)).toBe(asOf + (only(statutory.required) - paid));
    }),
    { seed, numRuns: 150 },
  );
});
