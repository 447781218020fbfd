// `npm start`: installs what is missing, builds what has changed, serves the demo on this machine and prints its address.
import { build } from './build.mjs';
import { serve } from './serve.mjs';
import { ensureInstalled } from './setup.mjs';

/** The port of the PORT variable, or ours. */
function wantedPort() {
  const port = Number(process.env.PORT ?? 8137);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`PORT is "${process.env.PORT}"; it must be a number from 0 to 65535`);
}

try {
  const wanted = wantedPort();
  ensureInstalled();
  console.log('Building…');
  console.log((await build()) ? 'Built dist/' : 'dist/ is up to date');
  const { port, address } = await serve({ port: wanted });
  if (wanted !== 0 && port !== wanted) console.log(`Port ${wanted} is taken, so this is the next free one.`);
  console.log(`\n  journeymap: ${address}\n\nCtrl+C stops it.`);
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}
