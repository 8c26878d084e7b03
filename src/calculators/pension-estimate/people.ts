/** People of the story as inputs: what they tell, and the ends of what they don't. */
import type { Month } from '../../rules/month.ts';
import { rulesAsOf } from '../../rules/rule.ts';
import { endsOf } from '../kit/bases.ts';
import type { Preset } from '../kit/form.ts';
import type { PlaceData } from '../kit/places.ts';
import type { Inputs, Life } from './answer.ts';

export interface Person extends Preset {
  lives: Life[];
  /** Yuan a month, as a decimal; null: the lowest share of the average. */
  wage: string | null;
  index: string | null;
  /** In words: what they tell in figures, and what is assumed here. */
  tells: string;
  assumed: string[];
}

/** None of them says where: the ends of all places. */
export const inputsOf = ({ lives, wage, index }: Person, today: Month, data: PlaceData): Inputs => ({
  today,
  lives,
  wheres: endsOf(data, rulesAsOf),
  paying: false,
  wage,
  index,
  balance: null,
  rates: { growth: null, interest: null },
});
