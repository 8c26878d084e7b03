/** Where the payslip meets the page. */
import { mounting } from '../kit/mounting.ts';
import Payslip from './Payslip.svelte';

export const mount = mounting(Payslip);
