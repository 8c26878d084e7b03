/** What a module weighs alone: bundled and minified with all that it imports, as a browser would get it. */
import { build } from 'vite';

export async function bundle(entry: string): Promise<Buffer[]> {
  // Not Vite's library mode, which leaves the white space in.
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: true, modulePreload: false, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' } },
  });
  return (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : [])).map((part) => Buffer.from(part.type === 'chunk' ? part.code : part.source));
}
