/** The way in of every calculator, with the names of all that each needs: fetched when the first is opened. */
import type { CalculatorModule } from './calculator-loader.ts';

export const calculators = import.meta.glob<CalculatorModule>('../calculators/*/mount.ts');
