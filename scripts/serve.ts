/** Serves dist/ on http://localhost:4321, or on PORT. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { staticServer } from './static-server.ts';

const folder = resolve('dist');
if (!existsSync(folder)) {
  console.error('There is no dist/ to serve. Build it first: npm run build');
  process.exit(1);
}
const port = Number(process.env.PORT ?? 4321);
staticServer(folder)
  .on('error', (error: NodeJS.ErrnoException) => {
    console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken. Choose another: PORT=4322 npm run serve` : error.message);
    process.exit(1);
  })
  .listen(port, () => console.log(`http://localhost:${port}/`));
