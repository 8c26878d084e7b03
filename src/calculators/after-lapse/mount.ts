/** Where 断缴之后 meets the page. */
import { mounting } from '../kit/mounting.ts';
import AfterLapse from './AfterLapse.svelte';

export const mount = mounting(AfterLapse);
