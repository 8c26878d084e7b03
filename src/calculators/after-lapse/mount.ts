/** Where 断缴之后 meets the page. */
import { mountIn } from '../kit/mounting.ts';
import AfterLapse from './AfterLapse.svelte';

export const mount = (section: HTMLElement): Promise<void> => mountIn(section, AfterLapse);
