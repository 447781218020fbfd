// Old versions are thinned out: what is recent, named or the last of its day or month stays.
import { describe, expect, it } from 'vitest';
import { outdated } from './version-age.js';
import type { VersionHead } from './versions.js';

const now = Date.parse('2026-06-15T12:00:00Z');

function version(at: string, fields: Partial<VersionHead> = {}): VersionHead {
  return { id: at, map: 'map', at, reason: 'work', digest: at, bytes: 1000, ...fields };
}

describe('versions that go', () => {
  it('are none of the last day', () => {
    const versions = ['2026-06-15T11:00:00Z', '2026-06-15T10:00:00Z', '2026-06-14T13:00:00Z'].map((at) => version(at));
    expect(outdated(versions, now)).toEqual([]);
  });

  it('are all but the last of a day within a month, and of a month before', () => {
    const versions = [
      version('2026-06-10T09:00:00Z'),
      version('2026-06-10T18:00:00Z'),
      version('2026-03-02T10:00:00Z'),
      version('2026-03-20T10:00:00Z'),
      version('2026-02-20T10:00:00Z'),
    ];
    expect(outdated(versions, now).sort()).toEqual(['2026-03-02T10:00:00Z', '2026-06-10T09:00:00Z']);
  });

  it('are never those with a name, and these do not stand in for others', () => {
    const versions = [
      version('2026-06-10T09:00:00Z'),
      version('2026-06-10T18:00:00Z', { name: 'Workshop' }),
      version('2026-06-10T17:00:00Z', { name: 'Draft' }),
    ];
    expect(outdated(versions, now)).toEqual([]);
  });

  it('are the oldest without a name when they take too much, but not the newest', () => {
    const versions = [
      version('2026-06-15T11:00:00Z', { bytes: 5000 }),
      version('2026-06-15T10:00:00Z'),
      version('2026-06-15T09:00:00Z', { name: 'Kept' }),
      version('2026-06-15T08:00:00Z'),
    ];
    expect(outdated(versions, now, 7000)).toEqual(['2026-06-15T08:00:00Z']);
    expect(outdated(versions, now, 100)).toEqual(['2026-06-15T08:00:00Z', '2026-06-15T10:00:00Z']);
  });
});
