// Serves the page of the kills and keeps what it tells; lives on while browsers come and go.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';

/** What a page tells, a part at a time. */
export interface Told {
  /** What the store held when the page came: the numbered edits, the last of them, and what could not be read. */
  readonly opened?: { readonly numbers: readonly number[]; readonly last: number; readonly faults: readonly string[] };
  /** All edits up to this one were said to be saved. */
  readonly saved: number;
  /** Compactions that began and that ended. */
  readonly begun: number;
  readonly ended: number;
}

export interface KillServer {
  readonly address: string;
  /** What the page of this life has told until now. */
  told(life: number): Told;
  close(): Promise<void>;
}

const page =
  '<!DOCTYPE html><html lang="en"><title>Kills</title><link rel="icon" href="data:,"><script type="module" src="page.js"></script></html>';

export async function serveKills(): Promise<KillServer> {
  const { outputFiles } = await build({
    entryPoints: [new URL('kill-page.ts', import.meta.url).pathname],
    ...{ bundle: true, write: false, format: 'esm', target: 'es2022', logLevel: 'warning' },
  });
  const script = outputFiles[0]?.text ?? '';
  const lives = new Map<number, Told>();
  const told = (life: number): Told => lives.get(life) ?? { saved: 0, begun: 0, ended: 0 };

  /** What is told may arrive in another order than it was sent. */
  const hear = (body: string): void => {
    const { life, opened, saved, begun, ended } = JSON.parse(body) as Partial<Told> & { life: number };
    const before = told(life);
    lives.set(life, {
      ...((before.opened ?? opened) ? { opened: before.opened ?? opened } : {}),
      saved: Math.max(before.saved, saved ?? 0),
      begun: Math.max(before.begun, begun ?? 0),
      ended: Math.max(before.ended, ended ?? 0),
    });
  };

  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    if (request.method === 'GET') {
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.end(isScript ? script : page);
      return;
    }
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      hear(body);
      response.end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    told,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
