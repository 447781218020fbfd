/** Where the arrow keys lead among the headers of the grid: up from its first row, left from its first cell. Pure, so every way can be tested. */
import type { Id } from '../base/ids.js';
import type { MapLayout } from '../layout/places.js';
import type { MapReader } from '../model/map-index.js';
import type { Place } from '../session/session.js';
import { isLine } from './scene.js';
import { placeIn, type Way } from './walk.js';

/** A header, or a place of the grid. */
export type Stop = { readonly header: Id } | { readonly place: Place };

interface Ground {
  readonly reader: MapReader;
  readonly layout: MapLayout;
  /** Where the focus was in the grid. */
  readonly came: Place | undefined;
}

/** From a header one step in a direction; nothing where there is no further one. */
export function walkHeaders(ground: Ground, from: Id, way: Way): Stop | undefined {
  switch (ground.reader.kindOf(from)) {
    case 'lanes':
      return fromLane(ground, from, way);
    case 'steps':
      return fromStep(ground, from, way);
    case 'stages':
      return fromStage(ground, from, way);
    default:
      return undefined;
  }
}

/** The one beside it, or at an end of them all. */
function along(ids: readonly Id[], from: Id, by: -1 | 1 | 'first' | 'last'): Stop | undefined {
  const at = by === 'first' ? 0 : by === 'last' ? ids.length - 1 : ids.indexOf(from) + by;
  const header = ids[at];
  return header === undefined || header === from ? undefined : { header };
}

const byWay: Readonly<Partial<Record<Way, -1 | 1 | 'first' | 'last'>>> = {
  left: -1,
  right: 1,
  'lane-start': 'first',
  'map-start': 'first',
  'lane-end': 'last',
  'map-end': 'last',
};

function fromLane({ reader, layout }: Ground, id: Id, way: Way): Stop | undefined {
  const lanes = layout.lanes.map(({ lane }) => lane.id);
  if (way === 'up' || way === 'down') return along(lanes, id, way === 'up' ? -1 : 1);
  if (way === 'map-start' || way === 'map-end') return along(lanes, id, way === 'map-start' ? 'first' : 'last');
  const lane = layout.lanes.find((place) => place.lane.id === id);
  const step = layout.steps[0]?.step.id;
  if (way !== 'right' || !lane || isLine(lane) || step === undefined) return undefined;
  return { place: placeIn(reader, layout, lane, step, 'first') };
}

/** The first place under a step, or under the strip of a folded stage. */
function below({ reader, layout }: Ground, step: Id): Stop | undefined {
  const lane = layout.lanes.find((place) => !isLine(place));
  return lane && { place: placeIn(reader, layout, lane, step, 'first') };
}

function fromStep(ground: Ground, id: Id, way: Way): Stop | undefined {
  const { layout } = ground;
  // The strip of a folded stage has no header of a step.
  const steps = layout.steps.filter(({ folded }) => folded === undefined).map(({ step }) => step.id);
  const here = layout.steps.find(({ step }) => step.id === id);
  if (way === 'up') return here && { header: here.stage.id };
  if (way === 'stage-left' || way === 'stage-right') {
    const stages = layout.stages.map(({ stage }) => stage.id);
    const stage = stages[stages.indexOf(here?.stage.id ?? '') + (way === 'stage-left' ? -1 : 1)];
    const first = layout.steps.find((place) => place.stage.id === stage);
    return first && { header: first.folded === undefined ? first.step.id : first.stage.id };
  }
  if (way !== 'down') return byWay[way] && along(steps, id, byWay[way]);
  return below(ground, id);
}

function fromStage(ground: Ground, id: Id, way: Way): Stop | undefined {
  const { layout, came } = ground;
  const stages = layout.stages.map(({ stage }) => stage.id);
  if (way === 'stage-left' || way === 'stage-right') return along(stages, id, way === 'stage-left' ? -1 : 1);
  if (way !== 'down') return byWay[way] && along(stages, id, byWay[way]);
  const own = layout.steps.filter(({ stage }) => stage.id === id);
  const step = own.find((place) => place.step.id === came?.step) ?? own[0];
  return step && (step.folded === undefined ? { header: step.step.id } : below(ground, step.step.id));
}
