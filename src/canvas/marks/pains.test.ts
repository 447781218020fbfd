// Tests of what belongs to the pains of a map: the whole chain of causes, what is linked anywhere along it, and nothing beyond.
import { describe, expect, it } from 'vitest';
import type { LinkKind } from '../../model/journey-map.js';
import { indexMap } from '../../model/map-index.js';
import { parseMap } from '../../model/parse.js';
import { painsAndLinked } from './pains.js';

/** The cards that belong to the pains: one card in each of the lanes, linked so. */
function found(links: readonly (readonly [from: string, kind: LinkKind, to: string])[]): string[] {
  const names = ['pain', 'cause', 'deeper', 'deepest', 'idea', 'effect', 'beyond'];
  const types: Readonly<Record<string, string>> = { pain: 'pain', idea: 'opportunity', effect: 'text', beyond: 'text' };
  const { map } = parseMap({
    format: 'journeymap',
    version: 1,
    id: 'map',
    title: 'Map',
    stages: [{ id: 'stage', name: 'Stage' }],
    steps: [{ id: 'step', stage: 'stage', name: 'Step' }],
    lanes: names.map((name) => ({ id: `lane-${name}`, type: types[name] ?? 'cause', name })),
    cards: names.map((name) => ({ id: name, lane: `lane-${name}`, step: 'step', text: name })),
    links: links.map(([from, kind, to], at) => ({ id: `link${at}`, from, kind, to })),
  });
  if (!map) throw new Error('no map');
  const { cards, lanes } = painsAndLinked(indexMap(map));
  expect([...lanes].sort()).toEqual([...cards].map((id) => `lane-${id}`).sort());
  return [...cards].sort();
}

describe('what belongs to the pains', () => {
  const whys = [
    ['cause', 'causes', 'pain'],
    ['deeper', 'causes', 'cause'],
    ['deepest', 'causes', 'deeper'],
  ] as const;

  it('is the chain of causes to its end', () => {
    expect(found(whys)).toEqual(['cause', 'deeper', 'deepest', 'pain']);
  });

  it('is an opportunity that is linked to the last cause of all, but not what is linked to that opportunity alone', () => {
    const links = [...whys, ['idea', 'addresses', 'deepest'], ['idea', 'next', 'beyond']] as const;
    expect(found(links)).toEqual(['cause', 'deeper', 'deepest', 'idea', 'pain']);
  });

  it('is what a pain or cause leads to, and not what comes of that', () => {
    const links = [...whys, ['pain', 'causes', 'effect'], ['effect', 'causes', 'beyond']] as const;
    expect(found(links)).toEqual(['cause', 'deeper', 'deepest', 'effect', 'pain']);
  });

  it('is found where causes lead round in a circle', () => {
    expect(found([...whys, ['cause', 'causes', 'deepest']])).toEqual(['cause', 'deeper', 'deepest', 'pain']);
  });
});
