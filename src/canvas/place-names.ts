/** What a screen reader says of a card and of a cell: what it holds, and where it stands. */
import { message } from '../i18n/translate.js';
import type { LanePlace, StagePlace, StepPlace } from '../layout/places.js';
import type { Card, Step } from '../model/journey-map.js';
import { shorten } from '../lanes/describe.js';
import type { Slider } from './card-view.js';
import type { PointMark, Scene } from './scene.js';

const words = {
  place: message('canvas.place', '{stage}, {step}, {lane}'),
  card: message('canvas.card', '{card}. {place}'),
  foldedPlace: message('canvas.foldedPlace', '{stage}, {lane}'),
  folded: message('canvas.folded', { one: 'Collapsed, {n} card. {place}', other: 'Collapsed, {n} cards. {place}' }),
  unfold: message('canvas.unfold', 'Press Enter to expand'),
  empty: message('canvas.emptyCell', 'Empty. {place}'),
  cell: message('canvas.cell', '{facts}. {place}'),
  selected: message('canvas.selected', 'Selected'),
  grid: message('canvas.grid', 'Journey map: {title}'),
  noLane: message('canvas.unnamedLane', 'Unnamed lane'),
  noStep: message('canvas.unnamedStep', 'Unnamed step'),
  noStage: message('canvas.unnamedStage', 'Unnamed stage'),
  as_is: message('canvas.state.as-is', 'As is'),
  to_be: message('canvas.state.to-be', 'To be'),
  moment: message('canvas.moment', 'moment of truth'),
  complaint: message('canvas.moment.complaint', 'answer to a complaint'),
  typed: message('canvas.typedLane', '{lane} ({kind})'),
  adjust: message('canvas.adjust', 'Press Enter to set the value with the arrow keys'),
  observed: message('canvas.state.observed', 'Observed journey'),
};

/** Every text of this file. */
export const placeMessages = Object.values(words);

export function laneName(scene: Scene, { lane, kind }: LanePlace): string {
  return lane.name.trim() || scene.t(kind.label) || scene.t(words.noLane);
}

export function stepName(scene: Scene, name: string): string {
  return name.trim() || scene.t(words.noStep);
}

export function stageName(scene: Scene, name: string): string {
  return name.trim() || scene.t(words.noStage);
}

/** Of a cell of which only how much it holds is shown. */
export function foldedName(scene: Scene, lane: LanePlace, step: StepPlace): string {
  const { reader, t } = scene;
  const { id } = step.stage;
  const slots = step.folded === undefined ? [step.step.id] : [id, ...reader.stepsOf(id).map((one) => one.id)];
  const n = slots.reduce((count, slot) => count + reader.cardsIn(lane.lane.id, slot).length, 0);
  return t(words.folded, { n, place: placeName(scene, lane, step) });
}

/** Of the header of a folded stage. */
export function foldedStageName(scene: Scene, { stage, folded: n = 0 }: StagePlace): string {
  return scene.t(words.folded, { n, place: stageName(scene, stage.name) });
}

export function unfoldWord(scene: Scene): string {
  return scene.t(words.unfold);
}

export function placeName(scene: Scene, lane: LanePlace, step: StepPlace): string {
  if (step.folded !== undefined) {
    const stage = stageName(scene, step.stage.name);
    return scene.t(words.foldedPlace, { stage, lane: laneName(scene, lane) });
  }
  return scene.t(words.place, {
    stage: stageName(scene, step.stage.name),
    step: stepName(scene, step.step.name),
    lane: laneName(scene, lane),
  });
}

/** A name is not listened to for longer than this. */
const longestName = 200;

/** The text and the facts of a card, then stage, step, lane and what kind of lane it is. */
export function cardName(scene: Scene, card: Card, lane: LanePlace, step: StepPlace): string {
  const kind = scene.t(lane.kind.label);
  const name = laneName(scene, lane);
  const said =
    name.toLocaleLowerCase() === kind.toLocaleLowerCase() ? name : scene.t(words.typed, { lane: name, kind });
  const place = scene.t(words.place, {
    stage: stageName(scene, step.stage.name),
    step: stepName(scene, step.step.name),
    lane: said,
  });
  const room = Math.max(60, longestName - place.length - 2);
  return scene.t(words.card, { card: shorten(spoken(scene, card, lane), room), place });
}

/** The curve of a lane in a sentence. */
export function curveName(scene: Scene, { kind, lane }: LanePlace): string {
  try {
    return kind.describeLane?.(lane, scene.reader, scene.t) ?? '';
  } catch {
    return '';
  }
}

/** A point of a curve as a slider tells it. */
export function sliderOf(scene: Scene, { card: id, edit }: PointMark, lane: LanePlace): Slider {
  const card = scene.reader.get('cards', id);
  const value = edit && card ? (card as unknown as Record<string, unknown>)[edit.field] : undefined;
  const ends = [edit?.from.value ?? 0, edit?.to.value ?? 0];
  return {
    least: Math.min(...ends),
    most: Math.max(...ends),
    value: typeof value === 'number' ? value : 0,
    words: card ? spoken(scene, { ...card, text: undefined, word: undefined }, lane) : '',
    how: edit && !scene.readOnly ? scene.t(words.adjust) : '',
  };
}

/** Said of a cell: that it is empty, or the facts it shows, in its kind's own words where it has some. */
export function cellName(
  scene: Scene,
  lane: LanePlace,
  step: StepPlace,
  facts: readonly Card[],
  shown?: string,
): string {
  const place = placeName(scene, lane, step);
  const said = shown ?? facts.map((card) => spoken(scene, card, lane)).join('; ');
  return said ? scene.t(words.cell, { facts: said, place }) : scene.t(words.empty, { place });
}

export function selectedWord(scene: Scene): string {
  return scene.t(words.selected);
}

export function gridName(scene: Scene): string {
  return scene.t(words.grid, { title: scene.reader.fields.title });
}

export function stateName(scene: Scene): string {
  const state = scene.reader.fields.state;
  if (!state) return '';
  return scene.t(state === 'as-is' ? words.as_is : state === 'to-be' ? words.to_be : words.observed);
}

/** The word beside the star of a step; the abbreviations are known by themselves. */
export function momentWord(scene: Scene, { momentOfTruth: moment }: Step): string {
  if (moment === undefined) return '';
  if (moment === true) return scene.t(words.moment);
  return moment === 'complaint' ? scene.t(words.complaint) : moment;
}

/** A kind that throws must not take the canvas with it. */
function spoken(scene: Scene, card: Card, lane: LanePlace): string {
  try {
    return lane.kind.describe(card, scene.t, scene.reader);
  } catch {
    return card.text ?? '';
  }
}
