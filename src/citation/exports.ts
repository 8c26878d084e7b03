/** BibTeX, RIS and CSL-JSON, in UTF-8 with every character as it is. Written here: the libraries for it drop Chinese, or weigh more than the page. */
import { iso, listed, slashed } from './day.ts';
import { day, fullName, type Item } from './item.ts';
import { tex } from './retell.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const house = (item: Item): string | undefined => item.publisher ?? item['container-title'];

export function bibtex(item: Item): string {
  const [issued, seen] = [day(item.issued), day(item.accessed)];
  const field = (name: string, value: string | undefined) => (value ? [`  ${name} = {${value}}`] : []);
  const month = MONTHS[Number(issued?.[1]) - 1];
  const lines = [
    // Braces keep an organisation and a title from being taken apart.
    ...field('author', item.author?.map((name) => (name.literal === undefined ? tex(fullName(name)) : `{${tex(name.literal)}}`)).join(' and ')),
    ...field('title', `{${tex(item.title)}}`),
    ...field('year', issued && String(issued[0])),
    ...(month ? [`  month = ${month}`] : []),
    ...field('version', item.version && tex(item.version)),
    ...field('howpublished', tex([item.type === 'dataset' ? 'Data set' : 'Web page', house(item)].filter(Boolean).join(', '))),
    ...field('url', item.URL),
    ...field('urldate', seen && iso(seen)),
    ...field('note', item.note && tex(item.note)),
    ...field('language', item.language?.startsWith('zh') ? 'chinese' : item.language),
  ];
  return `@misc{${item.id},\n${lines.join(',\n')}\n}\n`;
}

/** A record a reference manager files as a data set, or as a page. Lines end in LF here, in a file in CRLF. */
export function ris(item: Item): string {
  const [issued, seen] = [day(item.issued), day(item.accessed)];
  const lines: [string, string | undefined][] = [
    ['TY', item.type === 'dataset' ? 'DATA' : 'ELEC'],
    ['ID', item.id],
    ['TI', item.title],
    ...(item.author ?? []).map((name): [string, string] => ['AU', fullName(name)]),
    ['PY', issued && String(issued[0])],
    ['DA', issued && slashed(issued)],
    ['ET', item.version],
    ['PB', house(item)],
    ['UR', item.URL],
    ['Y2', seen && slashed(seen)],
    ['LA', item.language],
    ['N1', item.note],
  ];
  return `${lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : [])).join('\n')}\nER  - \n`;
}

/** One item in a list, as reference managers read it; each date on one line. */
export function cslJson(item: Item): string {
  const dates = { ...(item.issued && { issued: 0 }), ...(item.accessed && { accessed: 0 }) };
  const text = JSON.stringify([{ ...item, ...dates }], null, 2);
  return `${text.replace(/"(issued|accessed)": 0/g, (_, name: 'issued' | 'accessed') => `"${name}": { "date-parts": [[${listed(day(item[name]) ?? [])}]] }`)}\n`;
}
