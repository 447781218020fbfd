/** How high lanes are and what their headers say, and where they stand one under another. */
import type { Id } from '../base/ids.js';
import type { Translate } from '../i18n/translate.js';
import type { Lane } from '../model/journey-map.js';
import type { MapReader } from '../model/map-index.js';
import { cutLine, nameLines } from './first-lines.js';
import { sameLines } from './header-places.js';
import type { LaneKind, LaneKinds } from './lane-kind.js';
import { foldsLane, showsLane, type LayoutView } from './layout-view.js';
import type { Measure } from './measure.js';
import type { LanePlace } from './places.js';

/** Paddings of a lane header, as it is drawn: beside the name of a lane is its icon, a line has none. */
const sides = { lane: 45, line: 25 };
const around = { lane: 20, line: 8 };
const questionGap = 3;
const countWidth = 48;
const least = { lane: 60, line: 24 };

export interface LaneHeader {
  readonly nameLines: readonly string[];
  readonly questionLines: readonly string[];
  /** The lane is at least so high. */
  readonly height: number;
}

/** The headers of lanes, each wrapped once. */
export class LaneHeaders {
  #width: number;
  #measure: Measure;
  #t: Translate;
  #known = new Map<Id, { readonly lane: Lane; readonly folded: boolean; readonly header: LaneHeader }>();

  constructor(width: number, measure: Measure, t: Translate) {
    this.#width = width;
    this.#measure = measure;
    this.#t = t;
  }

  of(lane: Lane, kind: LaneKind, folded: boolean): LaneHeader {
    const known = this.#known.get(lane.id);
    if (known?.lane === lane && known.folded === folded) return known.header;
    const own = folded && kind.role !== 'line';
    const header = own
      ? foldedHeader(lane, this.#width, this.#measure)
      : laneHeader(lane, kind, this.#width, this.#measure, this.#t);
    this.#known.set(lane.id, { lane, folded, header });
    return header;
  }

  delete(lane: Id): void {
    this.#known.delete(lane);
  }

  clear(): void {
    this.#known.clear();
  }
}

/** Names and questions are wrapped. */
function laneHeader(lane: Lane, kind: LaneKind, headerWidth: number, measure: Measure, t: Translate): LaneHeader {
  const role = kind.role === 'line' ? 'line' : 'lane';
  const style = role === 'line' ? 'meta' : 'strong';
  const width = Math.max(1, headerWidth - sides[role]);
  const lines = nameLines(lane.name, style, width, measure);
  const lineHeight = measure.lineHeight(style);
  const question = role === 'line' ? '' : (lane.question ?? (kind.question ? t(kind.question) : ''));
  const questionLines = nameLines(question, 'meta', width, measure);
  const height =
    around[role] +
    Math.max(1, lines.length) * lineHeight +
    (questionLines.length ? questionGap + questionLines.length * measure.lineHeight('meta') : 0);
  return { nameLines: lines, questionLines, height: Math.max(height, least[role]) };
}

/** Of a folded lane there is one line of its name, with room for the number of its cards. */
function foldedHeader({ name }: Lane, headerWidth: number, measure: Measure): LaneHeader {
  const width = Math.max(1, headerWidth - sides.lane - countWidth);
  const lines = measure.wrap(name, 'strong', width);
  const first = lines.length > 1 ? [cutLine(lines[0] ?? '', width, 'strong', measure)] : lines;
  return { nameLines: first, questionLines: [], height: around.lane - 2 + measure.lineHeight('strong') };
}

export interface PlacedLane {
  readonly lane: Lane;
  readonly kind: LaneKind;
  readonly header: LaneHeader;
  /** Of what is drawn in it. */
  readonly content: number;
  /** There when it is folded: how many cards it holds. */
  readonly folded?: number | undefined;
}

/** Lanes from the top down; a place that stays the same is the same object as before. */
export function stackLanes(
  lanes: readonly PlacedLane[],
  top: number,
  before: ReadonlyMap<Id, LanePlace>,
): { readonly places: readonly LanePlace[]; readonly bottom: number } {
  let y = top;
  const places = lanes.map(({ lane, kind, header, content, folded }) => {
    const { nameLines, questionLines } = header;
    const wanted = folded !== undefined || kind.role === 'line' ? 0 : (lane.height ?? 0);
    const least = Math.max(header.height, content);
    const height = Math.max(least, wanted);
    const place = { lane, kind, y, height, least, nameLines, questionLines, ...(folded !== undefined && { folded }) };
    const known = before.get(lane.id);
    y += height;
    return known && samePlace(known, place) ? known : place;
  });
  return { places, bottom: y };
}

function samePlace(a: LanePlace, b: LanePlace): boolean {
  const same =
    a.lane === b.lane &&
    a.kind === b.kind &&
    a.y === b.y &&
    a.height === b.height &&
    a.least === b.least &&
    a.folded === b.folded;
  return same && sameLines(a.nameLines, b.nameLines) && sameLines(a.questionLines, b.questionLines);
}

export interface ShownLanes {
  readonly reader: MapReader;
  readonly kinds: LaneKinds;
  readonly view: LayoutView;
  readonly headers: LaneHeaders;
}

/** The lanes that a view shows, with their headers; `heightOf` tells how much is drawn in one. */
export function shownLanes({ reader, kinds, view, headers }: ShownLanes, heightOf: (id: Id) => number): PlacedLane[] {
  const shown = reader.all('lanes').filter((lane) => showsLane(view, lane));
  return shown.map((lane) => {
    const kind = kinds.get(lane.type);
    const folds = foldsLane(view, lane);
    const header = headers.of(lane, kind, folds);
    return { lane, kind, header, content: heightOf(lane.id), folded: folds ? cardsOfLane(reader, lane.id) : undefined };
  });
}

function cardsOfLane(reader: MapReader, lane: Id): number {
  return reader.slotsOf(lane).reduce((count, slot) => count + reader.cardsIn(lane, slot).length, 0);
}
