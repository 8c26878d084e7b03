/** The years of paying that are drawn one by one. On their own, so that the reader's mark needs no more than this. */
export const FIRST_ROW = 13;
export const ROWS = 9;
