/** Ages in the picture: from here on, a year a row. Also for the reader's mark. */
export const START = 36 * 12;
export const ROWS = 18;
export const YEAR = 12;
