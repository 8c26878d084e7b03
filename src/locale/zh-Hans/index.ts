/** The catalogue of Simplified Chinese. A part for each part of the site; keys don't overlap. */
import calculator from './calculator.ts';
import calculators from './calculators/index.ts';
import citation from './citation.ts';
import handbook from './handbook.ts';
import layout from './layout.ts';
import mine from './mine.ts';
import pages from './pages.ts';
import rules from './rules.ts';
import areas from './rules/index.ts';
import scene from './scene.ts';

const catalogue: Record<string, string> = { ...layout, ...scene, ...pages, ...calculator, ...calculators, ...handbook, ...mine, ...citation, ...rules, ...areas };

export default catalogue;
