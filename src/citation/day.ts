// Days in citations: the blank for the reader's day of access, and how it is filled in when they copy. No words of any language but English, whose styles spell the month.

/** Year, month, day, as far as known. */
export type Day = (number | string)[];

export const BLANK: Day = ['____', '__', '__'];

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const padded = (day: Day): string[] => day.map((part) => String(part).padStart(2, '0'));

/** 2026-11-30 */
export const iso = (day: Day): string => padded(day).join('-');
/** 2026/11/30, as RIS has it */
export const slashed = (day: Day): string => padded(day).join('/');
/** November 30, 2026 */
export const english = ([year, month, date]: Day): string => [month && `${MONTHS[Number(month) - 1] ?? month}${date ? ` ${date}` : ''}`, year].filter(Boolean).join(', ');
/** "2026", "11", "30", inside CSL-JSON */
export const listed = (day: Day): string => day.map((part) => JSON.stringify(part)).join(', ');

/** Every form of the blank, filled with a day. */
export const fillAccessed = (text: string, day: Day): string => [iso, slashed, english, listed].reduce((filled, form) => filled.replaceAll(form(BLANK), form(day)), text);
