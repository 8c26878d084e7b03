/** Where 在哪里领 meets the page. */
import { mountIn } from '../kit/mounting.ts';
import PlaceOfBenefit from './PlaceOfBenefit.svelte';

export const mount = (section: HTMLElement): Promise<void> => mountIn(section, PlaceOfBenefit);
