/** Where 三种晚年 meets the page. */
import { mountIn } from '../kit/mounting.ts';
import ThreePensions from './ThreePensions.svelte';

export const mount = (section: HTMLElement): Promise<void> => mountIn(section, ThreePensions);
