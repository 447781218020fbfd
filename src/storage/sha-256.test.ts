/** Proves that the hash computed here is the standard's, for every way the last block can be filled. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { sha256Here } from './sha-256-here.js';
import { hex, sha256 } from './sha-256.js';

it('gives the published hash of “abc”', async () => {
  const wanted = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(hex(sha256Here(new TextEncoder().encode('abc')))).toBe(wanted);
  expect(await sha256(new TextEncoder().encode('abc'))).toBe(wanted);
});

it('agrees with the platform for every length up to four blocks, and for a long one', () => {
  for (const length of [...Array(257).keys(), 100_003]) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 255);
    expect(hex(sha256Here(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
});
