// Large good maps: read and written in time that grows with their size. The figures are printed, not held: machines differ.
import { describe, expect, it, vi } from 'vitest';
import { parseMap } from './parse.js';
import { writeMap } from './write.js';

vi.setConfig({ testTimeout: 120_000 });

function mapOf(cards: number): object {
  return {
    type: 'journeymap',
    version: 1,
    id: 'm',
    title: 'Large',
    stages: [{ id: 'g', name: 'Stage' }],
    steps: Array.from({ length: 100 }, (_, at) => ({ id: `s${at}`, stage: 'g', name: `Step ${at}` })),
    lanes: Array.from({ length: 25 }, (_, at) => ({
      id: `l${at}`,
      type: at % 2 ? 'pain' : 'touchpoint',
      name: `Lane ${at}`,
    })),
    cards: Array.from({ length: cards }, (_, at) => ({
      id: `c${at}`,
      lane: `l${at % 25}`,
      step: `s${at % 100}`,
      text: `What is said on the card number ${at}`,
      tags: ['a', 'b'],
      certainty: 'measured',
    })),
  };
}

describe('a large map', () => {
  it.each([1_000, 10_000, 100_000])('of %i cards is read and written whole', (cards) => {
    const text = JSON.stringify(mapOf(cards));
    const [start, json] = [performance.now(), JSON.parse(text) as object];
    const parsed = performance.now();
    const { map, issues } = parseMap(text);
    const read = performance.now();
    const written = writeMap(map!);
    const end = performance.now();
    expect([map?.cards.length, issues, Object.keys(json).length]).toEqual([cards, [], 8]);
    expect(written.length).toBeGreaterThan(text.length);
    const figures = [
      `read in ${(read - parsed).toFixed()} ms`,
      `JSON.parse alone ${(parsed - start).toFixed()}`,
      `written in ${(end - read).toFixed()}`,
    ];
    process.stdout.write(`${cards} cards, ${(text.length / 1e6).toFixed(1)} MB: ${figures.join(', ')}\n`);
  });
});
