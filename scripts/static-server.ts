/** A static server for dist/ with the headers of public/_headers, so that the site is tried as it will be served. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/** `public/_headers`: a path pattern at the line's start (`*` matches anything), its headers indented below. */
function headerRules(file: string): { pattern: RegExp; headers: [string, string][] }[] {
  if (!existsSync(file)) return [];
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const row of readFileSync(file, 'utf8').split('\n')) {
    if (/^\s*(#|$)/.test(row)) continue;
    if (/^\S/.test(row)) {
      rules.push({ pattern: new RegExp(`^${row.trim().replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`), headers: [] });
    } else {
      const [name = '', ...rest] = row.trim().split(':');
      rules.at(-1)?.headers.push([name, rest.join(':').trim()]);
    }
  }
  return rules;
}

export function staticServer(folder: string): Server {
  const rules = headerRules(join(folder, '_headers'));
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    let decoded = '/';
    try {
      decoded = decodeURIComponent(pathname);
    } catch {
      // A torn escape is no file of ours.
    }
    let file = join(folder, normalize(decoded));
    if (file !== folder && !file.startsWith(folder + sep)) file = folder;
    if (existsSync(file) && statSync(file).isDirectory()) {
      if (!pathname.endsWith('/')) return response.writeHead(301, { location: `${pathname}/` }).end();
      file = join(file, 'index.html');
    }
    const found = existsSync(file) && statSync(file).isFile();
    if (!found) file = join(folder, '404.html');
    for (const { pattern, headers } of rules) if (pattern.test(pathname)) for (const [name, value] of headers) response.setHeader(name, value);
    response.writeHead(found ? 200 : 404, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache' });
    createReadStream(file).pipe(response);
  });
}
