// What single kinds of lane say: figures of metrics, the bill of a pain, quadrants, pictures, views and the place of a new lane.
import { describe, expect, it } from 'vitest';
import { ruLanes } from '../i18n/locales/ru-lanes.js';
import { createTranslate } from '../i18n/translate.js';
import type { LaneDrawing, Slot } from '../layout/lane-kind.js';
import { approximateMetrics } from '../layout/measure.js';
import { createMeasure } from '../layout/text-wrap.js';
import type { Card, JourneyMap, Lane, Link } from '../model/journey-map.js';
import { indexMap } from '../model/map-index.js';
import { laneKinds, laneKindsOf } from './index.js';
import { measuredValue, targetMet } from './measure-value.js';
import { laneAfterNew } from './placement.js';
import { dateText, durationText, moneyText, scoreText } from './values.js';

const measure = createMeasure(approximateMetrics);
const ru = createTranslate('ru', ruLanes);
const en = createTranslate('en');
const kinds = laneKindsOf(laneKinds);

/** One cell of a lane of this type; other cards of the map stand in the lanes they name. */
function cell(
  type: string,
  cards: readonly Partial<Card>[],
  lane: Partial<Lane> = {},
  links: readonly Link[] = [],
): LaneDrawing {
  const stage = { id: 's', name: '' };
  const step = { id: 'p', stage: 's', name: '', momentOfTruth: 'TMOT' } as const;
  const own: Lane = { id: 'lane', type, name: '', ...lane };
  const lanes = [own, { id: 'touch', type: 'touchpoint', name: '' }, { id: 'pains', type: 'pain', name: '' }];
  const map: JourneyMap = {
    type: 'journeymap',
    version: 1,
    id: 'm',
    title: '',
    currency: 'RUB',
    personas: [],
    stages: [stage],
    steps: [step],
    lanes,
    cards: cards.map((card, at): Card => ({ id: `c${at}`, lane: 'lane', step: 'p', ...card })),
    links,
    evidence: [],
    cases: [],
    comments: [],
    views: [],
  };
  const reader = indexMap(map);
  const slot: Slot = { id: 'p', step, stage, x: 0, width: 186, cards: reader.cardsIn('lane', 'p') };
  return kinds.get(type).layout([slot], { lane: own, width: 186, map: reader, t: ru }, measure);
}

const wordsOf = (drawing: LaneDrawing): string =>
  [
    ...drawing.boxes.flatMap((box) => box.runs),
    ...drawing.marks.flatMap((mark) => (mark.type === 'text' ? [mark.run] : [])),
  ]
    .flatMap((run) => run.lines)
    .join(' ')
    .replaceAll('\u00a0', ' ');

describe('a pain', () => {
  const costs = [
    { label: 'обращения', amount: 300, times: 2 },
    { label: 'звонок', amount: 100, times: 1 },
  ];
  const prevention = [{ label: 'SMS', amount: 0.4, times: 1 }];

  it('sets what it costs against what preventing it costs', () => {
    const drawing = cell('pain', [{ text: 'Предупредили один раз', severity: 3, costs, prevention, owner: 'Анна' }]);
    expect(wordsOf(drawing)).toContain('700 ₽ против 0,40 ₽');
    expect(drawing.boxes[0]?.signs?.[0]).toMatchObject({ dots: 3, of: 3, tone: 'pain' });
    expect(wordsOf(drawing)).not.toContain('нет ответственного');
  });

  it('misses its owner, and says its severity in words', () => {
    const card: Card = { id: 'c', lane: 'lane', text: 'Месяц ожидания', severity: 2 };
    expect(wordsOf(cell('pain', [card]))).toContain('нет ответственного');
    expect(kinds.get('pain').describe(card, ru)).toBe(
      'Месяц ожидания, серьёзность 2 из 3: обходится, нет ответственного',
    );
  });
});

describe('an opportunity', () => {
  it('shows the mean of its values and the effort', () => {
    expect(wordsOf(cell('opportunity', [{ customerValue: 90, businessValue: 70, effort: 2.5 }]))).toBe(
      'ценность 80 · усилия 2,5',
    );
    expect(wordsOf(cell('opportunity', [{ customerValue: 45 }]))).toBe('ценность 45');
  });
});

describe('a touchpoint', () => {
  it('names its channel beside the channel’s icon, also one that the list lacks', () => {
    const drawing = cell('touchpoint', [
      { text: 'Опрос', channel: 'sms' },
      { text: 'Дым', channel: 'smoke' },
    ]);
    expect(wordsOf(drawing)).toBe('Опрос SMS Дым smoke');
    expect(drawing.boxes[0]?.signs?.[0]).toMatchObject({ icon: 'message-square-text' });
  });

  it('shows choice and moment of truth as signs', () => {
    const signs = cell('touchpoint', [{ text: 'Форма', choice: true }]).boxes[0]?.signs ?? [];
    expect(signs.map((sign) => 'icon' in sign && sign.icon)).toEqual(['split', 'star']);
  });

  it.each([
    ['two facts', { text: 'Отписка', channel: 'email', needed: false }],
    ['one fact', { text: 'Отписка', owner: 'Группа исследований' }],
  ] as const)('never leaves a sign alone under its %s', (_name, fields) => {
    for (const device of ['', 'Планшет']) {
      for (const certainty of ['anecdote', 'measured'] as const) {
        for (const note of ['', 'Да']) {
          const card = { ...fields, note, certainty, device } as Partial<Card>;
          const box = cell('touchpoint', [card]).boxes[0];
          const tops = box?.runs.flatMap((run) => run.lines.map((_, at) => run.y + at * measure.lineHeight('meta')));
          for (const sign of box?.signs ?? []) expect(tops?.some((top) => Math.abs(sign.y - 2 - top) < 1)).toBe(true);
        }
      }
    }
  });

  it('is dashed while it is only assumed', () => {
    expect(cell('touchpoint', [{ certainty: 'assumption' }]).boxes[0]?.dashed).toBe(true);
    expect(cell('touchpoint', [{ certainty: 'measured' }]).boxes[0]?.dashed).toBeUndefined();
  });
});

describe('how certain a card is', () => {
  const iconsOf = (type: string, certainty: Card['certainty']): unknown[] =>
    cell(type, [{ text: 'Форма', quadrant: 'says', ...(certainty && { certainty }) }]).boxes[0]?.signs?.map(
      (sign) => 'icon' in sign && sign.icon,
    ) ?? [];

  it('is a quiet sign of a card; what is only assumed has its dashed edge, and a note without an edge a sign', () => {
    const signs = (['assumption', 'anecdote', 'measured'] as const).map((one) => iconsOf('text', one));
    expect(signs).toEqual([[], ['circle-ellipsis'], ['circle-check']]);
    expect(iconsOf('empathy', 'assumption')).toEqual(['circle-question-mark']);
    expect(iconsOf('empathy', 'measured')).toEqual(['circle-check']);
    expect(iconsOf('text', undefined)).toEqual([]);
  });

  it.each(['text', 'pain', 'empathy', 'emotion'])('is said once in the words of a card of %s', (type) => {
    const card: Card = { id: 'c', lane: 'l', text: 'Форма', score: 1, certainty: 'measured' };
    expect(
      kinds
        .get(type)
        .describe(card, ru)
        .match(/измерено/g),
    ).toHaveLength(1);
  });
});

describe('the empathy map', () => {
  const notes = (['says', 'thinks', 'feels'] as const).map((quadrant) => ({ quadrant, text: quadrant }));

  it('frames its four quadrants as soon as a cell holds a note, each note a card of its own', () => {
    const drawing = cell('empathy', notes);
    expect(wordsOf(drawing)).toContain('Говорит Думает Делает Чувствует');
    expect(drawing.boxes.map((box) => [box.card, box.frame])).toEqual([
      ['c0', 'plain'],
      ['c1', 'plain'],
      ['c2', 'plain'],
    ]);
  });

  it('keeps an empty cell quiet, yet each quadrant is a place to type', () => {
    const drawing = cell('empathy', []);
    expect(drawing.marks).toEqual([]);
    expect(drawing.areas?.map((area) => area.fields.quadrant)).toEqual(['says', 'thinks', 'does', 'feels']);
  });

  it('stands each note within the area of its quadrant', () => {
    const drawing = cell('empathy', notes);
    drawing.boxes.forEach((box, at) => {
      const rect = drawing.areas?.find((area) => area.fields.quadrant === notes[at]?.quadrant)?.rect;
      expect(rect && box.x >= rect.x && box.x + box.width <= rect.x + rect.width).toBe(true);
      expect(rect && box.y >= rect.y && box.y + box.height <= rect.y + rect.height).toBe(true);
    });
  });

  it('draws plain cards in a lane of one quadrant, and never hides a note of another', () => {
    const drawing = cell('empathy', notes, { quadrants: ['thinks'] });
    expect(drawing.boxes.map((box) => box.frame)).toEqual(['card', 'card', 'card']);
    expect(wordsOf(drawing)).toBe('says Говорит thinks feels Чувствует');
    expect(kinds.get('empathy').newCard?.({ id: 'l', type: 'empathy', name: '', quadrants: ['feels'] })).toEqual({
      quadrant: 'feels',
    });
  });

  it('parts its areas where a long word needs more than half', () => {
    const word = 'уведомления';
    const drawing = cell('empathy', [
      { quadrant: 'says', text: word },
      { quadrant: 'thinks', text: 'да' },
    ]);
    expect(drawing.boxes[0]?.runs[0]?.lines).toEqual([word]);
  });

  it('sets quadrants one under another where two side by side would break a word', () => {
    const texts = { says: 'Спрашиваете, довольна ли', thinks: 'Предупредили', does: 'Пишет', feels: 'Обиду' };
    const cards = (['says', 'thinks', 'does', 'feels'] as const).map((quadrant) => ({
      quadrant,
      text: texts[quadrant],
    }));
    const drawing = cell('empathy', cards);
    const lines = drawing.boxes.map((box) => box.runs[0]?.lines.join(' '));
    expect(lines).toEqual(Object.values(texts));
    const [says, thinks, does, feels] = drawing.areas?.map(({ rect }) => rect) ?? [];
    expect([says?.width, thinks?.width]).toEqual([172, 172]);
    expect(thinks?.y).toBe((says?.y ?? 0) + (says?.height ?? 0));
    // The others have room side by side.
    expect(feels?.y).toBe(does?.y);
    expect((does?.width ?? 0) + (feels?.width ?? 0)).toBe(172);
  });

  it('leaves an endless word to the half it has: no width would hold it', () => {
    const drawing = cell('empathy', [{ quadrant: 'says', text: 'https://example.org/'.repeat(4) }]);
    expect(drawing.areas?.[0]?.rect.width).toBe(86);
  });
});

describe('a metric', () => {
  const card = (fields: Partial<Card>): Card => ({ id: 'c', lane: 'l', ...fields });
  const nps = [0, 2, 1, 3, 2, 6, 8, 14, 20, 24, 20];
  const csat = [6, 9, 15, 44, 26];
  const ces = [5, 9, 12, 14, 24, 22, 14];

  it.each([
    ['nps', nps, undefined, 22],
    ['csat', csat, undefined, 70],
    ['csat', csat, 'mean', 3.75],
    ['dsat', csat, undefined, 15],
    ['ces', ces, undefined, 4.65],
    ['ces', ces, 'top-3', 60],
    ['ces', ces, 'net', 34],
    ['csi', [0, 0, 0, 0, 0, 0, 0, 5, 5, 0], undefined, 8.5],
  ] as const)('%s of its answers, %#', (name, answers, formula, value) => {
    const measured = measuredValue(card({ measure: name, answers, ...(formula && { formula }) }));
    expect(measured?.value).toBeCloseTo(value, 10);
    expect(measured?.sample).toBe(answers.reduce((sum, count) => sum + count, 0));
  });

  it('shows the number with the formula that made it', () => {
    expect(wordsOf(cell('metric', [{ measure: 'nps', answers: nps, target: 30 }]))).toBe('NPS +22 n 100 цель +30');
    expect(wordsOf(cell('metric', [{ text: 'Визит', measure: 'csat', answers: csat }]))).toBe(
      'Визит CSAT 70 % топ-2 · n 100',
    );
    expect(wordsOf(cell('metric', [{ text: 'Визит', measure: 'csat', answers: csat, formula: 'mean' }]))).toContain(
      'CSAT 3,75 среднее',
    );
  });

  it('prefers a given value, and has none without value and answers', () => {
    expect(measuredValue(card({ measure: 'nps', value: 5, answers: nps }))?.value).toBe(5);
    expect(measuredValue(card({ measure: 'nps', answers: [0, 0] }))).toBeUndefined();
    expect(measuredValue(card({}))).toBeUndefined();
  });

  it.each([
    ['nps', 30, undefined, 22, false],
    ['aht', 300, undefined, 240, true],
    ['custom', 8, 20, 24, false],
    ['custom', 8, undefined, 24, undefined],
    ['nps', undefined, undefined, 22, undefined],
  ] as const)('of %s with target %s and limit %s at %s: target met %s', (name, target, limit, value, met) => {
    expect(
      targetMet(
        card({ measure: name, ...(target !== undefined && { target }), ...(limit !== undefined && { limit }) }),
        value,
      ),
    ).toBe(met);
  });
});

describe('other kinds', () => {
  it('say a goal as one sentence', () => {
    const words = wordsOf(cell('goal', [{ when: 'пришла SMS', want: 'понять её', so: 'не потерять лимит' }]));
    expect(words).toBe('Когда пришла SMS, хочу понять её, чтобы не потерять лимит');
  });

  it('quote a quote once', () => {
    expect(wordsOf(cell('quote', [{ text: 'Это мои деньги!' }]))).toBe('«Это мои деньги!»');
    expect(wordsOf(cell('quote', [{ text: '«Это мои деньги!»' }]))).toBe('«Это мои деньги!»');
  });

  it('warn when it took longer than expected', () => {
    const box = cell('time', [{ text: 'Ответ', expected: 'P5D', actual: 'P30D' }]).boxes[0];
    expect(box?.signs?.[0]).toMatchObject({ icon: 'triangle-alert' });
    expect(cell('time', [{ text: 'Ответ', expected: 'P5D', actual: 'P4D' }]).boxes[0]?.signs).toBeUndefined();
  });

  it('show a rating in dots', () => {
    expect(cell('rating', [{ value: 4, max: 5 }]).boxes[0]?.signs?.[0]).toMatchObject({ dots: 4, of: 5 });
    expect(wordsOf(cell('rating', [{ value: 40, max: 100 }]))).toBe('40 из 100');
  });

  it('show a picture from beside the map or from its address, and miss its description', () => {
    const [kept, linked] = cell('image', [
      { attachment: 'ab', alt: 'Экран' },
      { url: 'https://example.org/a.png' },
    ]).boxes;
    expect(kept?.image).toMatchObject({ src: 'attachment:ab', alt: 'Экран' });
    expect(linked?.image?.src).toBe('https://example.org/a.png');
    expect(
      linked?.runs
        .flatMap((run) => run.lines)
        .join(' ')
        .replaceAll('\u00a0', ' '),
    ).toBe('нет описания');
  });

  it('draw a line, and name it when the lane has no name', () => {
    const words = wordsOf(cell('divider', [], { line: 'visibility' }));
    expect(words).toBe('Линия видимости');
    expect(wordsOf(cell('divider', [], { line: 'visibility', name: 'Моя линия' }))).toBe('');
  });
});

describe('views', () => {
  const cards: Partial<Card>[] = [
    { id: 'a', lane: 'touch', text: 'SMS', channel: 'sms', owner: 'Анна' },
    { id: 'b', lane: 'touch', text: 'Экран', channel: 'app', owner: 'Анна' },
    { id: 'c', lane: 'pains', text: 'Поздно' },
    { id: 'd', lane: 'touch', text: 'Ещё', channel: 'sms' },
  ];

  it('draw facts from where they stand, in words too', () => {
    expect(wordsOf(cell('channel', cards))).toBe('SMS Приложение');
    expect(wordsOf(cell('owner', cards))).toBe('Анна · 2 1 боль без ответственного');
    expect(wordsOf(cell('moment', cards))).toBe('TMOT');
    expect(cell('channel', cards).spoken).toBe('SMS, Приложение');
  });

  it('draw the links that start in a step', () => {
    const links: Link[] = [{ id: 'l', from: 'a', to: 'c', kind: 'addresses' }];
    expect(wordsOf(cell('relation', cards, {}, links))).toBe('решает: Поздно');
  });
});

describe('a new lane', () => {
  const lanes = (...list: (string | Partial<Lane>)[]): Lane[] =>
    list.map((one, at) => ({
      id: `${at}`,
      name: '',
      type: 'divider',
      ...(typeof one === 'string' ? { type: one } : one),
    }));
  const blueprint = lanes(
    'touchpoint',
    { line: 'interaction' },
    'frontstage-people',
    { line: 'visibility' },
    'backstage-systems',
    { line: 'internal' },
    'support',
    'metric',
  );

  it.each([
    ['emotion', '1'],
    ['frontstage-systems', '3'],
    ['backstage-people', '5'],
    ['policy', '7'],
    ['opportunity', undefined],
  ] as const)('of type %s finds its place among the lines by its role', (type, before) => {
    expect(laneAfterNew({ type }, blueprint, kinds)).toBe(before);
  });

  it('that is a line goes under the lanes it closes', () => {
    const plain = lanes('emotion', 'frontstage-people', 'backstage-people', 'support');
    expect(laneAfterNew({ type: 'divider', line: 'interaction' }, plain, kinds)).toBe('1');
    expect(laneAfterNew({ type: 'divider', line: 'visibility' }, plain, kinds)).toBe('2');
    expect(laneAfterNew({ type: 'divider', line: 'internal' }, plain, kinds)).toBe('3');
  });

  it('goes anywhere in an empty map', () => {
    expect(laneAfterNew({ type: 'emotion' }, [], kinds)).toBeUndefined();
  });
});

describe('values', () => {
  const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

  it('are written in the reader’s language', () => {
    expect(plain(moneyText(0.4, 'RUB', ru))).toBe('0,40 ₽');
    expect(plain(moneyText(700, 'RUB', ru))).toBe('700 ₽');
    expect(plain(moneyText(1750.5, 'EUR', en))).toBe('€1,750.50');
    expect(plain(moneyText(700, undefined, ru))).toBe('700');
    expect(plain(moneyText(700, 'nonsense', en))).toBe('700');
    expect(scoreText(-1.7, ru)).toBe('−1,7');
    expect(scoreText(2, en)).toBe('+2');
    expect(plain(durationText('P30D', ru))).toBe('30 дней');
    expect(plain(durationText('PT1H30M', en))).toBe('1 hour 30 minutes');
    expect(durationText('soon', en)).toBe('soon');
    expect(plain(dateText('2026-01-31', ru))).toBe('31 янв. 2026 г.');
    expect(dateText('next week', ru)).toBe('next week');
  });
});
