/** The years of age that are drawn. On their own, so that the reader's mark needs no more than this. */
export const FIRST_AGE = 50;
export const AGES = 17;
