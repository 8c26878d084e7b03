/** GB/T 7714—2025, numeric style (顺序编码制), for a data set on line. Full-width brackets, half-width stops, as the standard prints them. */
export interface DataCitation {
  author: string;
  title: string;
  /** Place of publication on line: the site. */
  publisher: string;
  /** "YYYY-MM-DD" */
  published: string;
  url: string;
}

/** Where the reader's date of access goes: filled in when the citation is copied, blank until then. */
export const ACCESSED = '____-__-__';

export const gbt7714 = ({ author, title, publisher, published, url }: DataCitation, accessed: string = ACCESSED): string =>
  `${author}. ${title}[DS/OL]. ${publisher}（${published}）[${accessed}]. ${url}.`;
