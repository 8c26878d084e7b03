/** What the page hands to 在哪里领. Plain data. */
import type { Form, FrameData } from '../kit/form.ts';
import type { Person, ProvinceOf } from './form.ts';
import type { Shares } from './money.ts';

export interface PlaceOfBenefitData extends FrameData<Person> {
  provinces: { value: string; text: string }[];
  provinceOf: ProvinceOf;
  money: Shares;
}

/** Three years in one province, then longer in another, begun past the age: the other way round she would draw where she worked longest. */
export const workedCase: Form = { hukou: 'hunan', sex: 'female', p1: 'zhejiang', y1: '3', m1: '0', a1: '36', p2: 'guangdong', y2: '11', m2: '6', a2: '41' };
