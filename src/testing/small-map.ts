// A small map for tests: two stages, three steps, four lanes, four cards, a link.
import type { JourneyMap } from '../model/journey-map.js';
import { parseMap } from '../model/parse.js';

const data = {
  type: 'journeymap',
  version: 1,
  id: 'map',
  title: 'Small',
  stages: [
    { id: 'stage1', name: 'Before' },
    { id: 'stage2', name: 'After' },
  ],
  steps: [
    { id: 'step1', stage: 'stage1', name: 'Search' },
    { id: 'step2', stage: 'stage1', name: 'Compare' },
    { id: 'step3', stage: 'stage2', name: 'Use' },
  ],
  lanes: [
    { id: 'lane1', type: 'touchpoint', name: 'Touchpoints' },
    { id: 'lane2', type: 'pain', name: 'Pains' },
    { id: 'lane3', type: 'metric', name: 'Figures' },
    { id: 'lane4', type: 'channel', name: 'Channels' },
  ],
  cards: [
    { id: 'card1', lane: 'lane1', step: 'step1', text: 'A page', tags: ['web'] },
    { id: 'card2', lane: 'lane1', step: 'step1', text: 'A call' },
    { id: 'card3', lane: 'lane2', step: 'step3', text: 'Too slow', severity: 2 },
    { id: 'card4', lane: 'lane2', stage: 'stage1', text: 'All over' },
  ],
  links: [{ id: 'link1', from: 'card1', to: 'card3', kind: 'causes' }],
};

export function smallMap(): JourneyMap {
  const { map, issues } = parseMap(data);
  if (!map || issues.length) throw new Error('the small map is broken');
  return map;
}
