/** Opening the built site in a browser, and watching what it does. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { inject } from 'vitest';

export async function openBrowser(): Promise<Browser> {
  const executablePath = inject('chromium');
  if (executablePath?.startsWith('/tmp/')) process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), env: { ...process.env, ...libraries(executablePath) } as Record<string, string>, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--font-render-hinting=none'] });
}

/** The npm binary's libraries lie beside it. */
const libraries = (path: string | undefined): Record<string, string> =>
  path?.startsWith('/tmp/') ? { LD_LIBRARY_PATH: ['/tmp/al2023/lib', '/tmp/al2/lib', process.env.LD_LIBRARY_PATH].filter(Boolean).join(':') } : {};

export const url = (path = '/'): string => new URL(path, inject('site')).href;

export interface Watched {
  page: Page;
  /** Errors on the console and uncaught, Content-Security-Policy reports among them. */
  errors: string[];
  /** Addresses asked of other hosts. */
  foreign: string[];
  close(): Promise<void>;
}

/** A page of its own in a context of its own, watched from its first request on. */
export async function openPage(browser: Browser, path: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(url()) && !request.url().startsWith('data:') && !request.url().startsWith('blob:')) foreign.push(request.url());
  });
  await page.goto(url(path));
  return { page, errors, foreign, close: () => context.close() };
}
