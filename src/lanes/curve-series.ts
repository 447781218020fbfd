/** Sorts the scored cards of a lane into series: one line for each persona and state that differ from the lane's own. */
import type { Point } from '../base/geometry.js';
import type { Id } from '../base/ids.js';
import { message } from '../i18n/translate.js';
import type { LaneSpace, Slot } from '../layout/lane-kind.js';
import type { Card, State } from '../model/journey-map.js';
import { choiceText, states } from './choices.js';

/** A place along the lane: a step, or a whole stage for the cards that span it. */
export interface Span {
  readonly x: number;
  readonly width: number;
  /** Number of the step, halves between two. */
  readonly at: number;
  readonly cards: readonly Card[];
}

/** A scored card and where it stands along the lane. */
export interface SeriesPoint {
  readonly card: Card;
  readonly x: number;
  readonly at: number;
  /** Width that no other point of its series takes. */
  readonly room: number;
}

export interface Series {
  readonly name: string;
  readonly points: readonly SeriesPoint[];
}

const everyone = message('lane.curve.everyone', 'everyone');

/** Every text of this file. */
export const seriesMessages = [everyone];

/** Steps as they are given, and the stages that hold cards of this lane. */
export function spansOf(slots: readonly Slot[], space: LaneSpace): { steps: Span[]; stages: Span[] } {
  const steps = slots.map((slot, at) => ({ x: slot.x, width: slot.width, at, cards: slot.cards }));
  const given = new Set(slots.flatMap((slot) => slot.cards.map((card) => card.id)));
  const extents = new Map<Id, Span>();
  slots.forEach((slot, at) => {
    const known = extents.get(slot.stage.id);
    const first = known ? known.at * 2 - (at - 1) : at;
    extents.set(slot.stage.id, {
      x: known?.x ?? slot.x,
      width: slot.x + slot.width - (known?.x ?? slot.x),
      at: (first + at) / 2,
      cards: known?.cards ?? space.map.cardsIn(space.lane.id, slot.stage.id).filter((card) => !given.has(card.id)),
    });
  });
  return { steps, stages: [...extents.values()].filter((span) => span.cards.length) };
}

/** The series of a lane, the team's picture of the lane's own persona first. */
export function seriesOf(spans: readonly Span[], scored: (card: Card) => boolean, space: LaneSpace): Series[] {
  const groups = new Map<string, { persona: Id | undefined; state: State | undefined; points: SeriesPoint[] }>();
  for (const span of spans) {
    const cards = span.cards.filter(scored);
    const inSpan = new Map<string, Card[]>();
    for (const card of cards) inSpan.set(keyOf(card, space), [...(inSpan.get(keyOf(card, space)) ?? []), card]);
    for (const [key, list] of inSpan) {
      const first = list[0];
      if (!first) continue;
      const group = groups.get(key) ?? { ...homeOf(first, space), points: [] };
      groups.set(key, group);
      list.forEach((card, i) => {
        const share = (i + 1) / (list.length + 1);
        group.points.push({ card, x: span.x + span.width * share, at: span.at, room: span.width / list.length });
      });
    }
  }
  const ranked = [...groups.values()].sort((a, b) => rank(a, space) - rank(b, space));
  const personas = new Set(ranked.map((group) => group.persona)).size > 1;
  const differ = new Set(ranked.map((group) => group.state)).size > 1;
  return ranked.map((group) => ({
    name: nameOf(group, personas, differ, space),
    points: group.points.sort((a, b) => a.x - b.x),
  }));
}

function homeOf(card: Card, { lane, map }: LaneSpace): { persona: Id | undefined; state: State | undefined } {
  return { persona: card.persona ?? lane.persona, state: card.state ?? lane.state ?? map.fields.state };
}

function keyOf(card: Card, space: LaneSpace): string {
  const { persona = '', state = '' } = homeOf(card, space);
  return `${persona} ${state}`;
}

function rank(group: { persona: Id | undefined; state: State | undefined }, { lane, map }: LaneSpace): number {
  const byState =
    group.state === undefined
      ? 0
      : Math.max(
          0,
          states.findIndex((choice) => choice.value === group.state),
        );
  const own = group.persona === lane.persona;
  const byPersona = own ? 0 : 1 + map.all('personas').findIndex((persona) => persona.id === group.persona);
  return byPersona * states.length + byState;
}

function nameOf(
  group: { persona: Id | undefined; state: State | undefined },
  personas: boolean,
  differ: boolean,
  { map, t }: LaneSpace,
): string {
  const persona = group.persona === undefined ? undefined : map.get('personas', group.persona)?.name;
  const parts = [
    personas ? persona?.trim() || t(everyone) : undefined,
    differ && group.state ? choiceText(states, group.state, t) : undefined,
  ].filter(Boolean);
  return parts.join(' · ') || t(everyone);
}

const apart = 13;
const mostMoves = 4;

/** Moves points of later series aside that would lie on those of earlier ones, so that each can be seen and taken. */
export function dodged(series: readonly Series[], yOf: (card: Card) => number): Series[] {
  const taken = new Map<number, Point[]>();
  return series.map((one) => {
    const own: [number, Point][] = [];
    const points = one.points.map((point) => {
      const y = yOf(point.card);
      const x = freeX({ x: point.x, y }, taken.get(point.at) ?? []);
      own.push([point.at, { x, y }]);
      return { ...point, x };
    });
    for (const [at, point] of own) taken.set(at, [...(taken.get(at) ?? []), point]);
    return { ...one, points: points.sort((a, b) => a.x - b.x) };
  });
}

/** Where there is no room beside the others, a point stays where it belongs. */
function freeX({ x, y }: Point, taken: readonly Point[]): number {
  for (let moves = 0; moves <= mostMoves; moves++) {
    const moved = x + moves * apart;
    if (!taken.some((other) => Math.hypot(moved - other.x, y - other.y) < apart)) return moved;
  }
  return x;
}
