// Random calls on a map, as people and programs make them; each looks at the map as it is and does something that makes sense there.
import type { Id } from '../base/ids.js';
import type { Change } from '../document/change.js';
import { lanesWithoutCards } from '../model/card-fields.js';
import type { JourneyMap, RecordKind } from '../model/journey-map.js';
import type { MapReader } from '../model/map-index.js';
import type { Random } from './random.js';

/** Who makes the edits: new ids and values name him, and he types letters of his own. */
export interface Author {
  readonly name: string;
  readonly letters: readonly string[];
  count: number;
}

interface Scene {
  readonly change: Change;
  readonly map: MapReader;
  readonly random: Random;
  readonly author: Author;
}

type Call = (scene: Scene) => void;

const laneTypes = ['touchpoint', 'text', 'pain', 'emotion', 'metric', 'time', 'channel', 'x-of-a-host'];

function anyId(scene: Scene, kind: RecordKind): Id | undefined {
  return scene.random.pick(scene.map.all(kind))?.id;
}

function newId({ author }: Scene): Id {
  return `${author.name}-${author.count++}`;
}

function mark({ author }: Scene): string {
  return `${author.name}${author.count++}`;
}

function near(scene: Scene, kind: RecordKind): { before?: Id; after?: Id } {
  const id = scene.random.chance(0.5) ? anyId(scene, kind) : undefined;
  if (id === undefined) return {};
  return scene.random.chance(0.5) ? { before: id } : { after: id };
}

function slot(scene: Scene): { step?: Id; stage?: Id } {
  const stage = scene.random.chance(0.15) ? anyId(scene, 'stages') : undefined;
  if (stage !== undefined) return { stage };
  const step = anyId(scene, 'steps');
  return step === undefined ? {} : { step };
}

function cardLane(scene: Scene): Id | undefined {
  return scene.random.pick(scene.map.all('lanes').filter(({ type }) => !lanesWithoutCards.has(type)))?.id;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Types or deletes at a random place between two characters. */
export function retyped(text: string, random: Random, author: Author): string {
  const characters = [...graphemes.segment(text)].map(({ segment }) => segment);
  const at = random.below(characters.length + 1);
  const removed = random.chance(0.4) ? random.below(Math.min(4, characters.length - at + 1)) : 0;
  const typed = random.chance(0.8)
    ? Array.from({ length: 1 + random.below(3) }, () => random.pick(author.letters) ?? '')
    : [];
  characters.splice(at, removed, ...typed);
  return characters.join('');
}

const adding: Record<string, Call> = {
  addStage: (scene) => scene.change.addStage({ id: newId(scene), name: mark(scene) }, near(scene, 'stages')),
  addStep: (scene) => {
    const stage = anyId(scene, 'stages');
    if (stage !== undefined) scene.change.addStep({ id: newId(scene), stage, name: mark(scene) });
  },
  addLane: (scene) => {
    scene.change.addLane({ id: newId(scene), type: scene.random.pick(laneTypes) ?? 'text' }, near(scene, 'lanes'));
  },
  addCard: (scene) => {
    const lane = cardLane(scene);
    const place = slot(scene);
    if (lane === undefined || !(place.step ?? place.stage)) return;
    scene.change.addCard({ id: newId(scene), lane, ...place, text: scene.author.letters.join('') });
  },
  addCardBeside: (scene) => {
    const place = near(scene, 'cards');
    if (place.before ?? place.after) scene.change.addCard({ id: newId(scene) }, place);
  },
  addColumn: (scene) => {
    const { change } = scene;
    const stage = change.addStage({ id: newId(scene), name: mark(scene) });
    const step = change.addStep({ id: newId(scene), stage });
    const lane = cardLane(scene) ?? change.addLane({ id: newId(scene), type: 'text' });
    const first = change.addCard({ id: newId(scene), lane, step });
    change.addCard({ id: newId(scene) }, { before: first });
  },
  addPersona: (scene) => scene.change.addPersona({ id: newId(scene), name: mark(scene) }),
  addEvidence: (scene) =>
    scene.change.addEvidence({ id: newId(scene), kind: 'quote', text: mark(scene) }, near(scene, 'evidence')),
  addLink: (scene) => {
    const [from, to] = [anyId(scene, 'cards'), anyId(scene, scene.random.chance(0.8) ? 'cards' : 'links')];
    if (from !== undefined && to !== undefined) scene.change.addLink({ id: newId(scene), from, to });
  },
  addComment: (scene) => {
    const kind = scene.random.pick<RecordKind>(['cards', 'lanes', 'stages', 'links', 'comments']) ?? 'cards';
    const target = anyId(scene, kind) ?? scene.map.fields.id;
    const parent = scene.random.chance(0.5) ? anyId(scene, 'comments') : undefined;
    scene.change.addComment({ id: newId(scene), target, parent, author: scene.author.name, text: mark(scene) });
  },
};

const changing: Record<string, Call> = {
  type: (scene) => {
    const card = scene.random.pick(scene.map.all('cards'));
    const name = scene.random.pick(['text', 'note', 'purpose'] as const) ?? 'text';
    if (card) scene.change.update(card.id, { [name]: retyped(card[name] ?? '', scene.random, scene.author) });
  },
  rename: (scene) => {
    const kind = scene.random.pick(['stages', 'steps', 'lanes'] as const) ?? 'steps';
    const record = scene.random.pick(scene.map.all(kind));
    if (record) scene.change.update(record.id, { name: retyped(record.name, scene.random, scene.author) });
  },
  title: (scene) => {
    const { id, title } = scene.map.fields;
    scene.change.update(id, { title: retyped(title, scene.random, scene.author), owner: mark(scene) });
  },
  setPlain: (scene) => {
    const card = anyId(scene, 'cards');
    const owner = scene.random.chance(0.8) ? mark(scene) : undefined;
    if (card !== undefined) scene.change.update(card, { owner, 'x-own': { __proto__x: mark(scene) } });
  },
  setMetric: (scene) => {
    const card = anyId(scene, 'cards');
    const actual = [{ period: mark(scene), value: scene.random.below(9) }];
    const lane = card === undefined ? undefined : scene.map.get('cards', card)?.lane;
    if (card !== undefined && lane !== undefined && scene.map.get('lanes', lane)?.type === 'metric')
      scene.change.update(card, { actual });
  },
  setTags: (scene) => {
    const card = scene.random.pick(scene.map.all('cards'));
    if (!card) return;
    const tags = (card.tags ?? []).filter(() => scene.random.chance(0.7));
    const votes = (card.votes ?? []).filter(() => scene.random.chance(0.7));
    const vote = { by: scene.random.pick(['p', 'q', '__proto__']) ?? 'p', weight: scene.random.below(5) };
    scene.change.update(card.id, {
      tags: [...tags, mark(scene)],
      votes: [...votes.filter(({ by }) => by !== vote.by), vote],
    });
  },
  setReferences: (scene) => {
    const card = anyId(scene, 'cards');
    const persona = anyId(scene, 'personas');
    const evidence = scene.map
      .all('evidence')
      .filter(() => scene.random.chance(0.5))
      .map(({ id }) => id);
    if (card !== undefined) scene.change.update(card, { evidence, ...(persona !== undefined && { persona }) });
    const step = anyId(scene, 'steps');
    if (step !== undefined && persona !== undefined) scene.change.update(step, { personas: [persona] });
  },
  setParent: (scene) => {
    const [comment, parent] = [anyId(scene, 'comments'), anyId(scene, 'comments')];
    if (comment !== undefined && parent !== undefined) scene.change.update(comment, { parent });
  },
  setLaneType: (scene) => {
    const lane = anyId(scene, 'lanes');
    if (lane !== undefined) scene.change.update(lane, { type: scene.random.pick(laneTypes) });
  },
};

const moving: Record<string, Call> = {
  moveCard: (scene) => {
    const card = anyId(scene, 'cards');
    const lane = cardLane(scene);
    if (card !== undefined && lane !== undefined) scene.change.move(card, { lane, ...slot(scene) });
  },
  moveCardBeside: (scene) => {
    const card = anyId(scene, 'cards');
    if (card !== undefined) scene.change.move(card, near(scene, 'cards'));
  },
  spanCard: (scene) => {
    const card = anyId(scene, 'cards');
    const toStep = scene.map.all('steps').at(-1)?.id;
    if (card !== undefined) scene.change.move(card, { toStep });
  },
  moveStep: (scene) => {
    const step = anyId(scene, 'steps');
    if (step !== undefined)
      scene.change.move(step, scene.random.chance(0.5) ? { stage: anyId(scene, 'stages') } : near(scene, 'steps'));
  },
  moveOther: (scene) => {
    const kind = scene.random.pick(['stages', 'lanes', 'evidence'] as const) ?? 'lanes';
    const id = anyId(scene, kind);
    if (id !== undefined) scene.change.move(id, near(scene, kind));
  },
};

const removing: Record<string, Call> = {
  removeCard: (scene) => removeAny(scene, ['cards']),
  removeStructure: (scene) => removeAny(scene, ['stages', 'steps', 'lanes']),
  removeOther: (scene) => removeAny(scene, ['personas', 'evidence', 'links', 'comments']),
};

function removeAny(scene: Scene, kinds: readonly RecordKind[]): void {
  const id = anyId(scene, scene.random.pick(kinds) ?? 'cards');
  if (id !== undefined) scene.change.remove(id);
}

const groups: readonly (readonly [number, Record<string, Call>])[] = [
  [0.33, adding],
  [0.66, changing],
  [0.88, moving],
  [1, removing],
];

/** Makes one random call and says which. */
export function randomCall(change: Change, random: Random, author: Author): string {
  const dice = random.next();
  const calls = groups.find(([most]) => dice < most)?.[1] ?? adding;
  const [name, call] = random.pick(Object.entries(calls)) ?? ['', () => undefined];
  call({ change, map: change.map, random, author });
  return name;
}

/** The same map as a page may set it: some things changed, gone, or in another order. */
export function rearranged(map: JourneyMap, random: Random): JourneyMap {
  const some = <T>(list: readonly T[]): T[] => list.filter(() => random.chance(0.9));
  return {
    ...map,
    scenario: `host ${random.below(1000)}`,
    lanes: [...map.lanes].sort(() => (random.chance(0.2) ? 1 : 0)),
    stages: some(map.stages),
    cards: some(map.cards).map((card) =>
      random.chance(0.2) ? { ...card, owner: `host ${random.below(1000)}` } : card,
    ),
    links: some(map.links),
  };
}
