/** The page of the twelve: one thread lit in each state, what isn't told hatched, and at the foot a row for the reader. */
import { defineScene } from '../scene.ts';
import { readLives, told } from './data.ts';
import { drawPage, heightOf } from './page.ts';
import { type Life, SHOWS, type Show } from './threads.ts';

interface View {
  show: Show;
  /** In the reader's state, what the reader's picture is drawn from again. */
  lives?: Life[];
}

export default defineScene<Life[], View>({
  id: 'twelve-lives',
  kind: 'months',
  order: 'sequence',
  sources: [
    { id: 'text-000', locator: '访谈' },
    { id: 'text-001', locator: '访谈' },
  ],
  data: readLives,
  table: () => ({
    columns: [
      { key: 'person', unit: 'words' },
      { key: 'step', unit: 'count' },
      { key: 'kind', unit: 'words' },
      { key: 'months', unit: 'months' },
      { key: 'least', unit: 'months' },
      { key: 'most', unit: 'months' },
      { key: 'grain', unit: 'words' },
      { key: 'from', unit: 'month' },
      { key: 'year', unit: 'calendar-year' },
    ],
    rows: told().map(({ person, step = '', kind, months, least, most, grain, from, year }) => {
      const or = (value: string | undefined, gap: string) => value || { gap };
      return [`@${person}`, step, `@kind-${kind}`, or(months, 'gap-months'), or(least, 'gap-bound'), or(most, 'gap-bound'), `@grain-${grain}`, or(from, 'gap-when'), or(year, 'gap-when')];
    }),
  }),
  cover: 'yours',
  states: SHOWS.map((show) => ({
    id: show,
    view: {
      show,
      get lives() {
        return show === 'yours' ? readLives() : undefined;
      },
    } as View,
  })),
  draw: (lives, { show }, box, words) => drawPage(lives, show, undefined, box, words),
  height: (_, box) => heightOf(box),
});
