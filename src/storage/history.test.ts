// R1 A map's history: kept while it is edited, named, read back, and never in the way when it fails.
import { describe, expect, it, vi } from 'vitest';
import { MapDocument } from '../document/map-document.js';
import { verbatim } from '../i18n/translate.js';
import { smallMap } from '../testing/small-map.js';
import { HistoryRecorder } from './history-recorder.js';
import { History } from './history.js';
import { MemoryVersions } from './memory-versions.js';

const titled = (title: string): ReturnType<typeof smallMap> => ({ ...smallMap(), title });

function historyAt(...times: number[]): History {
  let last = 0;
  return new History(new MemoryVersions(), 'map', () => (last = times.shift() ?? last + 1000));
}

describe('a history', () => {
  it('R1 gives back the map of a version, the newest first in the list', async () => {
    const history = historyAt();
    const first = await history.keep(titled('One'), { reason: 'work' });
    await history.keep(titled('Two'), { reason: 'named', name: 'Workshop', author: 'Ann' });
    expect(await history.list()).toMatchObject([{ name: 'Workshop', author: 'Ann' }, { reason: 'work' }]);
    expect(await history.read(first.id)).toEqual(titled('One'));
    expect(await history.read('none')).toBeUndefined();
  });

  it('keeps no state twice, whenever it was written; a name goes to the version that is there', async () => {
    const history = historyAt();
    await history.keep(titled('One'), { reason: 'work' });
    await history.keep({ ...titled('One'), updatedAt: '2026-01-01T00:00:00Z' }, { reason: 'work' });
    await history.keep(titled('One'), { reason: 'named', name: 'Done' });
    expect(await history.list()).toMatchObject([{ name: 'Done' }]);
    await history.keep(titled('One'), { reason: 'named', name: 'Sent' });
    expect(await history.list()).toHaveLength(2);
  });

  it('takes much less room than the file', async () => {
    const map = { ...smallMap(), description: 'The page loads slowly. '.repeat(1000) };
    const { bytes } = await historyAt().keep(map, { reason: 'work' });
    expect(bytes).toBeLessThan(2000);
  });
});

describe('a recorder', () => {
  const setUp = (
    edits: number,
    history = historyAt(),
  ): { edit: () => void; recorder: HistoryRecorder; history: History } => {
    const document = MapDocument.fromMap(smallMap());
    const recorder = new HistoryRecorder({ history, document, author: () => 'Ann', edits, time: 1000 });
    let count = 0;
    const edit = (): void => {
      document.edit(verbatim('Edit'), (change) => change.update('card1', { text: `${count++}` }));
      recorder.edited();
    };
    return { edit, recorder, history };
  };

  it('R1 keeps a version after so many edits, and what is left at the end', async () => {
    const { edit, recorder, history } = setUp(3);
    for (let n = 0; n < 4; n++) edit();
    await recorder.end();
    expect((await history.list()).map(({ author }) => author)).toEqual(['Ann', 'Ann']);
    await recorder.end();
    expect(await history.list()).toHaveLength(2);
  });

  it('R1 keeps a version after some time in which something was edited', async () => {
    vi.useFakeTimers();
    try {
      const { edit, history } = setUp(50);
      edit();
      edit();
      await vi.advanceTimersByTimeAsync(1000);
      vi.useRealTimers();
      await vi.waitFor(async () => expect(await history.list()).toHaveLength(1));
    } finally {
      vi.useRealTimers();
    }
  });

  it('R1 goes on when nothing can be kept', async () => {
    const broken = new MemoryVersions();
    broken.add = () => Promise.reject(new Error('full'));
    const { edit, recorder } = setUp(1, new History(broken, 'map'));
    edit();
    await expect(recorder.end()).resolves.toBeUndefined();
  });
});
