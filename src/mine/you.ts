/** What is known of the reader, whichever calculator they told it. */
import type { Words } from '../calculators/kit/words.ts';
import { type PlaceOnly, type Profile, placeOf } from '../story/profile.ts';

export function aboutYou(known: Profile | PlaceOnly, words: Words, placeNames: Record<string, string>): { label: string; value: string }[] {
  const { birth, sex, post, paidMonths, paidUntil, paying, hukou }: Partial<Profile> = known;
  const month = (text: string) => words.number(text, 'month');
  const name = (slug: string) => placeNames[slug] ?? slug;
  const place = placeOf(known);
  const paid = paidMonths === undefined ? '' : words.number(paidMonths, 'months');
  const all: [string, string | undefined][] = [
    ['birth', birth && month(birth)],
    ['track', sex && words.text(`reader.track-${[sex, post].filter(Boolean).join('-')}`)],
    ['paid', paid && paidUntil ? words.text('mine.paid-until', { paid, month: month(paidUntil) }) : paid],
    ['paying', paying === undefined ? '' : words.text(paying ? 'mine.yes' : 'mine.no')],
    ['place', place && name(place)],
    ['hukou', hukou && name(hukou)],
  ];
  return all.flatMap(([key, value]) => (value ? [{ label: words.text(`mine.${key}`), value }] : []));
}
