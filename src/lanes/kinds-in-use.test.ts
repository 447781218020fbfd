// The kinds file by file: each is found under its type, all of them, and only what is asked for is loaded.
import { expect, it } from 'vitest';
import { laneKinds } from './index.js';
import { kindsCame, kindsSoFar } from './kinds-in-use.js';

const idsSoFar = (): readonly string[] => kindsSoFar().map(({ id }) => id);

it('load what a map uses, and the kinds that stand in the same file', async () => {
  expect(kindsCame(new Set())).toBe(undefined);
  expect(kindsCame(new Set(['a-kind-of-a-host']))).toBe(undefined);
  await kindsCame(new Set(['pain', 'opportunity']));
  expect([...idsSoFar()].sort()).toEqual(['opportunity', 'pain', 'solution']);
  expect(kindsCame(new Set(['solution', 'pain']))).toBe(undefined);
});

it.each(laneKinds.map(({ id }) => id))('find the kind of type %s', async (id) => {
  await kindsCame(new Set([id]));
  expect(idsSoFar()).toContain(id);
});

it('are those of the whole list, each once', () => {
  expect([...idsSoFar()].sort()).toEqual(laneKinds.map(({ id }) => id).sort());
});
