/** Months in a row. A file of its own, so that the reader's mark doesn't load the picture. */
export const YEAR = 12;
