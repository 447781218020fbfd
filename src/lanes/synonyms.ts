/** The names of lanes that people use in English and Russian, so that an import knows a lane by any of them. */
import type { Lane } from '../model/journey-map.js';

type LaneSense = Pick<Lane, 'type' | 'line' | 'quadrants'>;

/** In lower case; each name stands for one lane only. */
// prettier-ignore
const names: Readonly<Record<string, string>> = {
  touchpoint: 'touchpoints, точки контакта, touchpoint, touch points, points of contact, тк, точка контакта, точки касания',
  channel: 'channels, каналы, channel, канал, каналы связи',
  device: 'devices and places, устройство и место, device, devices, place, устройство, устройства, место',
  moment: 'moments of truth, моменты истины, moment of truth, mot, момент истины, ми',
  goal: 'goals, цели, goal, customer goals, jobs to be done, jtbd, цель, цели клиента, работа',
  need: 'needs, потребности, need, потребность, нужды',
  expectation: 'expectations, ожидания, expectation, ожидание, ожидания клиента',
  decision: 'decision factors, факторы выбора, decision, decisions, факторы решения, критерии выбора',
  value: 'values, ценности, value, ценность',
  empathy: 'empathy map, карта эмпатии, empathy, эмпатия',
  'empathy-does': 'actions, действия, customer actions, doing, does, действия клиента, делает, что делает',
  'empathy-thinks': 'thoughts, мысли, thought, thinking, thinks, mindset, мысли клиента, думает, что думает',
  'empathy-feels': 'feelings, чувства, feeling, feels, чувство, чувствует, что чувствует',
  'empathy-says': 'what they say, что говорит, says, said, говорит, слова',
  quote: 'quotes, цитаты, quote, verbatim, verbatims, voice of the customer, цитата, дословно, голос клиента',
  emotion: 'emotions, эмоции, emotion, emotional curve, experience, sentiment, эмоция, эмоциональная кривая, настроение',
  tension: 'tension, накал, dramatic arc, engagement, напряжение, вовлечённость',
  gain: 'delights, что радует, gain, gains, delight, positives, радость, радости, плюсы',
  barrier: 'barriers, барьеры, barrier, obstacles, questions, барьер, препятствия',
  pain: 'pains, боли, pain, pain point, pain points, frustrations, боль, болевая точка, болевые точки, минусы, проблемы',
  cause: 'why, почему, cause, causes, root causes, 5 whys, причина, причины, 5 почему',
  failpoint: 'fail and wait points, сбои и ожидания, fail points, failures, wait points, сбои, сбой, точки сбоя',
  risk: 'risks, риски, risk, threats, риск, угрозы',
  opportunity: 'opportunities, возможности, opportunity, how might we, возможность, точка роста, точки роста, зоны роста',
  solution: 'solutions, решения, solution, ideas, remedies, решение, идеи, что делать',
  metric: 'metrics, метрики, metric, kpi, kpis, measures, метрика, показатели, показатель',
  time: 'time, время, duration, длительность, сроки',
  'physical-evidence': 'physical evidence, материальное окружение, evidence, props, физические свидетельства, физическое окружение, материальные свидетельства',
  storyboard: 'storyboard, раскадровка, scenes, сцены, история в картинках',
  image: 'images, изображения, image, pictures, screenshots, изображение, картинки, скриншоты',
  'frontstage-people': 'frontstage: people, фронт-офис: сотрудники, frontstage, front stage, front office, фронт-офис, фронт: люди, сотрудники на виду',
  'frontstage-systems': 'frontstage: systems, фронт-офис: системы, frontstage technology, фронт: системы, видимые системы',
  'employee-emotion': 'emotions of our people, эмоции сотрудников, employee emotion, employee emotions, эмоция сотрудника',
  'backstage-people': 'backstage: people, бэк-офис: сотрудники, backstage, back stage, back office, бэк-офис, бэк: люди, за кадром',
  'backstage-systems': 'backstage: systems, бэк-офис: системы, backstage technology, systems, it systems, бэк: системы, системы',
  support: 'support processes, обеспечивающие процессы, support, partners, поддержка, поддерживающие процессы, партнёры',
  policy: 'policies and rules, правила и регламенты, policy, policies, rules, regulations, правила, регламенты, нормы, политика',
  'divider-interaction': 'line of interaction, линия взаимодействия, interaction line, линия взаимодействия с клиентом',
  'divider-visibility': 'line of visibility, линия видимости, visibility line, линия видимости клиента',
  'divider-internal': 'line of internal interaction, линия внутреннего взаимодействия, internal line, линия внутренних взаимодействий',
  owner: 'owners, ответственные, owner, responsible, ответственный, владелец, владельцы',
  relation: 'relations, связи, relation, links, handovers, связь, швы',
  nested: 'nested maps, вложенные карты, nested, nested journeys, sub-journeys, вложенный путь, вложенные пути',
  culture: 'said and heard, сказали и услышали, culture, культура, сказано и услышано',
  sustainability: 'sustainability, экологичность, emissions, устойчивость, выбросы, экология',
  number: 'numbers, числа, number, число, количество',
  rating: 'ratings, оценки, rating, оценка, рейтинг',
  text: 'text, текст, notes, other, заметки, прочее, другое',
};

/** The names by preset: the kind, or the part of it. */
export const laneSynonyms: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(names).map(([preset, list]) => [preset, list.split(', ')]),
);

const senses = new Map<string, LaneSense>(
  Object.entries(laneSynonyms).flatMap(([preset, list]) => list.map((name) => [name, senseOf(preset)] as const)),
);

/** The lane that a name stands for, in either language; nothing when nobody calls a lane so. */
export function laneCalled(name: string): LaneSense | undefined {
  return senses.get(plainName(name));
}

/** A name as it is compared: lower case, one blank between words, no mark at the end. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s?:.!]+$/, '')
    .trim();
}

function senseOf(preset: string): LaneSense {
  const part = /^(empathy|divider)-(\w+)$/.exec(preset);
  if (part?.[1] === 'divider') return { type: 'divider', line: part[2] as NonNullable<Lane['line']> };
  if (part) return { type: 'empathy', quadrants: [part[2]] as NonNullable<Lane['quadrants']> };
  return { type: preset };
}
