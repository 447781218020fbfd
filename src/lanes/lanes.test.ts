// Every kind of lane keeps the contract of lane kinds, and every type of the format has one; the check catches planted faults.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruLanes } from '../i18n/locales/ru-lanes.js';
import { createTranslate, message, type Translate } from '../i18n/translate.js';
import type { LaneKind, LaneSpace, Slot } from '../layout/lane-kind.js';
import { approximateMetrics } from '../layout/measure.js';
import { createMeasure } from '../layout/text-wrap.js';
import { cardFieldsOf, laneTypes } from '../model/card-fields.js';
import type { Card, JourneyMap, Lane } from '../model/journey-map.js';
import { indexMap } from '../model/map-index.js';
import { checkDrawing, checkKind, checkNames } from '../testing/lane-kind-check.js';
import { laneCards } from '../testing/lane-cards.js';
import { holesOf } from '../testing/messages.js';
import { runs } from '../testing/property-runs.js';
import { icons } from '../theme/icons.js';
import { commonFields } from './every-card.js';
import { laneKinds, laneKindsOf } from './index.js';
import { lanePresets } from './presets.js';
import { laneMessages } from './texts.js';
import { textKind } from './text-kind.js';

// The lane types of the format, version 1: a lane type is never renamed or removed.
const formatTypes = [
  'empathy',
  'touchpoint',
  'emotion',
  'employee-emotion',
  'tension',
  'goal',
  'need',
  'gain',
  'barrier',
  'quote',
  'device',
  'text',
  'expectation',
  'value',
  'decision',
  'pain',
  'cause',
  'opportunity',
  'solution',
  'metric',
  'frontstage-people',
  'frontstage-systems',
  'backstage-people',
  'backstage-systems',
  'support',
  'physical-evidence',
  'storyboard',
  'image',
  'policy',
  'time',
  'failpoint',
  'risk',
  'sustainability',
  'culture',
  'number',
  'rating',
  'divider',
  'channel',
  'owner',
  'moment',
  'relation',
  'nested',
];

const measure = createMeasure(approximateMetrics);
const en = createTranslate('en');
const ru = createTranslate('ru', ruLanes);
const iconNames = new Set(Object.keys(icons));

const stages = [
  { id: 'stage1', name: 'Стимул' },
  { id: 'stage2', name: 'Жалоба' },
];
const steps = [
  { id: 'step1', stage: 'stage1', name: 'SMS', momentOfTruth: 'ZMOT' },
  { id: 'step2', stage: 'stage1', name: 'Лимит снижен' },
  { id: 'step3', stage: 'stage2', name: 'Жалоба', momentOfTruth: 'complaint' },
] as const;

/** A map of three steps with these cards in its one lane, and the lane's slots. */
function mapWith(lane: Lane, cards: readonly Card[], t: Translate, width: number): { slots: Slot[]; space: LaneSpace } {
  const map: JourneyMap = {
    type: 'journeymap',
    version: 1,
    id: 'map',
    title: 'Map',
    currency: 'RUB',
    personas: [{ id: 'anna', name: 'Анна' }],
    stages,
    steps,
    lanes: [lane],
    cards,
    links: [],
    evidence: [],
    cases: [],
    comments: [],
    views: [],
  };
  const reader = indexMap(map);
  const slots = steps.map((step, at) => ({
    id: step.id,
    step,
    stage: stages.find((stage) => stage.id === step.stage) ?? { id: '', name: '' },
    x: at * width,
    width,
    cards: reader.cardsIn(lane.id, step.id),
  }));
  return { slots, space: { lane, width: width * steps.length, map: reader, t } };
}

/** All faults of one kind drawn with these cards, cell by cell or as a whole. */
function faultsWith(
  kind: LaneKind,
  cards: readonly Card[],
  t: Translate,
  width = 186,
  fields: Partial<Lane> = {},
): string[] {
  const lane: Lane = { id: 'lane', type: kind.id, name: 'Lane', ...fields };
  const { slots, space } = mapWith(lane, cards, t, width);
  const drawings =
    kind.scope === 'lane'
      ? checkDrawing(kind, slots, space, measure)
      : slots.flatMap((slot) => checkDrawing(kind, [{ ...slot, x: 0 }], { ...space, width }, measure));
  return [...drawings, ...checkNames(kind, slots, t)];
}

function cardsOf(kind: LaneKind, count: number): Card[] {
  if (kind.holdsCards === false) return [];
  const fields = kind.newCard?.({ id: 'lane', type: kind.id, name: '' }) ?? {};
  return Array.from({ length: count }, (_, at) => ({
    ...fields,
    id: `card${at}`,
    lane: 'lane',
    step: 'step2',
    text: `Карточка ${at} о том, что случилось`,
  }));
}

describe('the list of lane kinds', () => {
  it('has one kind for every lane type of the format', () => {
    expect([...laneTypes].sort()).toEqual([...formatTypes].sort());
    expect(laneKinds.map((kind) => kind.id).sort()).toEqual([...formatTypes].sort());
  });

  it('draws an unknown type as text and keeps its name', () => {
    const kinds = laneKindsOf(laneKinds);
    const kind = kinds.get('weather');
    expect(kind.id).toBe('weather');
    expect(en(kind.label)).toBe('weather');
    expect(kinds.get('weather')).toBe(kind);
    expect(faultsWith(kind, cardsOf(kind, 3), en)).toEqual([]);
    expect(kinds.get('__proto__').id).toBe('__proto__');
  });
});

describe.each(laneKinds.map((kind) => [kind.id, kind] as const))('the kind %s', (id, kind) => {
  it('has a known icon and tone, a question, and only fields and choices of the format', () => {
    expect(checkKind(kind, iconNames)).toEqual([]);
  });

  it('has a field for everything its cards hold', () => {
    const own = Object.keys(cardFieldsOf(id)).filter(
      (name) => !['id', 'lane', 'step', 'stage', 'toStep'].includes(name),
    );
    const shown = new Set([...commonFields, ...kind.fields].map((field) => field.name));
    expect(own.filter((name) => !shown.has(name))).toEqual([]);
  });

  it.each([0, 1, 500])('draws %i cards within its space, without overlap', (count) => {
    expect(faultsWith(kind, cardsOf(kind, count), en)).toEqual([]);
  });

  it('draws any cards the format allows, in wide and narrow steps, in both languages', () => {
    const held = kind.holdsCards === false ? 0 : 5;
    const cards = fc.tuple(
      ...Array.from({ length: held }, (_, at) =>
        fc
          .tuple(laneCards(id, `card${at}`), fc.constantFrom('step1', 'step2', 'step3'))
          .map(([card, step]): Card => ({ ...card, step })),
      ),
    );
    const lane =
      id === 'empathy'
        ? fc.constantFrom({}, { quadrants: ['thinks'] }, { quadrants: ['says', 'does', 'feels'] })
        : fc.constant({});
    fc.assert(
      fc.property(cards, fc.constantFrom(110, 186, 320), fc.constantFrom(en, ru), lane, (given, width, t, fields) => {
        expect(faultsWith(kind, given, t, width, fields as Partial<Lane>)).toEqual([]);
      }),
      { numRuns: held ? runs(25) : 2 },
    );
  });
});

describe('the texts of the lanes', () => {
  const messages = laneMessages(laneKinds);

  it('have one English for each id', () => {
    const english = new Map<string, string>();
    const twice = messages.filter(({ id, text }) => {
      const said = JSON.stringify(text);
      const known = english.get(id) ?? said;
      english.set(id, known);
      return known !== said;
    });
    expect(twice).toEqual([]);
  });

  it('are all in Russian, with the same holes', () => {
    const faults = messages.flatMap(({ id, text }) => {
      const own = Object.hasOwn(ruLanes, id) ? ruLanes[id] : undefined;
      if (!own) return [`${id} is missing`];
      const forms = typeof own === 'string' ? [own] : Object.values(own);
      const holes = holesOf(typeof text === 'string' ? text : text.other).join();
      return forms.filter((form) => holesOf(form).join() !== holes).map((form) => `${id}: ${form}`);
    });
    expect(faults).toEqual([]);
  });

  it('are nowhere said in Russian without being said in English', () => {
    const ids = new Set(messages.map(({ id }) => id));
    expect(Object.keys(ruLanes).filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('the lanes to add', () => {
  const presets = lanePresets(laneKinds);

  it('are every kind, the parts of the empathy map and the three lines, each once', () => {
    const ids = presets.map((preset) => preset.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(presets.map((preset) => preset.fields.type))).toEqual(new Set(formatTypes));
    expect(presets.filter((preset) => preset.fields.type === 'divider').map((preset) => preset.fields.line)).toEqual([
      'interaction',
      'visibility',
      'internal',
    ]);
    expect(presets.filter((preset) => preset.fields.quadrants)).toHaveLength(4);
  });

  it('have icons that are drawn', () => {
    expect(presets.filter((preset) => !iconNames.has(preset.icon))).toEqual([]);
  });
});

describe('the check of lane kinds', () => {
  const good = textKind({
    id: 'need',
    label: message('x', 'Needs'),
    icon: 'heart',
    tone: 'think',
    role: 'customer',
    question: message('y', 'What?'),
  });
  const draw = (change: (drawing: ReturnType<LaneKind['layout']>) => object): LaneKind => ({
    ...good,
    layout: (...given) => {
      const drawing = good.layout(...given);
      return { ...drawing, ...change(drawing) };
    },
  });
  const firstBox = (fields: object): LaneKind =>
    draw(({ boxes }) => ({ boxes: boxes.map((box, at) => (at ? box : { ...box, ...fields })) }));
  let turn = 0;

  it('is content with a good kind', () => {
    expect(checkKind(good, iconNames)).toEqual([]);
    expect(faultsWith(good, cardsOf(good, 2), en)).toEqual([]);
  });

  it.each([
    ['an unknown icon', { ...good, icon: 'unicorn' }, /unicorn/],
    ['an unknown tone', { ...good, tone: 'mauve' as never }, /mauve/],
    ['no question', { ...good, question: message('y', ' ') }, /question/],
    ['no label', { ...good, label: message('y', '') }, /label/],
    ['a field the format lacks', { ...good, fields: [{ name: 'mood', label: good.label, control: 'text' }] }, /mood/],
    [
      'a field of another kind',
      { ...good, fields: [{ name: 'severity', label: good.label, control: 'number' }] },
      /severity/,
    ],
    [
      'a wrong choice',
      { ...good, fields: [{ name: 'state', label: good.label, control: 'choice', choices: [] }] },
      /state/,
    ],
  ] as const)('catches %s', (_, kind, fault) => {
    expect(checkKind(kind, iconNames).join()).toMatch(fault);
  });

  it('catches a range beyond the format', () => {
    const kind = {
      ...good,
      id: 'tension',
      fields: [{ name: 'level', label: good.label, control: 'number', max: 9 }],
    } as const;
    expect(checkKind(kind, iconNames).join()).toMatch(/level/);
  });

  it.each([
    [
      'a kind that throws',
      draw(() => {
        throw new Error('broken');
      }),
      /throws/,
    ],
    ['a card that is lost', draw(({ boxes }) => ({ boxes: boxes.slice(1) })), /0 times/],
    [
      'a card drawn twice',
      draw(({ boxes }) => ({
        boxes: [...boxes, ...boxes.slice(0, 1).map((box) => ({ ...box, y: 400 }))],
        height: 900,
      })),
      /2 times/,
    ],
    ['boxes over one another', draw(({ boxes }) => ({ boxes: boxes.map((box) => ({ ...box, y: 7 })) })), /overlap/],
    ['a box outside', firstBox({ x: 150 }), /leaves the space/],
    ['a height that is too low', draw(() => ({ height: 20 })), /leaves the space/],
    ['no height', draw(() => ({ height: Number.NaN })), /height/],
    ['an empty text', firstBox({ runs: [{ x: 10, y: 6, lines: [''], style: 'text' }] }), /empty/],
    [
      'a text outside its box',
      firstBox({ runs: [{ x: 100, y: 6, lines: ['long enough to leave'], style: 'text' }] }),
      /leaves its box/,
    ],
    ['a colour of its own', firstBox({ tone: 'hotpink' }), /hotpink/],
    ['a drawing that changes', draw(() => ({ height: 500 + turn++ })), /two ways/],
    [
      'texts over one another',
      draw(() => ({ marks: [1, 2].map((x) => ({ type: 'text', run: { x, y: 9, lines: ['words'], style: 'meta' } })) })),
      /texts overlap/,
    ],
    ['a mark at no number', draw(() => ({ marks: [{ type: 'path', d: 'M0,NaN' }] })), /no number/],
  ] as const)('catches %s', (_, kind, fault) => {
    expect(faultsWith(kind, cardsOf(good, 2), en).join('; ')).toMatch(fault);
  });

  it.each([
    ['nothing', ''],
    ['too much', 'x'.repeat(300)],
    ['no words', '[object Object]'],
  ])('catches a name that says %s', (_, name) => {
    const kind = { ...good, describe: () => name };
    expect(faultsWith(kind, cardsOf(good, 1), en)).not.toEqual([]);
  });
});
