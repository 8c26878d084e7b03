/** What the page hands to 三种晚年: words, clauses, places, the worked case. Plain data. */
import type { Form, FrameData } from '../kit/form.ts';
import { ELSEWHERE, type PlaceData } from '../kit/places.ts';

export interface ThreePensionsData extends FrameData {
  places: PlaceData;
}

/** The chapter's invented life: from thirty to sixty on a wage that is the average, in no real place. */
export const workedCase: Form = { birth: '1995-01', track: 'male60', entry: '2025-01', retire: '2055-01', years: '30', months: '', wage: '10000', low: '', place: ELSEWHERE, base: '10000', yearly: '1000' };
