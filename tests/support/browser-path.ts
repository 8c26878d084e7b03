/** A Chromium for the tests: CHROMIUM_PATH, else the one that comes by npm on Linux x64, else the system's, else Playwright's. */
import { existsSync } from 'node:fs';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'];

/** Called once, before the tests: the npm binary unpacks itself to a fixed place, and several at a time would trip over each other. */
export async function browserPath(): Promise<string | undefined> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  if (process.platform === 'linux' && process.arch === 'x64') {
    // It brings its own libraries only where it believes to be on this service.
    process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
    const { default: bundled } = await import('@sparticuz/chromium');
    return bundled.executablePath();
  }
  return SYSTEM.find(existsSync);
}
