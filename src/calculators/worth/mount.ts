/** Where 值不值 meets the page. */
import { mountIn } from '../kit/mounting.ts';
import Worth from './Worth.svelte';

export const mount = (section: HTMLElement): Promise<void> => mountIn(section, Worth);
