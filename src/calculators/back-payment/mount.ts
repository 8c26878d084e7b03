/** Where 补缴与滞纳金 meets the page. */
import { mounting } from '../kit/mounting.ts';
import BackPayment from './BackPayment.svelte';

export const mount = mounting(BackPayment);
