/** Words of the calculators, a file each, and of what they share. */
import afterLapse from './after-lapse.ts';
import backPayment from './back-payment.ts';
import flexible from './flexible.ts';
import kit from './kit.ts';
import life from './life.ts';
import minimum from './minimum.ts';
import payslip from './payslip.ts';
import pensionEstimate from './pension-estimate.ts';
import placeOfBenefit from './place-of-benefit.ts';
import threePensions from './three-pensions.ts';
import unemployment from './unemployment.ts';
import worth from './worth.ts';

export default { ...kit, ...life, ...minimum, ...afterLapse, ...backPayment, ...flexible, ...payslip, ...placeOfBenefit, ...threePensions, ...unemployment, ...pensionEstimate, ...worth };
