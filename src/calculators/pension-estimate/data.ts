/** What the page hands to 养老金估算: words, clauses, places, the worked case. Plain data. */
import type { Form, FrameData } from '../kit/form.ts';
import type { PlaceData } from '../kit/places.ts';
import type { Person } from './people.ts';

export interface PensionEstimateData extends FrameData<Person> {
  places: PlaceData;
}

/** An invented worker in Changsha: twelve years paid, five thousand a month, and she goes on. */
export const workedCase: Form = { birth: '1979-03', track: 'female50', place: 'changsha', base: '', years: '12', months: '0', paying: 'yes', retire: '', wage: '5000', index: '', balance: '', growth: '', interest: '' };
