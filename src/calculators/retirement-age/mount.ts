/** Where the calculator meets the page. */
import { mounting } from '../kit/mounting.ts';
import RetirementAge from './RetirementAge.svelte';

export const mount = mounting(RetirementAge);
