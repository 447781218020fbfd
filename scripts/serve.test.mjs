// The demo server gives what is in its folders, under the strict policy, and nothing else.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy, serve } from './serve.mjs';

let folder;
let server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'journeymap-serve-'));
  for (const name of ['demo/sub', 'dist', 'demo-secret']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'demo/index.html'), '<!DOCTYPE html>');
  writeFileSync(join(folder, 'demo/sub/index.html'), 'sub');
  writeFileSync(join(folder, 'dist/index.js'), 'export {};');
  writeFileSync(join(folder, 'demo-secret/key.txt'), 'secret');
  writeFileSync(join(folder, 'key.txt'), 'secret');
  symlinkSync(join(folder, 'key.txt'), join(folder, 'demo/link.txt'));
  server = await serve({ folders: { '/dist/': join(folder, 'dist'), '/': join(folder, 'demo') } });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

function ask(path, headers = {}, method = 'GET') {
  return new Promise((done, fail) => {
    const request = get({ host: 'localhost', port: server.port, path, headers, method }, (response) => {
      let body = '';
      response.on('data', (part) => (body += part));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body }));
    });
    request.on('error', fail);
  });
}

describe('the demo server', () => {
  it('gives a page with its type, the policy and no caching', async () => {
    const { status, headers } = await ask('/?a=1');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toBe(contentSecurityPolicy);
    expect(headers['cache-control']).toBe('no-cache');
  });

  it('gives the built package under /dist/', async () => {
    const { status, headers } = await ask('/dist/index.js');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it('sends a folder to the address that ends like one', async () => {
    expect((await ask('/sub')).headers.location).toBe('/sub/');
    expect((await ask('//sub')).headers.location ?? '/').not.toMatch(/^\/\//);
    expect((await ask('/sub/')).body).toBe('sub');
  });

  it.each([
    '/../key.txt',
    '/%2e%2e/key.txt',
    '/..%2fkey.txt',
    '/dist/../../key.txt',
    '/../demo-secret/key.txt',
    '/link.txt',
    '/%00',
    '/%zz',
    '/absent.txt',
    '/dist/',
  ])('does not give %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  it('has no icon, and no complaint about it', async () => {
    expect((await ask('/favicon.ico')).status).toBe(204);
  });

  it('answers to localhost only', async () => {
    expect((await ask('/', { host: 'map.example' })).status).toBe(403);
    expect((await ask('/', { host: 'localhost.example' })).status).toBe(403);
  });

  it('only reads', async () => {
    expect((await ask('/', {}, 'POST')).status).toBe(405);
  });

  it('takes the next port when the wanted one is taken', async () => {
    const second = await serve({ port: server.port });
    expect(second.port).toBeGreaterThan(server.port);
    await second.close();
  });
});
