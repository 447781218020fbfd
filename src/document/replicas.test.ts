// Copies of one map that are edited at the same time become one map without faults, and undo keeps off what others wrote (R2).
import { describe, expect, it } from 'vitest';
import type { JourneyMap } from '../model/journey-map.js';
import { parseMap } from '../model/parse.js';
import { writeMap } from '../model/write.js';
import { Random } from '../testing/random.js';
import type { MapDocument } from './map-document.js';
import { Play, type Otherwise, type Tally } from '../testing/replicas.js';

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

function play(seed: number, copies: number, steps: number, tally: Tally, otherwise?: Otherwise): Play {
  const game = new Play(start, copies, new Random(seed), tally, otherwise);
  for (let step = 0; step < steps; step++) game.step();
  return game;
}

/** `npm run test:reliability` plays more: so many games, of so many steps, with so many copies, of which the fourth looks on. */
const games = {
  first: Number(process.env['FIRST_SEED'] ?? 1),
  seeds: Number(process.env['SEEDS'] ?? 200),
  steps: Number(process.env['STEPS'] ?? 40),
  copies: Number(process.env['COPIES'] ?? 4),
};

function print(title: string, tally: Tally): void {
  const counts = [...tally].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, times]) => `${name} ${times}`);
  process.stdout.write(`${title}: ${counts.join(', ')}\n`);
}

describe('copies with random edits and random delivery', () => {
  it(
    'become one map that keeps every rule; undo never changes what another wrote last',
    { timeout: games.seeds * 20_000 },
    () => {
      const tally: Tally = new Map();
      const { first, seeds, steps, copies } = games;
      for (let seed = first; seed < first + seeds; seed++) {
        const game = play(seed, copies, steps, tally);
        game.deliverAll();
        game.check();
        expect(game.faults.slice(0, 5), `seed ${seed}`).toEqual([]);
        if (steps > 40 && seed % 20 === 0) process.stdout.write(`to seed ${seed}\n`);
      }
      print(`${seeds} seeds of ${steps} steps with ${copies} copies`, tally);
      const usual = [
        'delivery',
        'repeated delivery',
        'offline span',
        'step offline',
        'undo',
        'undo checked',
        'redo',
        'gesture',
        'cancelled gesture',
        'removeStructure',
        'moveCard',
        'type',
      ];
      for (const name of usual) expect(tally.get(name), name).toBeGreaterThan(seeds / 8);
    },
  );
});

describe('one copy with random edits', () => {
  it('comes back to its start when all is undone, and to its end when all is redone', { timeout: 60_000 }, () => {
    const tally: Tally = new Map();
    const seeds = 200;
    let steps = 0;
    for (let seed = 1; seed <= seeds; seed++) {
      const game = play(seed, 1, 30, tally, { setsMaps: false });
      const [{ document }] = game.replicas as [Play['replicas'][0]];
      while (document.redo());
      const end = writeMap(document.toMap());
      while (document.undo()) steps++;
      expect(writeMap(document.toMap()), `seed ${seed}: all undone`).toBe(writeMap(start));
      while (document.redo());
      expect(writeMap(document.toMap()), `seed ${seed}: all redone`).toBe(end);
      game.check();
      expect(game.faults, `seed ${seed}`).toEqual([]);
    }
    print(`${seeds} seeds with one copy, ${steps} steps undone and redone`, tally);
    expect(steps).toBeGreaterThan(seeds * 3);
  });
});

describe('the random play', () => {
  /** How many of the first seeds show a fault. */
  function caught(otherwise: Otherwise, seeds: number): string[] {
    return Array.from({ length: seeds }, (_, at) => {
      const game = play(at + 1, 3, 40, new Map(), otherwise);
      game.deliverAll();
      game.check();
      return game.faults.slice(0, 1);
    }).flat();
  }

  it('notices a network that loses updates', () => {
    let sent = 0;
    const deliver = (document: MapDocument, update: Uint8Array): void => {
      if (++sent % 25) document.applyUpdate(update);
    };
    expect(caught({ deliver }, 5)).not.toEqual([]);
  });

  it('notices an undo that takes back what others wrote', () => {
    const undo = (document: MapDocument): boolean => {
      document.setMap(start);
      return true;
    };
    expect(caught({ undo }, 5).join()).toContain('undo of');
  });
});
