/** The survival table says how it was made: this makes it again from the chances of dying, exactly. */
import { describe, expect, it } from 'vitest';
import { exact, mul, sub, toDecimal } from './exact.ts';
import { tables } from './load.ts';

const rows = (id: string) => tables().get(id)?.rows ?? [];

function alive(sex: string, age: number): string {
  let share = exact('100');
  for (let year = 30; year < age; year++) {
    const chance = rows('qx-un-2020-2025').filter((row) => row.sex === sex && row.age === String(year));
    if (chance.length !== 1) throw new Error(`${chance.length} rows for ${sex} at ${year}`);
    share = mul(share, sub(exact('1'), exact(chance[0]?.qx ?? '')));
  }
  return toDecimal(share, 1);
}

describe('survival from 30', () => {
  it('is the product of the chances of living, cell by cell', () => {
    const table = rows('survival-from-30');
    expect(table.map(({ sex, age }) => `${sex} ${age}`)).toEqual(['male', 'female'].flatMap((sex) => [30, 60, 63, 65, 70].map((age) => `${sex} ${age}`)));
    for (const { sex = '', age, alive_percent } of table) expect(alive(sex, Number(age)), `${sex} ${age}`).toBe(alive_percent);
  });

  // shared/dossier/figures.md §4, computed by others from the same source
  it('meets the numbers that stand in the dossier', () => {
    expect([alive('male', 60), alive('male', 63), alive('female', 60), alive('female', 63)]).toEqual(['90.0', '86.5', '95.0', '93.3']);
  });

  it('has chances of dying for each age from 30 to 69, men above women', () => {
    for (let age = 30; age < 70; age++) {
      const [men, women] = ['male', 'female'].map((sex) => Number(rows('qx-un-2020-2025').find((row) => row.sex === sex && row.age === String(age))?.qx));
      expect(women, String(age)).toBeGreaterThan(0);
      expect(men, String(age)).toBeGreaterThan(women as number);
    }
  });
});
