/** Where 值不值 meets the page. */
import { mounting } from '../kit/mounting.ts';
import Worth from './Worth.svelte';

export const mount = mounting(Worth);
