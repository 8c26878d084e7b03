/** The years of the band. On their own, so that the reader's mark needs no more than this. */
export const FIRST_YEAR = 1951;
export const LAST_YEAR = 2026;
