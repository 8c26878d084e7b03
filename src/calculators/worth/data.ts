/** What the page hands to 值不值: words, clauses, places, the worked case. Plain data. */
import type { Form, FrameData } from '../kit/form.ts';
import type { PlaceData } from '../kit/places.ts';
import type { Person } from './people.ts';

export interface WorthData extends FrameData<Person> {
  places: PlaceData;
}

/** The chapter's invented man: from forty-five to sixty on six thousand yuan a month, in Guangdong. What prices and banks do is assumed. */
export const workedCase: Form = { status: 'employee', birth: '1966-12', track: 'male60', entry: '2011-12', retire: '2026-12', years: '15', months: '', wage: '6000', place: 'guangzhou', base: '', growth: '', interest: '', adjustment: '', inflation: '2', bank: '2', income: '' };
