/** What the page hands to 失业金: words, clauses, places, people of the story, the worked case. Plain data. */
import type { Form, FrameData } from '../kit/form.ts';
import type { PlaceData } from '../kit/places.ts';
import type { Person } from './form.ts';

export interface UnemploymentData extends FrameData<Person> {
  places: PlaceData;
}

/** Five years paid and the contract not renewed, in Guangzhou: a place with a term and an amount of its own, far under the ceiling. */
export const workedCase: Form = { reason: 'contract-expired', years: '5', months: '0', registered: 'yes', place: 'guangzhou' };
