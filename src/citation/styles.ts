/** APA 7 and Chicago (bibliography), as plain text. Chinese titles and names stand as they are; what changes without a version is cited with the day it was seen. */
import { english } from './day.ts';
import { day, fullName, type Item } from './item.ts';
import { stopped } from './retell.ts';

const house = (item: Item): string => item.publisher ?? item['container-title'] ?? '';
const names = (item: Item): string => (item.author ?? []).map(fullName).join(', ');

export function apa(item: Item): string {
  const [issued, seen] = [day(item.issued), day(item.accessed)];
  const data = item.type === 'dataset';
  const [year, ...rest] = issued ?? ['n.d.'];
  const date = data || rest.length === 0 ? String(year) : `${year}, ${english([year as number, ...rest]).replace(/, \d+$/, '')}`;
  const title = `${item.title}${item.version ? ` (Version ${item.version})` : ''}${data ? ' [Data set]' : ''}`;
  return [stopped(names(item)), `(${date}).`, stopped(title), stopped(house(item)), seen && !item.version ? `Retrieved ${english(seen)}, from ${item.URL}` : item.URL].filter(Boolean).join(' ');
}

export function chicago(item: Item): string {
  const [issued, seen] = [day(item.issued), day(item.accessed)];
  const what = item.type === 'dataset' ? `Data set and chart${item.version ? `, version ${item.version}` : ''}.` : '';
  return [stopped(names(item)), `“${stopped(item.title)}”`, what, stopped([house(item), issued && english(issued)].filter(Boolean).join(', ')), seen && !item.version ? `Accessed ${english(seen)}.` : '', `${item.URL}.`].filter(Boolean).join(' ');
}
