/** A Chromium for the tests: CHROMIUM_PATH, else the one that comes by npm on Linux x64, else the system's, else Playwright's own. */
import { existsSync } from 'node:fs';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export interface BrowserPath {
  /** Undefined: Playwright's own. */
  path: string | undefined;
  /** Where its libraries and fonts are, if it brings them along. */
  env: Record<string, string>;
}

/** Called once, before the tests: the npm binary unpacks itself to a fixed place, and several at a time would trip over each other. */
export async function browserPath(): Promise<BrowserPath> {
  if (process.env.CHROMIUM_PATH) return { path: process.env.CHROMIUM_PATH, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') return { path: SYSTEM.find(existsSync), env: {} };
  // It brings its own libraries and fonts only where it believes to be on this service.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  const path = await bundled.executablePath();
  const { LD_LIBRARY_PATH = '', FONTCONFIG_PATH = '' } = process.env;
  return { path, env: { LD_LIBRARY_PATH, FONTCONFIG_PATH } };
}
