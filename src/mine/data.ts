/** What the page hands to its script. Plain data. */
import type { WordData } from '../calculators/kit/words.ts';

/** Where a calculator is. */
export interface Where {
  id: string;
  title: string;
  chapter: string;
  href: string;
}
export interface MineData extends WordData {
  /** Where the data of calculators are. */
  base: string;
  where: Where[];
  /** Names by place. */
  places: Record<string, string>;
  /** "YYYY-MM" */
  rulesAsOf: string;
}
