/** What a chapter runs. */
import './engine.ts';
import { startCitation } from './cite-start.ts';
import { startProgress } from './progress.ts';
import './reader-form.ts';

startProgress();
startCitation();
