/** People of the story as inputs: what they tell, and the ends of what they don't. */
import { rulesAsOf } from '../../rules/rule.ts';
import { baseIn, endsOf, LEAST } from '../kit/bases.ts';
import type { Preset } from '../kit/form.ts';
import type { PlaceData } from '../kit/places.ts';
import type { Inputs, Life } from './answer.ts';

export interface Person extends Preset {
  /** Yuan a month, as a decimal: the contribution base that follows from what they tell. */
  wage: string;
  lives: Omit<Life, 'told'>[];
  /** null: not told, the ends of those where the wage isn't below what may be paid on. */
  place: string | null;
  /** In words: what they tell in figures, and what is assumed here. */
  tells: string;
  assumed: string[];
}

export function inputsOf({ wage, lives, place }: Person, data: PlaceData): Inputs {
  const base = place === null ? null : baseIn(data, place, rulesAsOf);
  return {
    status: 'flexible',
    lives: lives.map((life) => ({ ...life, told: null })),
    wages: [wage],
    wheres: place !== null && base ? [{ place, base }] : endsOf(data, rulesAsOf, Number(wage) / LEAST),
    rates: { growth: null, interest: null, adjustment: null, inflation: null },
    bank: null,
    income: null,
  };
}
