/** Where 失业金 meets the page. */
import { mounting } from '../kit/mounting.ts';
import Unemployment from './Unemployment.svelte';

export const mount = mounting(Unemployment);
