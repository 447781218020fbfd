// The name of a card says what the map adds to it on the drawing: the currency of its costs, and whom it is about.
import { expect, it } from 'vitest';
import { ruLanes } from '../i18n/locales/ru-lanes.js';
import { createTranslate } from '../i18n/translate.js';
import { approximateMetrics } from '../layout/measure.js';
import { createMeasure } from '../layout/text-wrap.js';
import type { Card } from '../model/journey-map.js';
import { indexMap } from '../model/map-index.js';
import { smallMap } from '../testing/small-map.js';
import { laneKinds } from './index.js';

const ru = createTranslate('ru', ruLanes);
const measure = createMeasure(approximateMetrics);

const dear: Card = {
  ...{ id: 'dear', lane: 'lane1', step: 'step1', text: 'Дорого', persona: 'p', state: 'to-be', owner: 'Анна' },
  ...{ cost: 1200, riskCost: 50, costs: [{ label: 'Звонок', amount: 300, times: 2 }] },
};

/** What is drawn with the sign of the currency, and what is said of the same card. */
function drawnAndSaid(type: string): { drawn: string[]; said: string } {
  const map = smallMap();
  const lanes = map.lanes.map((lane) => (lane.id === 'lane1' ? { ...lane, type } : lane));
  const personas = [{ id: 'p', name: 'Вера' }];
  const reader = indexMap({ ...map, currency: 'RUB', personas, lanes, cards: [dear] });
  const [lane, step, stage] = [reader.get('lanes', 'lane1'), reader.get('steps', 'step1'), reader.all('stages')[0]];
  const kind = laneKinds.find(({ id }) => id === type);
  if (!kind || !lane || !step || !stage) throw new Error(type);
  const slot = { id: step.id, step, stage, x: 0, width: 600, cards: [dear] };
  const drawing = kind.layout([slot], { lane, width: 600, map: reader, t: ru }, measure);
  const runs = drawing.boxes.flatMap((box) => box.runs);
  const texts = runs.flatMap(({ lines }) => lines.flatMap((line) => line.split(' · ')));
  return { drawn: texts.filter((text) => text.includes('₽')), said: kind.describe(dear, ru, reader) };
}

it('B4 a card says its costs with the currency that is drawn, in every lane that draws it', () => {
  const withCosts = laneKinds
    .filter(({ scope, holdsCards }) => scope !== 'lane' && holdsCards !== false)
    .map(({ id }) => ({ id, ...drawnAndSaid(id) }))
    .filter(({ drawn }) => drawn.length);
  expect(withCosts.length).toBeGreaterThan(2);
  for (const { id, drawn, said } of withCosts) for (const text of drawn) expect(said, id).toContain(text);
});

it('B4 a card says whom it is about', () => {
  expect(drawnAndSaid('text').said).toContain('Вера');
});
