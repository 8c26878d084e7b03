/** Where 灵活就业怎么交 meets the page. */
import { mountIn } from '../kit/mounting.ts';
import Flexible from './Flexible.svelte';

export const mount = (section: HTMLElement): Promise<void> => mountIn(section, Flexible);
