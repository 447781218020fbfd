// Files that were broken at random, thousands of them with FUZZ=10000: every one is read or refused, none throws, none takes long (R6).
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseMap } from '../model/parse.js';
import { writeMap } from '../model/write.js';
import { arbitraryMap } from '../testing/arbitrary-map.js';
import { damagedText, Trials } from '../testing/damage.js';
import { Random } from '../testing/random.js';
import { smallMap } from '../testing/small-map.js';
import { readBackup, writeBackup } from './backup.js';

vi.setConfig({ testTimeout: 900_000 });

const updatedAt = '2026-02-01T10:00:00.000Z';
const maps = [smallMap(), ...fc.sample(arbitraryMap(), { numRuns: 30, seed: 7 })];
const files = maps.map((map) => writeMap(map));
const hash = '0a'.repeat(32);
const backups = maps.map((map, at) =>
  writeBackup(
    {
      maps: [map, maps[at % 7] ?? map].map((each) => ({ updatedAt, map: each })),
      files: new Map([[hash, { type: 'image/png', data: 'AAAA' }]]),
    },
    updatedAt,
  ),
);

/** What is read once reads again as the same: nothing half-broken goes on. */
function expectWhole(map: unknown, seed: number): void {
  const text = writeMap(map as Parameters<typeof writeMap>[0]);
  const again = parseMap(text);
  expect(again.map && writeMap(again.map), `input ${seed}`).toBe(text);
}

function report(name: string, trials: Trials, read: number): void {
  const { ms, seed } = trials.slowest;
  process.stdout.write(
    `${name}: ${trials.count} inputs, ${read} read in part, slowest ${ms.toFixed(0)} ms (${seed})\n`,
  );
  expect(ms, `input ${seed}`).toBeLessThan(2000);
}

describe('R6 a file that was broken at random', () => {
  it('of a map is read as far as it can be, or refused in words', () => {
    const trials = new Trials();
    let read = 0;
    for (let seed = 0; seed < trials.count; seed++) {
      const random = new Random(seed);
      const text = damagedText(random.pick(files) ?? '', random);
      const { map, issues } = trials.run(seed, () => parseMap(text));
      if (!map) expect(issues.length, `input ${seed}`).toBeGreaterThan(0);
      else expectWhole(map, seed);
      if (map) read++;
    }
    report('map files', trials, read);
  });

  it('of a backup costs no more than what is broken', () => {
    const trials = new Trials();
    let read = 0;
    for (let seed = 0; seed < trials.count; seed++) {
      const random = new Random(seed);
      const text = damagedText(random.pick(backups) ?? '', random);
      const backup = trials.run(seed, () => readBackup(text));
      if (!backup.maps.length) expect(backup.issues.length, `input ${seed}`).toBeGreaterThan(0);
      for (const { map } of backup.maps) expectWhole(map, seed);
      if (backup.maps.length) read++;
    }
    report('backups', trials, read);
  });

  it('is noticed when it throws', () => {
    const reader = (): never => {
      throw new Error('planted');
    };
    expect(() => new Trials().run(5, reader)).toThrow('input 5');
  });
});
