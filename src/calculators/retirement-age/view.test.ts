/** Whatever goes in, what comes out is words: no key, no hole, no NaN. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMonth, type Month, month, parseMonth } from '../../rules/month.ts';
import type { OverlayId } from '../../rules/overlays.ts';
import type { Track } from '../../rules/retirement.ts';
import { clauseOf } from '../kit/passbook.ts';
import { exactly } from '../kit/span.ts';
import { calculatorWords } from '../kit/words.ts';
import { type Answer, answer, earlyNotice, type Inputs } from './answer.ts';
import { presetInputs, toldWithin } from './presets.ts';
import { calculatorData } from './props.ts';
import { choiceView, divisorLines, toReader, view } from './view.ts';

const data = calculatorData('zh-hans');
const words = calculatorWords(data, (what) => {
  throw new Error(`no words for ${what}`);
});
const asOf = parseMonth('2026-11') as Month;
const frame = { words, clauses: data.clauses, rulesAsOf: data.rulesAsOf, by: words.text('calculator.told-by-you') };
const reckon = (inputs: Inputs): Answer => {
  const found = answer(inputs);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found;
};
const worked: Inputs = {
  birth: exactly(parseMonth('1975-06') as Month),
  tracks: ['male60'],
  paid: { months: exactly(156), until: exactly(asOf) },
  paying: true,
  asOf,
};

test('the worked case as one sentence', () => {
  expect(view(reckon(worked), frame).says).toBe(
    '1975年6月出生（男）：法定退休在2038年2月，62岁8个月，比原来晚32个月。那时最低要缴234个月（19年6个月），会有290个月，够。最早可选2035年6月，最晚2041年2月。',
  );
});

const saysOf = (change: Partial<Inputs>) => view(reckon({ ...worked, ...change }), { ...frame, words: toReader(words) }).says;
const paid = (months: number) => ({ months: exactly(months), until: exactly(asOf) });
const born = (text: string) => exactly(parseMonth(text) as Month);

describe('what the sentence must not leave out', () => {
  // A man of December 1969: 60th month from January 1965, ceil(60 / 4) = 15 months, statutory March 2031, which asks 192.
  // His earliest month is December 2029, before the minimum rises: 180.
  test('short at the statutory month, enough at the earliest', () => {
    const said = saysOf({ birth: born('1969-12'), paid: paid(180), paying: false });
    expect(said).toContain('还差12个月');
    expect(said).toContain('如果选最早的2029年12月，180个月就够。');
  });
  test('enough at both, or at neither: nothing of the kind', () => {
    expect(saysOf({})).not.toContain('就够');
    expect(saysOf({ birth: born('1969-12'), paid: paid(179), paying: false })).not.toContain('就够');
  });
  // A man of January 1967: 25th month, 7 months, statutory August 2027; earliest January 2027 (sixty), two months ahead: no notice of three fits it.
  test('the earliest month is nearer than the notice', () => {
    expect(saysOf({ birth: born('1967-01') })).toMatch(/最早可选2027年1月，最晚2030年8月。提前退休，要至少提前3个月书面告诉单位（弹性退休办法，据转述）：现在才告诉，最早2027年2月。$/);
  });
  // A man of June 1966: 18th month, 5 months, statutory November 2026 is now; one of September 1966: 21st, 6 months, March 2027; earliest September 2026 is past.
  test('the earliest month is past, the statutory one is not', () => {
    const said = saysOf({ birth: born('1966-09') });
    expect(said).toContain('最早可选的2026年9月已经过了，从本月（2026年11月）起还能选，最晚2030年3月。');
    expect(said).toContain('现在才告诉，最早2027年2月。');
  });
  test('both are past', () => {
    const said = saysOf({ birth: born('1965-01') });
    expect(said).toContain('最早可选的2025年1月也过了；延后最晚到2028年2月');
    expect(said).not.toContain('最早可选2025年1月，');
  });
  test('all is past', () => expect(saysOf({ birth: born('1965-01'), asOf: parseMonth('2029-01') as Month, paid: null })).toContain('都已经过了'));
  test('the notice is the figure of the record', () => {
    expect(readFileSync('data/figures/delayed-retirement.yaml', 'utf8')).toMatch(new RegExp(`id: window\\.early-notice, unit: months, value: "${earlyNotice.months}", source: ${earlyNotice.source.id}, .*verified: ${earlyNotice.verified}`));
  });
  test('a range of births: one month to another at each end, no “from … to … to …”', () => {
    const shown = view(reckon({ ...worked, birth: { low: parseMonth('1974-01') as Month, high: parseMonth('1974-12') as Month }, paid: null, paying: null }), frame);
    expect(shown.says).toContain('最早可选2034年1月到2034年12月；最晚2039年5月到2040年6月（看生在哪个月）。');
    expect(shown.tracks[0]?.picture.alt).toContain('最早2034年1月到2034年12月；最晚2039年5月到2040年6月（看生在哪个月）');
    expect(shown.tracks[0]?.picture.svgs('a', 'b')).not.toContain('到2034年12月起');
  });
  test('boxes left empty: the reader did not fill them in; a story did not tell', () => {
    const shown = (reader: boolean) => {
      const own = reader ? toReader(words) : words;
      const found = reckon({ ...worked, paid: null });
      const seen = view(found, { ...frame, words: own });
      return JSON.stringify([seen, seen.tracks[0]?.picture.svgs('a', 'b'), found.tracks[0]?.choices.map((choice) => choiceView(choice, own))]);
    };
    expect(shown(true)).toContain('你没有填');
    expect(shown(true)).not.toContain('没有讲');
    expect(shown(false)).toContain('没有讲');
    expect(shown(false)).not.toContain('你没有填');
  });
});

test('the working of the delay can be done again from its line', () => {
  const lines = view(reckon(worked), frame).tracks[0]?.workings[0]?.lines ?? [];
  const line = (id: string) => lines.find((one) => one.id === id);
  expect(line('monthsAfterFirstCohort')).toMatchObject({ how: '1975年6月 － 1965年1月', figure: '125个月' });
  expect(line('delayMonths')).toMatchObject({ how: '125 ÷ 4 取整 ＋ 1，最少 0，最多 36', figure: '32个月', clause: { href: '/zh-hans/figures/#source-retirement-measures-2024' } });
  expect(line('statutoryMonth')).toMatchObject({ how: '1975年6月 ＋ 62岁8个月', figure: '2038年2月', sum: true });
  expect(line('requiredMonthsAtStatutory')).toMatchObject({ how: '按2038年', figure: '234个月' });
  expect(line('have.statutory')).toMatchObject({ figure: '290个月' });
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
});

test('every clause names its place', () => {
  for (const key of ['retirement-measures-2024/art.1', 'retirement-measures-2024/art.3', 'mohrss-2024-94/art.7', 'mohrss-order-13/art.3']) expect(data.clauses.names[key]).toMatch(/第.+条$/);
  expect(clauseOf(undefined, data.clauses)).toBeNull();
});

test('the people of the story are offered with what is told, and no more', () => {
  for (const preset of data.presets) {
    const shown = view(reckon(presetInputs(preset, asOf)), { ...frame, assumed: preset.assumed });
    expect(shown.tracks[0]?.figures[0]?.printed).toHaveLength(2);
    if (preset.paid === null) expect(shown.tracks[0]?.figures).toHaveLength(3);
  }
  expect(toldWithin('2024')).toEqual(['2024-01', '2024-12']);
  expect(toldWithin('2024-05-02')).toEqual(['2024-05', '2024-05']);
  expect(toldWithin(null)).toBeNull();
});

describe('for any inputs', () => {
  const inputs = fc
    .record({
      low: fc.integer({ min: month(1900, 1), max: asOf }),
      width: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 24 })),
      tracks: fc.constantFrom<readonly Track[]>(['male60'], ['female55'], ['female50'], ['female55', 'female50']),
      paid: fc.option(fc.tuple(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 30 })), { nil: null }),
      paying: fc.constantFrom(true, false, null),
      overlay: fc.constantFrom<OverlayId | undefined>(undefined, 'no-reform', 'fifteen-stays'),
      chosen: fc.option(fc.integer({ min: -40, max: 40 }), { nil: undefined }),
      now: fc.integer({ min: 0, max: 240 }),
    })
    .map(({ low, width, tracks, paid, paying, overlay, chosen, now }): Inputs => {
      const today = (asOf + now) as Month;
      return {
        birth: { low: low as Month, high: Math.min(low + width, asOf) as Month },
        tracks,
        paid: paid && { months: { low: paid[0], high: paid[0] + paid[1] }, until: { low: (today - paid[2]) as Month, high: today } },
        paying,
        asOf: today,
        overlay,
        chosen: chosen === undefined || width > 0 ? undefined : ((low + 750 + chosen) as Month),
      };
    });
  test('whole sentences and figures', () => {
    fc.assert(
      fc.property(inputs, (one) => {
        const found = reckon(one);
        const shown = view(found, frame);
        const more = found.tracks.flatMap(({ choices }) =>
          choices.map((choice) => [choiceView(choice, words, true), choice.divisorTrace.length > 0 ? divisorLines(choice.divisorTrace, choice.age.low, frame) : []]),
        );
        const all = JSON.stringify([shown, more]);
        expect(all).not.toMatch(/NaN|undefined|Infinity|\{\w+\}|:null,"printed|retirement-age\.\w|calculator\.\w|step\.\w/);
        for (const track of shown.tracks) {
          const svgs = track.picture.svgs('cap', 'alt');
          expect(svgs.match(/viewBox="0 0 (288|640) \d+"/g)).toHaveLength(2);
          expect(svgs).not.toMatch(/NaN|undefined|(width|height)="-/);
          expect(track.figures.every(({ printed }) => printed.every((text) => /^[+−\d-]+$/.test(text)))).toBe(true);
        }
      }),
      { seed: 20240913, numRuns: 250 },
    );
  });
});

test('every birth month has a sentence that names it', () => {
  for (let birth = month(1960, 1); birth <= month(1995, 12); birth = (birth + 7) as Month) {
    const shown = view(reckon({ ...worked, birth: exactly(birth) }), frame);
    expect(shown.says).toContain(words.number(formatMonth(birth), 'month'));
  }
});
