/** Where 三种晚年 meets the page. */
import { mounting } from '../kit/mounting.ts';
import ThreePensions from './ThreePensions.svelte';

export const mount = mounting(ThreePensions);
