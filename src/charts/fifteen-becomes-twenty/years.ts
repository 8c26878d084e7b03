/** The years of retirement drawn. On their own, so that the reader's mark needs no more than this. */
export const FIRST_YEAR = 2025;
export const LAST_YEAR = 2040;
