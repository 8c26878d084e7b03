/** What is cited, as a CSL-JSON item: every format is written from it. */
import type { Day } from './day.ts';

export interface Name {
  /** An organisation, or a Chinese name. */
  literal?: string;
  family?: string;
  given?: string;
}

export interface Item {
  /** ASCII, from what is cited and its day: also the key in BibTeX. */
  id: string;
  type: string;
  /** BCP 47. */
  language?: string;
  title: string;
  author?: Name[];
  publisher?: string;
  'publisher-place'?: string;
  'container-title'?: string;
  number?: string;
  version?: string;
  volume?: string;
  issue?: string;
  page?: string;
  issued?: { 'date-parts': Day[] };
  /** Blank where the reader's day goes; absent in files, which are nobody's visit. */
  accessed?: { 'date-parts': Day[] };
  URL?: string;
  DOI?: string;
  note?: string;
}

export const day = (date: Item['issued']): Day | undefined => date?.['date-parts'][0];

export const fullName = ({ literal, family, given }: Name): string => literal ?? [family, given].filter(Boolean).join(', ');
