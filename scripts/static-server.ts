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
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

interface HeaderRule {
  pattern: RegExp;
  headers: [string, string][];
  /** Set by an earlier rule, and taken away by this one. */
  without: string[];
}

/** `public/_headers`: a path at the line's start (`*` is anything, `:name` one folder), its headers indented below; `! Name` takes one away. */
function headerRules(file: string): HeaderRule[] {
  if (!existsSync(file)) return [];
  const rules: HeaderRule[] = [];
  for (const row of readFileSync(file, 'utf8').split('\n')) {
    if (/^\s*(#|$)/.test(row)) continue;
    if (/^\S/.test(row)) {
      const path = row.trim().replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+').replaceAll('*', '.*');
      rules.push({ pattern: new RegExp(`^${path}$`), headers: [], without: [] });
    } else if (row.trim().startsWith('!')) {
      rules.at(-1)?.without.push(row.trim().slice(1).trim());
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
    let file = join(folder, '404');
    try {
      const asked = join(folder, normalize(decodeURIComponent(pathname)));
      if (asked === folder || asked.startsWith(folder + sep)) file = asked;
    } catch {
      // A torn escape is no file of ours.
    }
    if (existsSync(file) && statSync(file).isDirectory()) {
      if (!pathname.endsWith('/')) return response.writeHead(301, { location: `${pathname}/` }).end();
      file = join(file, 'index.html');
    }
    // Served by the host, not by us: `_headers` is no page.
    const found = existsSync(file) && statSync(file).isFile() && file !== join(folder, '_headers');
    if (!found) file = join(folder, '404.html');
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.setHeader('cache-control', 'no-cache');
    for (const { pattern, headers, without } of rules) {
      if (!pattern.test(pathname)) continue;
      for (const name of without) response.removeHeader(name);
      for (const [name, value] of headers) response.setHeader(name, value);
    }
    response.writeHead(found ? 200 : 404);
    createReadStream(file).pipe(response);
  });
}
