/**
 * GB/T 7714, numeric style (顺序编码制), in the editions of 2025 and 2015. Both set stops half-width; 2025 sets the other marks full-width,
 * leaves names as they are written, dates data sets to the day, prints their version, and drops the day of access of reports, news and journals.
 */
import { iso } from './day.ts';
import { day, type Item, type Name } from './item.ts';

export type Edition = '2025' | '2015';

const MARKS = {
  '2025': { comma: '，', colon: '：', open: '（', close: '）' },
  '2015': { comma: ', ', colon: ': ', open: '(', close: ')' },
} as const;

/** 文献类型标识; a single picture is [Z] by the older edition. */
const CODES: Record<string, string> = { dataset: 'DS', webpage: 'EB', graphic: 'EB', report: 'R', book: 'M', 'article-newspaper': 'N', 'article-journal': 'J' };

/** More than three: the first three and 等. */
const NAMED = 3;

function person({ literal, family = '', given = '' }: Name, edition: Edition): string {
  if (literal !== undefined) return literal;
  const initials = given.split(/[\s.]+/).flatMap((part) => part[0] ?? []);
  const name = [family, ...initials].join(' ');
  return edition === '2015' ? name.toUpperCase() : name;
}

function authors({ author = [], language = '' }: Item, edition: Edition): string {
  const names = author.slice(0, NAMED).map((name) => person(name, edition));
  if (author.length > NAMED) names.push(language.startsWith('en') ? 'et al' : '等');
  return names.join(MARKS[edition].comma);
}

/** Between the title and the address. */
function published(item: Item, edition: Edition): string {
  const { comma, colon, open, close } = MARKS[edition];
  const [issued, seen] = [day(item.issued), day(item.accessed)];
  const bracket = (text: string | undefined) => (text ? open + text + close : '');
  const accessed = seen ? `[${iso(seen)}]` : '';
  const house = [item['publisher-place'], item.publisher].filter(Boolean).join(colon);
  const older = edition === '2015' && item.URL ? accessed : '';
  const year = issued ? String(issued[0]) : undefined;
  switch (item.type) {
    case 'dataset':
      if (edition === '2025') return `${house}${bracket(issued && iso(issued))}${accessed}`;
      // Without a date the year of access stands for it, in brackets.
      return `${[house, year ?? (seen && `[${seen[0]}]`)].filter(Boolean).join(comma)}${accessed}`;
    case 'report':
    case 'book':
      return `${[house, year].filter(Boolean).join(comma)}${item.page ? colon + item.page : ''}${older}`;
    case 'article-newspaper':
      return `${[item['container-title'], issued && iso(issued)].filter(Boolean).join(comma)}${bracket(item.page)}${older}`;
    case 'article-journal':
      return `${[item['container-title'], year, item.volume].filter(Boolean).join(comma)}${bracket(item.issue)}${item.page ? colon + item.page : ''}${older}`;
    default:
      return `${bracket(issued && iso(issued))}${accessed}`;
  }
}

export function gbt7714(item: Item, edition: Edition = '2025'): string {
  const code = edition === '2015' && item.type === 'graphic' ? 'Z' : (CODES[item.type] ?? 'Z');
  const number = item.type === 'report' && item.number ? MARKS[edition].colon + item.number : '';
  const parts = [
    authors(item, edition),
    `${item.title}${number}[${code}${item.URL ? '/OL' : ''}]`,
    edition === '2025' && item.type === 'dataset' && item.version ? `V${item.version}` : '',
    published(item, edition),
    item.URL,
    item.DOI && `DOI:${item.DOI}`,
  ];
  return `${parts.filter(Boolean).join('. ')}.`;
}
