/** What the page hands to the payslip: words, clauses, places, the worked case. Plain data. */
import type { Form, FrameData } from '../kit/form.ts';
import type { PlaceData } from '../kit/places.ts';

export interface PayslipData extends FrameData {
  places: PlaceData;
}

/** Ten thousand yuan in Shanghai, whose rates and limits are known best; the fund at the higher of its rates. The branch of industry stays open: it is what most people don't know. */
export const workedCase: Form = { place: 'shanghai', status: 'employee', wage: '10000', fund: '7' };
