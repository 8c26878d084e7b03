/** Where 灵活就业怎么交 meets the page. */
import { mounting } from '../kit/mounting.ts';
import Flexible from './Flexible.svelte';

export const mount = mounting(Flexible);
