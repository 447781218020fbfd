// A small web server for the demo and the end-to-end tests: this machine only, strict policy, nothing outside two folders.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { inRoot, isMain } from './project.mjs';

/** What a page may do: run its own scripts and styles, show its own pictures, write markup through Lit alone. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const mediaTypes = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
};

/** The folders of the demo: `/dist/` is the built package, everything else is `demo/`. */
const demoFolders = { '/dist/': inRoot('dist'), '/': inRoot('demo') };

/**
 * Serves on localhost and resolves to `{ address, port, close }`. A taken port makes it try the next ones, up to
 * twenty; `port: 0` takes any free one. `folders` maps a path prefix, longest first, to a folder.
 * @param {{ port?: number, folders?: Record<string, string> }} [options]
 * @returns {Promise<{ port: number, address: string, close: () => Promise<void> }>}
 */
export async function serve({ port = 0, folders = demoFolders } = {}) {
  const server = createServer((request, response) => {
    answer(request, response, folders).catch(() => finish(response, 500, 'Something went wrong'));
  });
  const taken = await listen(server, port);
  return {
    port: taken,
    address: `http://localhost:${taken}/`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

async function listen(server, first) {
  const last = first === 0 ? 0 : Math.min(first + 20, 65_535);
  for (let port = first; port <= last; port++) {
    try {
      await new Promise((done, fail) => {
        server.once('error', fail);
        server.listen(port, 'localhost', () => {
          server.off('error', fail);
          done();
        });
      });
      return server.address().port;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    }
  }
  throw new Error(`Ports ${first} to ${last} are all taken; choose another with the PORT variable`);
}

async function answer(request, response, folders) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return finish(response, 405, 'Only GET and HEAD');
  // A page of another site must not reach this server under a name of its own.
  if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')) {
    return finish(response, 403, 'Only localhost');
  }
  const file = await findFile(request.url ?? '/', folders);
  // Every browser asks for this by itself; a page without one has no fault.
  if (!file && request.url === '/favicon.ico') return response.writeHead(204, headers).end();
  if (!file) return finish(response, 404, 'Not found');
  if (file.folder) {
    // Links in the page are relative to its folder, so the address must end like one.
    response.writeHead(301, { ...headers, Location: file.folder });
    return response.end();
  }
  const type = mediaTypes[extname(file.path).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(200, { ...headers, 'Content-Type': type, 'Content-Length': file.size });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response);
}

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cache-Control': 'no-cache',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

function finish(response, status, text) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${text}\n`);
}

/** The file a request means, or undefined; nothing above the served folders, not even through a link. */
async function findFile(url, folders) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/)[0]);
  } catch {
    return undefined;
  }
  if (!path.startsWith('/') || path.includes('\0')) return undefined;
  const prefix = Object.keys(folders)
    .sort((a, b) => b.length - a.length)
    .find((start) => path.startsWith(start));
  if (prefix === undefined) return undefined;
  try {
    const folder = await realpath(folders[prefix]);
    let file = await realpath(resolve(folder, `./${path.slice(prefix.length)}`));
    let info = await stat(file);
    if (info.isDirectory()) {
      if (!path.endsWith('/')) return { folder: `${encodeURI(path.replace(/^\/+/, '/'))}/` };
      file = await realpath(join(file, 'index.html'));
      info = await stat(file);
    }
    return info.isFile() && file.startsWith(folder + sep) ? { path: file, size: info.size } : undefined;
  } catch {
    return undefined;
  }
}

if (isMain(import.meta)) {
  const { address } = await serve({ port: Number(process.env.PORT ?? 8137) });
  console.log(address);
}
