/** What a chapter runs. */
import './engine.ts';
import './reader-form.ts';
