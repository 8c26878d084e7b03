/** What a chart page runs. */
import './engine.ts';
import './cite-page.ts';
