/** A cell is a month paid, a row is a year of them, in the order in which they were paid. Also for the reader's mark. */
export const MONTHS = 180;
export const YEAR = 12;
