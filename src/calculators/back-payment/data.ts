/** What the page hands to 补缴与滞纳金. Plain data. */
import type { Form, FrameData } from '../kit/form.ts';

export type BackPaymentData = FrameData;

/** Three years of months that weren't paid, reported and paid up in one go. */
export const workedCase: Form = { mode: 'months', amount: '1200', worker: '400', from: '2021-01', last: '2023-12', to: '2026-11-20', ended: '2023-12' };
