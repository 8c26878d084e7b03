/** What a chapter runs. */
import './engine.ts';
import { startProgress } from './progress.ts';
import './reader-form.ts';

startProgress();
