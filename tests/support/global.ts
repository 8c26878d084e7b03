/** Before the browser tests: a built site, served with its headers; a browser, unpacked once. */
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { staticServer } from '../../scripts/static-server.ts';
import { browserPath } from './browser-path.ts';

export default async function setup(project: TestProject) {
  const folder = resolve('dist');
  if (!existsSync(folder)) throw new Error('There is no dist/ to test. Build it first: npm run build');
  const server = staticServer(folder);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  project.provide('site', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  project.provide('browser', await browserPath());
  return () => {
    server.closeAllConnections();
    return new Promise<void>((closed) => server.close(() => closed()));
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    site: string;
    browser: Awaited<ReturnType<typeof browserPath>>;
  }
}
