/** A backup gives back every map, and what is broken in one costs no other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeMap } from '../model/write.js';
import { arbitraryMap } from '../testing/arbitrary-map.js';
import { smallMap } from '../testing/small-map.js';
import { readBackup, writeBackup } from './backup.js';

const updatedAt = '2026-02-01T10:00:00.000Z';

describe('a backup', () => {
  it('gives back every map as it was, with its time', () => {
    fc.assert(
      fc.property(fc.array(arbitraryMap(), { maxLength: 3 }), (maps) => {
        const text = writeBackup({ maps: maps.map((map) => ({ updatedAt, map })), files: new Map() }, updatedAt);
        const read = readBackup(text);
        expect(read.issues).toEqual([]);
        expect(read.maps.map(({ map }) => writeMap(map))).toEqual(maps.map(writeMap));
        expect(read.maps.every((entry) => entry.updatedAt === updatedAt)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('gives back the files that maps name', () => {
    const files = new Map([['a'.repeat(64), { type: 'image/png', data: 'AAAA' }]]);
    expect(readBackup(writeBackup({ maps: [], files }, updatedAt)).files).toEqual(files);
  });

  it('gives the others when one map is broken, and says which', () => {
    const text = writeBackup(
      { maps: [smallMap(), smallMap()].map((map) => ({ updatedAt, map })), files: new Map() },
      updatedAt,
    );
    const data = JSON.parse(text) as { maps: unknown[] };
    data.maps[0] = { map: 7 };
    const { maps, issues } = readBackup(JSON.stringify(data));
    expect(maps).toHaveLength(1);
    expect(issues.map(({ code, params }) => [code, params])).toEqual([['backup-map', { n: 1 }]]);
  });

  it('R9 holds what is stored of damaged maps, and names them again when it is read', () => {
    const stored = '{"type":"journeymap-stored","rows":[]}\n';
    const damaged = [{ title: 'Broken “1”', stored }, { title: 'Gone' }];
    const text = writeBackup({ maps: [{ updatedAt, map: smallMap() }], damaged, files: new Map() }, updatedAt);
    const data = JSON.parse(text) as { damaged: unknown[] };
    expect(data.damaged).toEqual([{ title: 'Broken “1”', stored: JSON.parse(stored) as unknown }, { title: 'Gone' }]);
    const { maps, issues } = readBackup(text);
    expect(maps).toHaveLength(1);
    expect(issues.map(({ code, params }) => [code, params])).toEqual([
      ['backup-damaged', { title: 'Broken “1”' }],
      ['backup-damaged', { title: 'Gone' }],
    ]);
  });

  it('takes the file of one map too', () => {
    expect(readBackup(writeMap(smallMap())).maps.map(({ map }) => map.title)).toEqual(['Small']);
  });

  it('R6 refuses with words what is no backup, and never throws', () => {
    for (const text of ['', 'null', '7', '[]', '{"type":"journeymap-backup"}', '{"type":"other","maps":[]}', '{']) {
      expect(readBackup(text).issues.map(({ code }) => code)).toEqual(['no-backup']);
    }
    const newer = writeBackup({ maps: [], files: new Map() }, updatedAt).replace('"version":1', '"version":2');
    expect(readBackup(newer).issues.map(({ code }) => code)).toEqual(['newer-backup']);
    const text = writeBackup({ maps: [{ updatedAt, map: smallMap() }], files: new Map() }, updatedAt);
    fc.assert(
      fc.property(fc.nat(text.length), fc.string({ maxLength: 3 }), (at, put) => {
        const { maps } = readBackup(text.slice(0, at) + put + text.slice(at + put.length));
        expect(maps.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
});
