/** Where 养老金估算 meets the page. */
import { mounting } from '../kit/mounting.ts';
import PensionEstimate from './PensionEstimate.svelte';

export const mount = mounting(PensionEstimate);
