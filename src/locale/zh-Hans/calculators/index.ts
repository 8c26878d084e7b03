/** Words of the calculators, a file each, and of what they share. */
import flexible from './flexible.ts';
import kit from './kit.ts';
import minimum from './minimum.ts';
import payslip from './payslip.ts';
import unemployment from './unemployment.ts';

export default { ...kit, ...minimum, ...flexible, ...payslip, ...unemployment };
