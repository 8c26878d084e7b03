/** Checks everything in data/ and content/ without building. Prints what was checked, or each fault with its remedy. */
import { checkData } from '../src/data/check.ts';
import { DataError } from '../src/data/files.ts';

try {
  const counts = Object.entries(checkData()).map(([what, count]) => `${count} ${what}`);
  console.log(`data and content: ${counts.join(', ')}`);
} catch (error) {
  if (!(error instanceof DataError)) throw error;
  console.error(error.message);
  process.exit(1);
}
