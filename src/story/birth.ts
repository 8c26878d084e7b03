/** A month of birth as people type it: 1975-6, 1975年6月, 197506, 1975.06, １９７５－６. */
export type Birth = { birth: string } | { problem: 'missing' | 'future' | 'early' };

/** `now` is the reader's month, which the caller reads from the clock. */
export function parseBirth(typed: string, now: { year: number; month: number }): Birth {
  const text = typed.normalize('NFKC').trim();
  const match = /^(\d{4})(?:\D{0,3})(\d{1,2})\D{0,2}$/.exec(text);
  if (!match) return { problem: 'missing' };
  const year = Number(match[1]);
  const month = Number(match[2]);
  if (month < 1 || month > 12) return { problem: 'missing' };
  if (year < 1900) return { problem: 'early' };
  if (year * 12 + month > now.year * 12 + now.month) return { problem: 'future' };
  return { birth: `${year}-${String(month).padStart(2, '0')}` };
}
