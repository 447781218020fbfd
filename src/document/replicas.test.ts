// Copies of one map that are edited at the same time become one map without faults, and undo keeps off what others wrote (R2).
import { describe, expect, it } from 'vitest';
import type { JourneyMap } from '../model/journey-map.js';
import { parseMap } from '../model/parse.js';
import { Random } from '../testing/random.js';
import { Play, type Faulty, type Tally } from '../testing/replicas.js';

const start = parseMap({
  type: 'journeymap',
  version: 1,
  id: 'map',
  title: 'Start',
  stages: [
    { id: 's1', name: 'One' },
    { id: 's2', name: 'Two' },
  ],
  steps: [
    { id: 't1', stage: 's1', name: 'a' },
    { id: 't2', stage: 's1', name: 'b' },
    { id: 't3', stage: 's2', name: 'c' },
  ],
  lanes: [
    { id: 'l1', type: 'touchpoint', name: 'Touch' },
    { id: 'l2', type: 'metric', name: 'Figures' },
    { id: 'l3', type: 'channel', name: 'Channels' },
  ],
  cards: [
    { id: 'c1', lane: 'l1', step: 't1', text: 'First' },
    { id: 'c2', lane: 'l1', step: 't1', text: 'Second', tags: ['x'] },
    { id: 'c3', lane: 'l2', step: 't2', text: 'Third' },
    { id: 'c4', lane: 'l2', step: 't1', toStep: 't3', text: 'Fourth' },
  ],
  links: [{ id: 'k1', from: 'c1', to: 'c3', kind: 'causes' }],
}).map as JourneyMap;

function play(seed: number, copies: number, steps: number, tally: Tally, faulty?: Faulty): Play {
  const game = new Play(start, copies, new Random(seed), tally, faulty);
  for (let step = 0; step < steps; step++) game.step();
  return game;
}

function print(title: string, tally: Tally): void {
  const counts = [...tally].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, times]) => `${name} ${times}`);
  process.stdout.write(`${title}: ${counts.join(', ')}\n`);
}

describe('three copies with random edits and random delivery', () => {
  it('become one map that keeps every rule; undo never changes what another wrote last', { timeout: 120_000 }, () => {
    const tally: Tally = new Map();
    const seeds = 350;
    for (let seed = 1; seed <= seeds; seed++) {
      const game = play(seed, 3, 50, tally);
      game.deliverAll();
      game.check();
      expect(game.faults.slice(0, 5), `seed ${seed}`).toEqual([]);
    }
    print(`${seeds} seeds with three copies`, tally);
    for (const name of ['delivery', 'undo', 'redo', 'gesture', 'removeStructure', 'moveCard', 'type']) {
      expect(tally.get(name), name).toBeGreaterThan(seeds / 4);
    }
  });
});
