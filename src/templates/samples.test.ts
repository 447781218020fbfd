// The samples hold the stories and tables they are meant to hold, and every figure follows from what stands in the files.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recordKinds, type Card, type JourneyMap } from '../model/journey-map.js';
import { parseMap } from '../model/parse.js';
import { writeMap } from '../model/write.js';
import { firstSample, samples } from './samples.js';

const files = {
  bankRu: 'bank-limit.ru',
  bankEn: 'bank-limit.en',
  coffee: 'coffee.en',
  broadband: 'broadband',
} as const;

const textOf = (name: string): string =>
  readFileSync(new URL(`./samples/${name}.journey.json`, import.meta.url), 'utf8');

const read = (name: keyof typeof files): JourneyMap => JSON.parse(textOf(files[name])) as JourneyMap;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;

const cardsOf = (map: JourneyMap, type: string): Card[] => {
  const lanes = new Set(map.lanes.filter((lane) => lane.type === type).map((lane) => lane.id));
  return map.cards.filter((card) => lanes.has(card.lane));
};

const card = (map: JourneyMap, id: string): Card => {
  const found = map.cards.find((one) => one.id === id);
  if (!found) throw new Error(`No card ${id}`);
  return found;
};

const bill = (lines: Card['costs']): number => sum((lines ?? []).map(({ amount, times }) => amount * times));

const links = (map: JourneyMap, kind: string): string[] =>
  map.links.filter((link) => link.kind === kind).map(({ from, to }) => `${from} → ${to}`);

/** Every id a record names, with where it is named and what it must be. */
function references(map: JourneyMap): { at: string; id: string; ids: ReadonlySet<string> }[] {
  const sets = Object.fromEntries(
    recordKinds.map((kind) => [kind, new Set<string>(map[kind].map(({ id }) => id))]),
  ) as Record<(typeof recordKinds)[number], Set<string>>;
  const all = new Set(recordKinds.flatMap((kind) => [...sets[kind]]));
  const found: { at: string; id: string; ids: ReadonlySet<string> }[] = [];
  const name = (at: string, ids: ReadonlySet<string>, ...named: (string | undefined)[]): void => {
    for (const id of named) if (id !== undefined) found.push({ at, id, ids });
  };
  for (const step of map.steps) {
    name(step.id, sets.stages, step.stage);
    name(step.id, sets.personas, ...(step.personas ?? []));
  }
  for (const lane of map.lanes) name(lane.id, sets.personas, lane.persona);
  for (const one of map.cards) {
    name(one.id, sets.lanes, one.lane);
    name(one.id, sets.steps, one.step, one.toStep);
    name(one.id, sets.stages, one.stage);
    name(one.id, sets.personas, one.persona, one.initiator, one.receiver);
    name(one.id, sets.evidence, ...(one.evidence ?? []));
  }
  for (const link of map.links) name(link.id, sets.cards, link.from, link.to);
  for (const one of map.cases) {
    name(one.id, sets.steps, one.step);
    name(one.id, sets.cards, one.cause);
  }
  for (const comment of map.comments) {
    name(comment.id, all, comment.target);
    name(comment.id, sets.comments, comment.parent);
  }
  for (const view of map.views) {
    name(view.id, sets.lanes, ...(view.lanes ?? []));
    name(view.id, sets.stages, ...(view.stages ?? []));
  }
  for (const texts of Object.values(map.translations ?? {})) name('translations', all, ...Object.keys(texts));
  return found;
}

const dangling = (map: JourneyMap): string[] =>
  references(map)
    .filter(({ id, ids }) => !ids.has(id))
    .map(({ at, id }) => `${at} names ${id}`);

test('a planted dangling reference is seen', () => {
  const map = read('coffee');
  const cards = map.cards.map((one, at) => (at === 0 ? { ...one, evidence: ['nowhere'] } : one));
  const links = [...map.links, { id: 'planted', from: 'op-flat', to: 'lane-pain', kind: 'addresses' as const }];
  expect(dangling({ ...map, cards, links })).toEqual([`${cards[0]?.id} names nowhere`, 'planted names lane-pain']);
});

describe.each(Object.keys(files) as (keyof typeof files)[])('the sample %s', (name) => {
  const map = read(name);

  test('is read strictly without an issue and written back byte for byte', () => {
    const text = textOf(files[name]);
    const { map: parsed, issues } = parseMap(text, { mode: 'strict' });
    expect(issues).toEqual([]);
    expect(parsed && writeMap(parsed)).toBe(text);
  });

  test('has ids that are unique over the whole file and references that all resolve', () => {
    const ids = recordKinds.flatMap((kind) => map[kind].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
    expect(dangling(map)).toEqual([]);
  });

  test('gives every card exactly one slot, every lane but a divider a question, every emotion a score in range', () => {
    for (const one of map.cards) expect([one.step, one.stage].filter(Boolean), one.id).toHaveLength(1);
    for (const lane of map.lanes) expect(Boolean(lane.question), lane.id).toBe(lane.type !== 'divider');
    for (const { score } of cardsOf(map, 'emotion')) {
      expect(Math.abs(score ?? NaN)).toBeLessThanOrEqual(2);
      expect(Math.round((score ?? 0) * 10)).toBeCloseTo((score ?? 0) * 10, 9);
    }
  });

  test('puts no card on a lane that is only a view or a line', () => {
    for (const type of ['channel', 'owner', 'moment', 'relation', 'divider']) expect(cardsOf(map, type)).toEqual([]);
  });

  test('tells a link by what it joins: causes lead to a pain or a cause, remedies to what they cure', () => {
    const type = (id: string): string | undefined => map.lanes.find((lane) => lane.id === card(map, id).lane)?.type;
    for (const link of map.links) {
      if (link.kind === 'causes')
        expect([type(link.from), ['pain', 'cause'].includes(type(link.to) ?? '')]).toEqual(['cause', true]);
      if (link.kind === 'addresses') expect(['opportunity', 'solution']).toContain(type(link.from));
    }
  });
});

describe('the bank-limit sample', () => {
  const ru = read('bankRu');
  const en = read('bankEn');

  /** The map with every text blanked, so that two languages can be compared. */
  const shape = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((one) => shape(one, key));
    if (value && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shape(one, name)]));
    }
    const fixed = /^(id|stage|step|lane|persona|from|to|kind|type|line|channel|quadrant|initiator|receiver|certainty)$/;
    return typeof value === 'string' && !fixed.test(key) ? 'text' : value;
  };

  test('is the same map in both languages: the same ids, numbers and shape', () => {
    const { id: ruId, ...ruRest } = ru;
    const { id: enId, ...enRest } = en;
    expect([ruId, enId]).toEqual(['bank-limit-ru', 'bank-limit-en']);
    expect([ru.locale, en.locale]).toEqual(['ru', 'en']);
    expect(shape(enRest)).toEqual(shape(ruRest));
  });

  test('is written in Russian and in English, with nothing left in the other', () => {
    const texts = (map: JourneyMap): string[] => [
      map.title,
      ...map.stages.flatMap(({ name, description = '', question = '' }) => [name, description, question]),
      ...map.steps.flatMap(({ name, description = '' }) => [name, description]),
      ...map.lanes.flatMap(({ name, question = '' }) => [name, question]),
      ...map.cards.flatMap(({ text = '', note = '', word = '', owner = '', purpose = '' }) => [
        text,
        note,
        word,
        owner,
        purpose,
      ]),
    ];
    for (const text of texts(ru).filter(Boolean)) expect(text).toMatch(/\p{Script=Cyrillic}/u);
    for (const text of texts(en)) expect(text).not.toMatch(/\p{Script=Cyrillic}/u);
  });

  test('opens with at most 8 lanes', () => {
    expect(ru.lanes.length).toBeLessThanOrEqual(8);
  });

  test('knows what the case cost and what preventing it would have cost', () => {
    const pains = cardsOf(ru, 'pain');
    expect(sum(pains.map(({ costs }) => bill(costs)))).toBe(700);
    expect(card(ru, 'pain-warning').costs?.map(({ amount, times }) => amount * times)).toEqual([600, 100]);
    expect(sum(pains.map(({ prevention }) => bill(prevention)))).toBe(0.4);
    expect(card(ru, 'pain-warning').note).toContain('0,20–0,40');
    expect(['tp-warning', 'tp-adverts', 'tp-complaint', 'tp-second', 'tp-call'].map((id) => card(ru, id).cost)).toEqual(
      [0.4, 1, 300, 300, 100],
    );
    expect(ru.currency).toBe('RUB');
  });

  test('follows the whys five deep from the pain and branches', () => {
    expect(links(ru, 'causes')).toEqual(
      expect.arrayContaining([
        'why-late → pain-warning',
        'why-one-sms → why-late',
        'why-rule → why-one-sms',
        'why-channel → why-rule',
        'why-price → why-channel',
        'why-app → why-late',
      ]),
    );
  });

  test('has a remedy for every pain but one, and leaves the worst of them without an owner', () => {
    const cured = new Set(ru.links.filter((link) => link.kind === 'addresses').map((link) => link.to));
    expect(
      cardsOf(ru, 'pain')
        .filter(({ id }) => !cured.has(id))
        .map(({ id }) => id),
    ).toEqual(['pain-brushoff']);
    expect(card(ru, 'pain-warning').owner).toBeUndefined();
  });

  test('marks the complaint and the last contact as moments of truth and fills four quadrants at three steps', () => {
    expect(ru.steps.map(({ momentOfTruth }) => momentOfTruth)).toEqual([
      undefined,
      undefined,
      'complaint',
      undefined,
      'complaint',
      undefined,
      'TMOT',
    ]);
    const full = ru.steps.filter(
      (step) =>
        new Set(
          cardsOf(ru, 'empathy')
            .filter((one) => one.step === step.id)
            .map((one) => one.quadrant),
        ).size === 4,
    );
    expect(full.map(({ id }) => id)).toEqual(['step-gone', 'step-again', 'step-call']);
  });

  test('has one emotion with a word at each step', () => {
    const emotions = cardsOf(ru, 'emotion');
    expect(emotions.map(({ step }) => step)).toEqual(ru.steps.map(({ id }) => id));
    expect(emotions.map(({ score }) => score)).toEqual([0, -1.7, -1, -1.4, -2, -1.6, 1.3]);
    for (const { word } of emotions) expect(word).toBeTruthy();
  });
});

describe('the coffee sample', () => {
  const map = read('coffee');

  test('is small: three stages of two steps, at most 8 lanes', () => {
    expect(map.stages.map(({ id }) => map.steps.filter(({ stage }) => stage === id).length)).toEqual([2, 2, 2]);
    expect(map.lanes.length).toBeLessThanOrEqual(8);
  });

  test('leads from pains with a price to opportunities with an owner', () => {
    expect(sum(cardsOf(map, 'pain').map(({ costs }) => bill(costs)))).toBeCloseTo(27.8, 9);
    expect(sum(cardsOf(map, 'pain').map(({ prevention }) => bill(prevention)))).toBeCloseTo(0.65, 9);
    expect(
      cardsOf(map, 'opportunity')
        .filter(({ owner }) => owner)
        .map(({ id }) => id),
    ).toEqual(['op-question', 'op-flat']);
  });
});

describe('the broadband sample', () => {
  const map = read('broadband');
  const order = map.steps.map(({ id }) => id);
  const label = (step: string | undefined): string => (step ?? '').replace('step-', '').replace('-', '.');

  test('has the 25 lanes of its table, a lane for the whys and the three lines of a blueprint', () => {
    const types = map.lanes.map(({ type, line, quadrants }) => line ?? quadrants?.[0] ?? type);
    expect(types).toEqual([
      'does',
      'thinks',
      'feels',
      'emotion',
      'tension',
      'expectation',
      'pain',
      'gain',
      'quote',
      'touchpoint',
      'channel',
      'storyboard',
      'physical-evidence',
      'interaction',
      'frontstage-people',
      'frontstage-systems',
      'visibility',
      'backstage-people',
      'backstage-systems',
      'internal',
      'support',
      'policy',
      'time',
      'metric',
      'moment',
      'owner',
      'cause',
      'opportunity',
      'solution',
    ]);
    expect(map.lanes.filter(({ type }) => type !== 'divider' && type !== 'cause')).toHaveLength(25);
  });

  test('opens with ten lanes, and each of the others holds something to show', () => {
    expect(map.lanes.filter(({ hidden }) => !hidden)).toHaveLength(10);
    const views = new Set(['channel', 'moment', 'owner', 'divider']);
    for (const lane of map.lanes.filter(({ type }) => !views.has(type))) {
      expect(map.cards.filter((one) => one.lane === lane.id).length, lane.id).toBeGreaterThanOrEqual(4);
    }
  });

  test('has 21 steps in six stages, in English and Russian', () => {
    expect(map.stages.map(({ name }) => name)).toEqual(['Realise', 'Choose', 'Order', 'Install', 'Use', 'Pay & stay']);
    expect(map.stages.map(({ id }) => map.steps.filter(({ stage }) => stage === id).length)).toEqual([
      3, 3, 4, 4, 3, 4,
    ]);
    for (const { id } of [...map.stages, ...map.steps]) {
      expect(map.translations?.['ru']?.[id]?.['name'], id).toMatch(/\p{Script=Cyrillic}/u);
    }
  });

  test('has the moments of truth on their steps', () => {
    const moments = map.steps.filter(({ momentOfTruth }) => momentOfTruth);
    expect(moments.map(({ id, momentOfTruth }) => `${label(id)} ${momentOfTruth}`)).toEqual([
      '1.3 ZMOT',
      '2.2 FMOT',
      '3.2 true',
      '4.2 true',
      '4.4 SMOT',
      '5.3 true',
      '6.1 true',
      '6.4 TMOT',
    ]);
  });

  test('meets the customer in the channels of each stage', () => {
    const channels = map.stages.map(({ id }) => {
      const steps = new Set(map.steps.filter(({ stage }) => stage === id).map((step) => step.id));
      return [
        ...new Set(
          cardsOf(map, 'touchpoint')
            .filter(({ step }) => steps.has(step ?? ''))
            .map(({ channel }) => channel),
        ),
      ].sort();
    });
    expect(channels).toEqual([
      ['app', 'face-to-face', 'website'],
      ['chat', 'website'],
      ['email', 'sms', 'website'],
      ['app', 'face-to-face', 'phone', 'sms'],
      ['app', 'phone'],
      ['app', 'email', 'letter', 'phone'],
    ]);
  });

  const series = (persona: string, state: string): number[] => {
    const cards = cardsOf(map, 'emotion').filter((one) => one.persona === persona && one.state === state);
    expect(cards.map(({ step }) => step)).toEqual(order);
    return cards.map(({ score }) => score ?? NaN);
  };
  const asIs = series('persona-a', 'as-is');
  const toBe = series('persona-a', 'to-be');
  const other = series('persona-b', 'as-is');

  test('has the three emotion series, value by value', () => {
    expect(asIs).toEqual([
      -1.5, -0.5, 0.5, 1, 0, -0.5, 0.5, -1, 0.5, 1, -0.5, -2, 1, 1.5, 1.5, -1, -1.5, -1, -0.5, 0, 0.5,
    ]);
    expect(toBe).toEqual([-1.5, -0.5, 0.5, 1, 0.5, 0.5, 1, 0, 1, 1, 0, -0.5, 1.5, 1.5, 1.5, 0, 0.5, 0.5, 0.5, 0.5, 1]);
    expect(other).toEqual([
      -0.5, -1, -0.5, 0.5, -1, 0, -0.5, -1.5, 0, 0.5, -1, -1.5, 1.5, 0.5, 1, -1.5, -0.5, -1.5, 0, -0.5, 0,
    ]);
  });

  test.each([
    ['A as-is', asIs, -0.095, [1.5, '4.4'], [-2, '4.2'], -0.75, 47.6],
    ['A to-be', toBe, 0.5, [1.5, '4.3'], [-1.5, '1.1'], -0.25, 14.3],
    ['B as-is', other, -0.357, [1.5, '4.3'], [-1.5, '3.2'], -0.75, 57.1],
  ] as const)('reads out as expected: %s', (_, scores, average, highest, lowest, peakEnd, negative) => {
    const first = (value: number): [number, string] => [value, label(order[scores.indexOf(value)])];
    expect(mean(scores)).toBeCloseTo(average, 3);
    expect(first(Math.max(...scores))).toEqual(highest);
    expect(first(Math.min(...scores))).toEqual(lowest);
    const most = Math.max(...scores.map(Math.abs));
    const peak = scores.find((score) => Math.abs(score) === most) ?? NaN;
    expect((peak + (scores.at(-1) ?? NaN)) / 2).toBe(peakEnd);
    expect((scores.filter((score) => score < 0).length / scores.length) * 100).toBeCloseTo(negative, 1);
  });

  test('has the gap between as-is and to-be where it is expected', () => {
    const gaps = toBe.map((score, at) => score - (asIs[at] ?? NaN));
    expect(sum(gaps)).toBe(12.5);
    expect(mean(gaps)).toBeCloseTo(0.595, 3);
    const largest = gaps.map((gap, at) => ({ gap, at })).sort((a, b) => b.gap - a.gap || a.at - b.at);
    expect(largest.slice(0, 3).map(({ gap, at }) => [label(order[at]), gap])).toEqual([
      ['5.3', 2],
      ['4.2', 1.5],
      ['6.1', 1.5],
    ]);
  });

  test('derives every survey figure from the counts of its answers', () => {
    const share = (answers: readonly number[], from: number, to: number): number =>
      (sum(answers.slice(from, to + 1)) / sum(answers)) * 100;
    const average = ({ answers = [], scale }: Card): number =>
      sum(answers.map((count, at) => count * (at + (scale?.min ?? NaN)))) / sum(answers);
    const nps = card(map, 'metric-nps');
    expect(nps.answers).toEqual([0, 2, 1, 3, 2, 6, 8, 14, 20, 24, 20]);
    const [detractors, passives, promoters] = [
      [0, 6],
      [7, 8],
      [9, 10],
    ].map(([from = 0, to = 0]) => share(nps.answers ?? [], from, to));
    expect([promoters, passives, detractors]).toEqual([44, 34, 22]);
    expect([nps.value, label(nps.step)]).toEqual([22, '6.4']);
    const csat = card(map, 'metric-csat');
    expect(csat.answers).toEqual([6, 9, 15, 44, 26]);
    expect([share(csat.answers ?? [], 3, 4), average(csat), csat.value, label(csat.step)]).toEqual([
      70,
      3.75,
      70,
      '4.3',
    ]);
    const ces = card(map, 'metric-ces');
    expect(ces.answers).toEqual([5, 9, 12, 14, 24, 22, 14]);
    expect([average(ces), ces.value, label(ces.step)]).toEqual([4.65, 4.65, '5.3']);
    expect([share(ces.answers ?? [], 4, 6), share(ces.answers ?? [], 4, 6) - share(ces.answers ?? [], 0, 2)]).toEqual([
      60, 34,
    ]);
    for (const { answers, sample, scale } of [nps, csat, ces]) {
      expect([sum(answers ?? []), answers?.length]).toEqual([sample, (scale?.max ?? 0) - (scale?.min ?? 0) + 1]);
    }
  });

  test('has the other three metrics: order to install against its promise, first-bill contacts, moved slots', () => {
    expect([card(map, 'metric-order-install').value, card(map, 'metric-order-install').target]).toEqual([7, 5]);
    expect([card(map, 'time-order-install').actual, card(map, 'time-order-install').expected]).toEqual(['P7D', 'P5D']);
    expect([card(map, 'metric-bill-contact').measure, card(map, 'metric-bill-contact').value]).toEqual([
      'contact-rate',
      31,
    ]);
    expect(card(map, 'metric-slot-moved').value).toBeCloseTo((51 / 212) * 100, 1);
  });

  test.each([
    ['o1', ['4.2'], 9.2, 3.1, 15.3, 90, 70, 80, 2.5],
    ['o2', ['6.1', '6.2'], 8.4, 3.9, 12.9, 75, 60, 67.5, 1],
    ['o3', ['3.2'], 7.1, 4.8, 9.4, 55, 65, 60, 3.5],
    ['o4', ['5.2', '5.3'], 7.8, 4.2, 11.4, 70, 45, 57.5, 3],
    ['o5', ['6.3'], 6.9, 5.9, 7.9, 50, 30, 40, 4.5],
  ])(
    'scores opportunity %s and links it to its pains',
    (id, pains, importance, satisfaction, odi, customer, business, value, effort) => {
      const found = card(map, id);
      expect([found.importance, found.satisfaction, found.customerValue, found.businessValue, found.effort]).toEqual([
        importance,
        satisfaction,
        customer,
        business,
        effort,
      ]);
      expect(importance + Math.max(importance - satisfaction, 0)).toBeCloseTo(odi, 9);
      expect((customer + business) / 2).toBe(value);
      const addressed = map.links
        .filter((link) => link.kind === 'addresses' && link.from === id)
        .map((link) => card(map, link.to));
      expect(addressed.map(({ step }) => label(step))).toEqual(pains);
      for (const one of addressed) expect(one.lane).toBe('lane-pain');
    },
  );

  test('asks why five times about the moved slot and ends in a solution', () => {
    const chain = ['pain-slot'];
    for (let cause: string | undefined = 'pain-slot'; cause;) {
      cause = map.links.find((link) => link.kind === 'causes' && link.to === cause)?.from;
      if (cause) chain.push(cause);
    }
    expect(chain.map((id) => card(map, id).text)).toEqual([
      'The slot is moved on the very morning',
      'Crew over-booked',
      'Stock confirmed late',
      'Stock not reserved at order',
      'Order and stock systems sync nightly',
      'No event between them',
    ]);
    expect(links(map, 'addresses')).toContain('solution-reserve → why-no-event');
    expect(card(map, 'support-reserve')).toMatchObject({ lane: 'lane-support', state: 'to-be' });
  });

  test('shows all three states of proof where they are expected', () => {
    const proof = (id: string): unknown[] => {
      const found = card(map, id);
      const evidence = map.evidence.find((one) => one.id === found.evidence?.[0]);
      return [label(found.step), found.certainty, evidence?.sample];
    };
    expect(proof('pain-slot')).toEqual(['4.2', 'measured', 212]);
    expect(proof('pain-bill')).toEqual(['6.1', 'anecdote', 5]);
    expect(proof('pain-advice')).toEqual(['1.2', 'assumption', undefined]);
  });

  test('has an open thread on 3.2 and a resolved comment on 6.1', () => {
    const open = map.comments.filter(({ resolved }) => !resolved);
    expect(open.map(({ target, parent }) => [target, parent])).toEqual([
      ['step-3-2', undefined],
      ['step-3-2', 'comment-1'],
    ]);
    const resolved = map.comments.filter((comment) => comment.resolved);
    expect(resolved.map(({ target }) => label(card(map, target).step))).toEqual(['6.1']);
  });

  test('branches at the check, crosses the lanes at the moved slot, nests a map, follows one path really seen', () => {
    const next = links(map, 'next');
    expect(next).toEqual(expect.arrayContaining(['action-3-2 → back-3-2', 'back-3-2 → action-3-3']));
    expect(next).toEqual(
      expect.arrayContaining([
        'support-4-2 → back-system-4-2',
        'back-system-4-2 → front-system-4-2',
        'front-system-4-2 → action-4-2',
      ]),
    );
    expect(map.cards.filter(({ journey }) => journey).map(({ journey, step }) => [journey, label(step)])).toEqual([
      ['engineer-visit', '4.3'],
    ]);
    expect(map.cards.filter((one) => one.state === 'observed' && one.lane === 'lane-action')).toHaveLength(9);
  });

  test('has a very long word, an emoji, a right-to-left word and one picture with a text for those who do not see it', () => {
    const text = JSON.stringify(map);
    expect(map.cards.some((one) => /\p{L}{60,}/u.test(one.text ?? ''))).toBe(true);
    expect((map.translations?.['ru']?.['step-6-3']?.['name'] ?? '').length).toBeGreaterThan(100);
    expect(text).toMatch(/\p{Emoji_Presentation}/u);
    expect(text).toMatch(/\p{Script=Hebrew}/u);
    const pictures = map.cards.filter(({ url }) => url);
    expect(pictures.map(({ id, alt }) => [id, Boolean(alt)])).toEqual([['storyboard-1-1', true]]);
    expect(pictures[0]?.url).toMatch(/^data:image\/png;base64,/);
  });
});

describe('the list of samples', () => {
  test('loads each sample whole, with every array there', async () => {
    for (const sample of samples) {
      const map = await sample.load();
      expect([map.id, map.locale]).toEqual([sample.id, sample.locale]);
      for (const kind of recordKinds) expect(Array.isArray(map[kind]), `${sample.id} ${kind}`).toBe(true);
    }
  });

  test('offers the bank story to a first visit in Russian and the small one in every other language', () => {
    expect(['ru', 'ru-RU', 'en', 'en-GB', 'de'].map((locale) => firstSample(locale).id)).toEqual([
      'bank-limit-ru',
      'bank-limit-ru',
      'coffee-en',
      'coffee-en',
      'coffee-en',
    ]);
  });
});
