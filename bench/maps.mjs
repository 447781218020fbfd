// Seeded journey maps of a wanted number of cards: the same number and seed always give the same map.
import { sentences, stageNames, stepNames, words } from './map-texts.mjs';

/** How many lanes a map of so many cards has, from a workshop's map to a company's whole service. */
export const laneCounts = { 200: 15, 1000: 20, 5000: 30, 10_000: 40, 12_000: 40 };

/** One lane after another; larger maps go round once more. `texts` and `fill` make its cards. */
const lanes = [
  { type: 'touchpoint', name: 'Touchpoints', texts: 'touchpoint', fill: touchpoint },
  { type: 'channel', name: 'Channels' },
  { type: 'empathy', name: 'Actions', quadrants: ['does'], texts: 'does', fill: () => ({ quadrant: 'does' }) },
  { type: 'empathy', name: 'Thoughts', quadrants: ['thinks'], texts: 'thinks', fill: () => ({ quadrant: 'thinks' }) },
  { type: 'empathy', name: 'Empathy map', many: true },
  { type: 'emotion', name: 'Emotions', one: true, fill: emotion },
  { type: 'pain', name: 'Pains', texts: 'pain', fill: pain },
  { type: 'opportunity', name: 'Opportunities', texts: 'idea', fill: opportunity },
  { type: 'divider', name: 'Line of interaction', line: 'interaction' },
  { type: 'frontstage-people', name: 'Front office: people', texts: 'process', fill: process },
  { type: 'frontstage-systems', name: 'Front office: systems', texts: 'system', fill: process },
  { type: 'divider', name: 'Line of visibility', line: 'visibility' },
  { type: 'backstage-people', name: 'Back office: people', texts: 'process', fill: process },
  { type: 'support', name: 'Support', texts: 'system', fill: process },
  { type: 'metric', name: 'Metrics', texts: 'metric', fill: metric },
  { type: 'goal', name: 'Goals', texts: 'goal' },
  { type: 'expectation', name: 'Expectations', texts: 'expectation' },
  { type: 'physical-evidence', name: 'Physical evidence', texts: 'evidence' },
  { type: 'time', name: 'Time', texts: 'time', fill: () => ({ expected: 'PT10M', actual: 'PT25M' }) },
  { type: 'policy', name: 'Policies', texts: 'policy' },
];

const quadrants = ['says', 'thinks', 'does', 'feels'];
const channels = ['website', 'app', 'email', 'phone', 'chat', 'office', 'courier', 'sms'];
const owners = ['Sales', 'Support', 'Billing', 'Logistics', 'Product'];
const stepsPerStage = 6;

/** A map with exactly `count` cards, about one in each cell that may hold one, four in each cell of the empathy map. */
export function makeMap(count, seed = 1) {
  const dice = new Dice(seed * 7919 + count);
  const map = {
    type: 'journeymap',
    version: 1,
    id: `bench-${count}-${seed}`,
    title: `A journey of ${count} cards`,
    locale: 'en',
    currency: 'EUR',
    personas: [
      { id: 'anna', name: 'Anna', kind: 'persona', role: 'Works from home, moves in May' },
      { id: 'desk', name: 'Service desk', kind: 'staff' },
    ],
    stages: [],
    steps: [],
    lanes: makeLanes(laneCounts[count] ?? 20),
    cards: [],
    links: [],
    evidence: Array.from({ length: 8 }, (_, at) => ({ id: `e${at}`, kind: 'interview', title: `Interview ${at + 1}` })),
  };
  while (map.cards.length < count) addStep(map, count, dice);
  addLinks(map, dice);
  return map;
}

function makeLanes(count) {
  return Array.from({ length: count }, (_, at) => {
    const { type, name, line, quadrants: shown } = lanes[at % lanes.length];
    const round = Math.floor(at / lanes.length);
    return {
      id: `l${at}`,
      type,
      name: round ? `${name} ${round + 1}` : name,
      ...(line && { line }),
      ...(shown && { quadrants: shown }),
    };
  });
}

function addStep(map, count, dice) {
  const at = map.steps.length;
  if (at % stepsPerStage === 0)
    map.stages.push({ id: `g${map.stages.length}`, name: stageNames[map.stages.length % stageNames.length] });
  map.steps.push({
    id: `s${at}`,
    stage: map.stages.at(-1).id,
    name: stepNames[at % stepNames.length],
    ...(at % 9 === 8 && { momentOfTruth: true }),
  });
  for (const [index, lane] of map.lanes.entries()) {
    for (const fields of cellCards(lanes[index % lanes.length], dice)) {
      if (map.cards.length === count) return;
      map.cards.push({ id: `c${map.cards.length}`, lane: lane.id, step: `s${at}`, ...fields });
    }
  }
}

/** The cards of one cell, without their places. */
function cellCards(lane, dice) {
  if (lane.type === 'divider' || lane.type === 'channel') return [];
  if (lane.one) return [lane.fill(dice)];
  if (lane.many) {
    return quadrants.filter(() => dice.chance(0.75)).map((quadrant) => ({ text: say(quadrant, dice), quadrant }));
  }
  const many = dice.chance(0.2) ? 0 : dice.chance(0.75) ? 1 : 2;
  return Array.from({ length: many }, () => ({ text: say(lane.texts, dice), ...common(dice), ...lane.fill?.(dice) }));
}

function say(group, dice) {
  return dice.pick(sentences[group]).replace(/\{(\w+)\}/g, (_, kind) => dice.pick(words[kind]));
}

/** What any card may carry, as rarely as in maps that people keep. */
function common(dice) {
  return {
    ...(dice.chance(0.15) && { owner: dice.pick(owners) }),
    ...(dice.chance(0.1) && { certainty: 'assumption' }),
    ...(dice.chance(0.08) && { evidence: [`e${dice.below(8)}`] }),
    ...(dice.chance(0.05) && { tags: ['2026'] }),
  };
}

function touchpoint(dice) {
  return { channel: dice.pick(channels), ...(dice.chance(0.1) && { choice: true }) };
}

function emotion(dice) {
  return { score: (dice.below(41) - 20) / 10, ...(dice.chance(0.3) && { word: say('feels', dice) }) };
}

function pain(dice) {
  return { severity: 1 + dice.below(3), ...(dice.chance(0.2) && { reach: (1 + dice.below(9)) / 10 }) };
}

function opportunity(dice) {
  return { customerValue: 10 * dice.below(11), businessValue: 10 * dice.below(11), effort: 1 + dice.below(5) };
}

function process(dice) {
  return dice.chance(0.4) ? { systems: [dice.pick(['CRM', 'Billing', 'Mail', 'Telephony'])] } : {};
}

function metric(dice) {
  return { measure: 'csat', formula: 'mean', value: 60 + dice.below(40), unit: '%', target: 80 };
}

/** An arrow from an opportunity to a pain not far away, for one card in twenty-five. */
function addLinks(map, dice) {
  const pains = map.cards.filter(({ severity }) => severity !== undefined);
  const ideas = map.cards.filter(({ effort }) => effort !== undefined);
  const wanted = Math.floor(map.cards.length / 25);
  for (let at = 0; at < wanted && ideas.length && pains.length; at++) {
    const idea = Math.floor((at * ideas.length) / wanted);
    const pain = Math.floor((idea * pains.length) / ideas.length) + dice.below(3);
    const [from, to] = [ideas[idea], pains[Math.min(pain, pains.length - 1)]];
    map.links.push({ id: `k${at}`, from: from.id, to: to.id, kind: 'addresses' });
  }
}

/** Random numbers that begin the same way each time (mulberry32). */
class Dice {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(limit) {
    return Math.floor(this.next() * limit);
  }

  chance(share) {
    return this.next() < share;
  }

  pick(list) {
    return list[this.below(list.length)];
  }
}
