/** Where 补缴与滞纳金 meets the page. */
import { mountIn } from '../kit/mounting.ts';
import BackPayment from './BackPayment.svelte';

export const mount = (section: HTMLElement): Promise<void> => mountIn(section, BackPayment);
