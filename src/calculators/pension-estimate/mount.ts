/** Where 养老金估算 meets the page. */
import { mountIn } from '../kit/mounting.ts';
import PensionEstimate from './PensionEstimate.svelte';

export const mount = (section: HTMLElement): Promise<void> => mountIn(section, PensionEstimate);
