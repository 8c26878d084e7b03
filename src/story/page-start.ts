/** What every page runs: the clear button, and the profile of other tabs. */
import { startProfile } from './profile.ts';

startProfile();
