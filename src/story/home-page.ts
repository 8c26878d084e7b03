/** What the home page runs. */
import './engine.ts';
import './reader-form.ts';
