/** A pasted table over the map: rows down the lanes and columns along the steps, planned first, so that it can be looked at. */
import type { Id } from '../base/ids.js';
import type { Change } from '../document/change.js';
import type { Rows } from '../formats/tab-rows.js';
import { message } from '../i18n/translate.js';
import { fieldsOfText, onePerStep } from '../lanes/text-fields.js';
import type { Card, Lane } from '../model/journey-map.js';
import type { Place } from '../session/session.js';
import type { ActionContext } from './action.js';
import { addSteps, cardBeside, lanesFrom, putCard, stepsFrom } from './paste-ground.js';

/** A cell of the map that gets something. */
export interface PlannedCell {
  /** Index into the lanes and steps of the plan. */
  readonly lane: number;
  readonly step: number;
  readonly texts: readonly string[];
  /** Cards that stand there and could be replaced. */
  readonly there: readonly Card[];
}

export interface PastePlan {
  readonly place: Place;
  readonly lanes: readonly Lane[];
  /** Steps that are there, from the focused one on. */
  readonly steps: readonly Id[];
  /** Steps that are added at the end of the map. */
  readonly newSteps: number;
  readonly cells: readonly PlannedCell[];
  /** Texts for which there is no lane, or no step that may be added. */
  readonly leftOut: number;
  /** Whether it goes into cells that hold cards already; a list only adds to them, unless they hold one point each. */
  readonly meets: boolean;
}

/** The most cards one paste makes, so that a pasted book cannot stall the page (R6). */
const mostCards = 2000;

/** The longest text of one card. */
const longestText = 10_000;

export function planTable(context: ActionContext, rows: Rows, place: Place): PastePlan {
  const lanes = lanesFrom(context, place.lane);
  const steps = stepsFrom(context, place.step);
  const first = lanes[0] && context.kinds.get(lanes[0].type);
  const list = rows.every((row) => row.length === 1);
  const fields = list && first && !onePerStep(first) ? [[rows.map(([text = '']) => text)]] : table(rows, list);
  const room = context.session.state.structureLocked ? steps.length : Infinity;
  let left = mostCards;
  let leftOut = 0;
  const cells: PlannedCell[] = [];
  for (const [lane, row] of fields.entries()) {
    for (const [step, all] of row.entries()) {
      const texts = all.map((text) => text.trim().slice(0, longestText)).filter(Boolean);
      const taken = lanes[lane] && step < room ? texts.slice(0, Math.max(0, left)) : [];
      left -= taken.length;
      leftOut += texts.length - taken.length;
      if (taken.length) cells.push({ lane, step, texts: taken, there: cardsAt(context, lanes[lane]?.id, steps[step]) });
    }
  }
  const width = cells.reduce((most, { step }) => Math.max(most, step + 1), 0);
  return {
    place,
    lanes: lanes.slice(
      0,
      cells.reduce((most, { lane }) => Math.max(most, lane + 1), 0),
    ),
    steps: steps.slice(0, width),
    newSteps: Math.max(0, width - steps.length),
    cells,
    leftOut,
    meets: cells.some(({ lane, there }) => there.length > 0 && (!list || isPoint(context, lanes[lane]))),
  };
}

/** Each field with the texts in it; a list for a lane with one point for each step goes along the steps. */
function table(rows: Rows, list: boolean): readonly (readonly (readonly string[])[])[] {
  return list ? [rows.map((row) => [...row])] : rows.map((row) => row.map((text) => [text]));
}

function isPoint({ kinds }: ActionContext, lane: Lane | undefined): boolean {
  return lane !== undefined && onePerStep(kinds.get(lane.type));
}

function cardsAt({ reader }: ActionContext, lane: Id | undefined, step: Id | undefined): readonly Card[] {
  return lane === undefined || step === undefined ? [] : reader.cardsIn(lane, step);
}

/** Carries a plan out as one undo step: beside the cards that are there, or in their place. Returns the cards made. */
export function pastePlan(context: ActionContext, plan: PastePlan, how: 'append' | 'replace'): readonly Id[] {
  const { document } = context;
  return document.edit(message('edit.paste', 'Paste'), (change) => {
    const steps = [...plan.steps, ...addSteps(context, change, plan.newSteps)];
    return plan.cells.flatMap((cell) => {
      const lane = plan.lanes[cell.lane];
      const step = steps[cell.step];
      if (!lane || step === undefined) return [];
      const replace = how === 'replace';
      const made = fill(context, change, { ...cell, lane, step, place: plan.place, replace });
      if (replace && cell.there.length && !isPoint(context, lane)) change.remove(...cell.there.map(({ id }) => id));
      return made;
    });
  });
}

interface Filling {
  readonly lane: Lane;
  readonly step: Id;
  readonly texts: readonly string[];
  readonly place: Place;
  readonly replace: boolean;
}

/** One card after another, after the card that has the focus when this is its cell. */
function fill(context: ActionContext, change: Change, { lane, step, texts, place, replace }: Filling): Id[] {
  const kind = context.kinds.get(lane.type);
  const beside = lane.id === place.lane && step === place.step ? cardBeside(context, place) : undefined;
  let after = beside?.id;
  return texts.map((text) => {
    const fields = { ...(beside?.quadrant && { quadrant: beside.quadrant }), ...fieldsOfText(kind, text) };
    const id = putCard(context, change, { lane, step, after, replace }, fields);
    if (after !== undefined) after = id;
    return id;
  });
}
