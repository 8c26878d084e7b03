/** Where 失业金 meets the page. */
import { mountIn } from '../kit/mounting.ts';
import Unemployment from './Unemployment.svelte';

export const mount = (section: HTMLElement): Promise<void> => mountIn(section, Unemployment);
