/** What the page hands to 灵活就业怎么交: words, clauses, places, the worked case. Plain data. */
import type { Form, FrameData } from '../kit/form.ts';
import type { PlaceData } from '../kit/places.ts';

export interface FlexibleData extends FrameData {
  places: PlaceData;
}

/** Five thousand yuan in Shanghai: the income of the paper's threshold, under the floor of the place that is known best. Ten years paid, born in 1976. */
export const workedCase: Form = { place: 'shanghai', income: '5000', hukou: 'unsure', years: '10', months: '0', birth: '1976-03', track: 'male60' };
