/** The rows of the field: who draws, and from which age. A file of its own: the reader's mark needs no more. */
export const PEOPLE = {
  man: { sex: 'male', claims: 63 * 12 },
  woman: { sex: 'female', claims: 58 * 12 },
  worker: { sex: 'female', claims: 55 * 12 },
} as const;
export type Person = keyof typeof PEOPLE;
