/** What the page hands to 断缴之后: words, clauses, places, people of the story, the worked case. Plain data. */
import type { Form, FrameData } from '../kit/form.ts';
import type { PlaceData } from '../kit/places.ts';

export interface AfterLapseData extends FrameData {
  places: PlaceData;
}

/** Two months after a job in Tianjin, eight years paid: within the three months, in a place whose waits and years are both known, and where it matters whether the gap is paid for. */
export const workedCase: Form = { gap: '2', why: 'left', was: 'employee', place: 'tianjin', years: '8', months: '0', birth: '1992-05', track: 'female55' };
