/** Drawings moved as a whole, and where each card of a drawing is. */
import type { Rect } from '../base/geometry.js';
import type { Id } from '../base/ids.js';
import type { LaneDrawing, Mark, TextRun } from './lane-kind.js';

export const emptyDrawing: LaneDrawing = Object.freeze({ height: 0, boxes: [], marks: [] });

/** The same drawing further right and further down. */
export function moveDrawing(drawing: LaneDrawing, dx: number, dy: number): LaneDrawing {
  if (!dx && !dy) return drawing;
  return {
    ...drawing,
    height: drawing.height + dy,
    boxes: drawing.boxes.map((box) => ({ ...box, x: box.x + dx, y: box.y + dy })),
    marks: drawing.marks.map((mark) => moveMark(mark, dx, dy)),
    ...(drawing.areas && { areas: drawing.areas.map((area) => ({ ...area, rect: moveRect(area.rect, dx, dy) })) }),
  };
}

function moveMark(mark: Mark, dx: number, dy: number): Mark {
  switch (mark.type) {
    case 'path':
      return { ...mark, d: movePath(mark.d, dx, dy) };
    case 'rect':
      return { ...mark, rect: moveRect(mark.rect, dx, dy) };
    case 'text':
      return { ...mark, run: moveRun(mark.run, dx, dy) };
    case 'icon':
      return { ...mark, x: mark.x + dx, y: mark.y + dy };
    case 'point': {
      const { label, edit } = mark;
      const shift = edit?.axis === 'x' ? dx : dy;
      return {
        ...mark,
        x: mark.x + dx,
        y: mark.y + dy,
        ...(label && { label: moveRun(label, dx, dy) }),
        ...(edit && {
          edit: {
            ...edit,
            from: { ...edit.from, at: edit.from.at + shift },
            to: { ...edit.to, at: edit.to.at + shift },
          },
        }),
      };
    }
  }
}

function moveRect(rect: Rect, dx: number, dy: number): Rect {
  return { ...rect, x: rect.x + dx, y: rect.y + dy };
}

function moveRun(run: TextRun, dx: number, dy: number): TextRun {
  return { ...run, x: run.x + dx, y: run.y + dy };
}

/** A command, or a number with its sign and exponent; no command is called E. */
const token = /([a-df-zA-DF-Z])|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;

/** Moves the absolute parts of an SVG path; relative ones follow by themselves. */
export function movePath(d: string, dx: number, dy: number): string {
  let command = '';
  let at = 0;
  let moved = '';
  // A path may begin with a relative move, which then counts from the corner; what follows it stays relative.
  let relativeStart = false;
  for (const [text, letter] of d.matchAll(token)) {
    if (letter) {
      relativeStart = !moved && letter === 'm';
      command = relativeStart ? 'M' : letter;
      moved += command;
      at = 0;
      continue;
    }
    if (relativeStart && at === 2) {
      moved += command = 'l';
      relativeStart = false;
      at = 0;
    }
    const absolute = command === command.toUpperCase();
    moved += `${at ? ' ' : ''}${Number(text) + (absolute ? shiftOf(command, at, dx, dy) : 0)}`;
    at++;
  }
  return moved;
}

function shiftOf(command: string, at: number, dx: number, dy: number): number {
  if (command === 'H') return dx;
  if (command === 'V') return dy;
  if (command === 'A') return at % 7 === 5 ? dx : at % 7 === 6 ? dy : 0;
  return at % 2 ? dy : dx;
}

const found = new WeakMap<LaneDrawing, ReadonlyMap<Id, Rect>>();

/** Where each card of a drawing is, box or point, relative to the drawing; found once, when first asked. */
export function rectsIn(drawing: LaneDrawing): ReadonlyMap<Id, Rect> {
  let rects = found.get(drawing);
  if (!rects) found.set(drawing, (rects = collectRects(drawing)));
  return rects;
}

function collectRects({ boxes, marks }: LaneDrawing): ReadonlyMap<Id, Rect> {
  const rects = new Map<Id, Rect>();
  for (const box of boxes) if (!rects.has(box.card)) rects.set(box.card, box);
  for (const mark of marks) {
    if (mark.type !== 'point' || rects.has(mark.card)) continue;
    const { x, y, radius } = mark;
    rects.set(mark.card, { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
  }
  return rects;
}
