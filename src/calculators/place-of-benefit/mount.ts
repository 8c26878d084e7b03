/** Where 在哪里领 meets the page. */
import { mounting } from '../kit/mounting.ts';
import PlaceOfBenefit from './PlaceOfBenefit.svelte';

export const mount = mounting(PlaceOfBenefit);
