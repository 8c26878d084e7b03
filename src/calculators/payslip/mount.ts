/** Where the payslip meets the page. */
import { mountIn } from '../kit/mounting.ts';
import Payslip from './Payslip.svelte';

export const mount = (section: HTMLElement): Promise<void> => mountIn(section, Payslip);
