/** Where stages and steps stand across the top, and how high their headers are: from wrapped names and what stands under them. */
import type { Id } from '../base/ids.js';
import type { Stage, Step } from '../model/journey-map.js';
import type { MapReader } from '../model/map-index.js';
import { nameLines } from './first-lines.js';
import { foldsStage, showsStage, wholeMap, type LayoutView } from './layout-view.js';
import type { Measure } from './measure.js';
import type { StagePlace, StepPlace } from './places.js';

/** Paddings and hairlines of the headers, as they are drawn. */
const inset = { sides: 25, stage: 18, step: 17 };
/** Room of a moment of truth under the name of its step. */
const momentHeight = 20;
const leastStepHeight = 52;
/** px of a folded stage. */
export const foldedWidth = 44;

export interface HeaderPlaces {
  readonly stages: readonly StagePlace[];
  readonly steps: readonly StepPlace[];
  readonly stageHeight: number;
  readonly stepHeight: number;
  /** Where the first step begins. */
  readonly left: number;
  /** Of the whole map. */
  readonly width: number;
  /** Number of each step from the left. */
  readonly order: ReadonlyMap<Id, number>;
  readonly stageOf: ReadonlyMap<Id, StagePlace>;
  /** The number of a stage's first step, and how many it has; none for a stage without steps. */
  readonly firstOf: ReadonlyMap<Id, { readonly at: number; readonly count: number }>;
}

export interface HeaderSizes {
  readonly headerWidth: number;
  readonly stepWidth: number;
}

/** Places of all stages and steps; those that stay the same are the same objects as before. */
export function placeHeaders(
  reader: MapReader,
  measure: Measure,
  { headerWidth, stepWidth }: HeaderSizes,
  { before, view = wholeMap }: { readonly before?: HeaderPlaces | undefined; readonly view?: LayoutView } = {},
): HeaderPlaces {
  const stages: StagePlace[] = [];
  const steps: StepPlace[] = [];
  const order = new Map<Id, number>();
  const stageOf = new Map<Id, StagePlace>();
  const firstOf = new Map<Id, { at: number; count: number }>();
  let x = headerWidth;
  for (const stage of reader.all('stages')) {
    if (!showsStage(view, stage.id)) continue;
    const folded = foldsStage(view, stage.id) ? { folded: cardsOfStage(reader, stage) } : undefined;
    const own = folded ? [] : reader.stepsOf(stage.id);
    // A stage without steps still has a place, where its first step can be put.
    const width = folded ? foldedWidth : Math.max(1, own.length) * stepWidth;
    if (folded) {
      const strip = { step: stepOfEmptyStage(stage), stage, x, width, lines: [], lastOfStage: true, ...folded };
      const known = before?.steps[before.order.get(stage.id) ?? -1];
      order.set(stage.id, steps.length);
      steps.push(known && sameStep(known, strip) ? known : strip);
    }
    if (own.length) firstOf.set(stage.id, { at: steps.length, count: own.length });
    own.forEach((step, at) => {
      const known = before?.steps[before.order.get(step.id) ?? -1];
      const lines = nameLines(step.name, 'text', stepWidth - inset.sides, measure);
      const lastOfStage = at === own.length - 1;
      const place = { step, stage, x: x + at * stepWidth, width: stepWidth, lines, lastOfStage };
      order.set(step.id, steps.length);
      steps.push(known && sameStep(known, place) ? known : place);
    });
    const lines = folded ? [] : nameLines(stage.name, 'strong', width - inset.sides, measure);
    const place = { stage, x, width, lines, ...folded };
    const known = before?.stageOf.get(stage.id);
    const kept = known && sameStage(known, place) ? known : place;
    stages.push(kept);
    stageOf.set(stage.id, kept);
    x += width;
  }
  return {
    stages,
    steps,
    order,
    stageOf,
    firstOf,
    left: headerWidth,
    width: x,
    ...headerHeights(stages, steps, measure),
  };
}

/** Whether any step came, went or stands elsewhere. */
export function movedSteps(before: HeaderPlaces, after: HeaderPlaces): boolean {
  if (before.width !== after.width || before.steps.length !== after.steps.length) return true;
  const same = after.steps.every((place, at) => {
    const known = before.steps[at];
    return known?.step.id === place.step.id && known.x === place.x && known.stage.id === place.stage.id;
  });
  return !same || before.stages.length !== after.stages.length;
}

function headerHeights(
  stages: readonly StagePlace[],
  steps: readonly StepPlace[],
  measure: Measure,
): { stageHeight: number; stepHeight: number } {
  const lines = stages.reduce((most, place) => Math.max(most, place.lines.length), 1);
  const stageHeight = inset.stage + lines * measure.lineHeight('strong');
  const lineHeight = measure.lineHeight('text');
  const stepHeight = steps.reduce((most, { step, lines: own }) => {
    const moment = step.momentOfTruth ? Math.max(momentHeight, lineHeight + 2) : 0;
    return Math.max(most, inset.step + Math.max(1, own.length) * lineHeight + moment);
  }, leastStepHeight);
  return { stageHeight, stepHeight };
}

function sameStep(a: StepPlace, b: StepPlace): boolean {
  const same = a.step === b.step && a.stage === b.stage && a.x === b.x && a.width === b.width;
  return same && a.lastOfStage === b.lastOfStage && a.folded === b.folded && sameLines(a.lines, b.lines);
}

function sameStage(a: StagePlace, b: StagePlace): boolean {
  const same = a.stage === b.stage && a.x === b.x && a.width === b.width && a.folded === b.folded;
  return same && sameLines(a.lines, b.lines);
}

export function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((line, at) => line === b[at]));
}

const stepsOfStages = new WeakMap<Stage, Step>();

/** The step of a place that has none of its own: a stage that holds none, or is folded. The same one each time. */
export function stepOfEmptyStage(stage: Stage): Step {
  let step = stepsOfStages.get(stage);
  if (!step) stepsOfStages.set(stage, (step = { id: stage.id, stage: stage.id, name: '' }));
  return step;
}

/** How many cards stand in a stage, its steps and across it. */
function cardsOfStage(reader: MapReader, { id }: Stage): number {
  const slots = [id, ...reader.stepsOf(id).map((step) => step.id)];
  let count = 0;
  for (const lane of reader.all('lanes')) for (const slot of slots) count += reader.cardsIn(lane.id, slot).length;
  return count;
}

/** Where steps begin, and stages without any, when not all are equally wide. */
export function edgesOf({ stages, steps, firstOf }: HeaderPlaces): readonly number[] | undefined {
  if (!stages.some(({ folded }) => folded !== undefined)) return undefined;
  const empty = stages.filter(({ stage }) => !firstOf.has(stage.id));
  return [...new Set([...steps, ...empty].map(({ x }) => x))].sort((a, b) => a - b);
}
