/** How high lanes are and what their headers say, and where they stand one under another. */
import type { Id } from '../base/ids.js';
import type { Translate } from '../i18n/translate.js';
import type { Lane } from '../model/journey-map.js';
import { sameLines } from './header-places.js';
import type { LaneKind } from './lane-kind.js';
import type { Measure } from './measure.js';
import type { LanePlace } from './places.js';

/** Paddings of a lane header, as it is drawn: beside the name of a lane is its icon, a line has none. */
const sides = { lane: 45, line: 25 };
const around = { lane: 20, line: 8 };
const questionGap = 3;
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
  #known = new Map<Id, { readonly lane: Lane; readonly header: LaneHeader }>();

  constructor(width: number, measure: Measure, t: Translate) {
    this.#width = width;
    this.#measure = measure;
    this.#t = t;
  }

  of(lane: Lane, kind: LaneKind): LaneHeader {
    const known = this.#known.get(lane.id);
    if (known?.lane === lane) return known.header;
    const header = laneHeader(lane, kind, this.#width, this.#measure, this.#t);
    this.#known.set(lane.id, { lane, header });
    return header;
  }

  delete(lane: Id): void {
    this.#known.delete(lane);
  }

  clear(): void {
    this.#known.clear();
  }
}

/** Names and questions are wrapped; a collapsed lane has one line of its name. */
function laneHeader(lane: Lane, kind: LaneKind, headerWidth: number, measure: Measure, t: Translate): LaneHeader {
  const role = kind.role === 'line' ? 'line' : 'lane';
  const style = role === 'line' ? 'meta' : 'strong';
  const width = Math.max(1, headerWidth - sides[role]);
  const lines = measure.wrap(lane.name, style, width);
  const lineHeight = measure.lineHeight(style);
  if (lane.collapsed && role === 'lane') {
    const nameLines = lines.length > 1 ? [cut(lines[0] ?? '', width, measure)] : lines;
    return { nameLines, questionLines: [], height: around.lane - 2 + lineHeight };
  }
  const question = role === 'line' ? '' : (lane.question ?? (kind.question ? t(kind.question) : ''));
  const questionLines = measure.wrap(question, 'meta', width);
  const height =
    around[role] +
    Math.max(1, lines.length) * lineHeight +
    (questionLines.length ? questionGap + questionLines.length * measure.lineHeight('meta') : 0);
  return { nameLines: lines, questionLines, height: Math.max(height, least[role]) };
}

/** The beginning of a text with the sign that more follows. */
function cut(line: string, width: number, measure: Measure): string {
  const letters = [...line.trimEnd()];
  while (letters.length > 1 && measure.width(`${letters.join('')}…`, 'strong') > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

export interface PlacedLane {
  readonly lane: Lane;
  readonly kind: LaneKind;
  readonly header: LaneHeader;
  /** Of what is drawn in it. */
  readonly content: number;
}

/** Lanes from the top down; a place that stays the same is the same object as before. */
export function stackLanes(
  lanes: readonly PlacedLane[],
  top: number,
  before: ReadonlyMap<Id, LanePlace>,
): { readonly places: readonly LanePlace[]; readonly bottom: number } {
  let y = top;
  const places = lanes.map(({ lane, kind, header, content }) => {
    const { nameLines, questionLines } = header;
    const wanted = lane.collapsed || kind.role === 'line' ? 0 : (lane.height ?? 0);
    const least = Math.max(header.height, content);
    const height = Math.max(least, wanted);
    const place = { lane, kind, y, height, least, nameLines, questionLines };
    const known = before.get(lane.id);
    y += height;
    return known && samePlace(known, place) ? known : place;
  });
  return { places, bottom: y };
}

function samePlace(a: LanePlace, b: LanePlace): boolean {
  const same = a.lane === b.lane && a.kind === b.kind && a.y === b.y && a.height === b.height && a.least === b.least;
  return same && sameLines(a.nameLines, b.nameLines) && sameLines(a.questionLines, b.questionLines);
}
