/** What every kind of lane must keep to, as a list of faults in words; a kind that keeps to it can be drawn by any view. */
import { overlaps, type Rect } from '../base/geometry.js';
import type { Message, Translate } from '../i18n/translate.js';
import {
  tones,
  type CardBox,
  type LaneDrawing,
  type LaneField,
  type LaneKind,
  type LaneSpace,
  type Mark,
  type Sign,
  type Slot,
  type TextRun,
} from '../layout/lane-kind.js';
import type { Measure } from '../layout/measure.js';
import { cardFieldsOf, laneTypes } from '../model/card-fields.js';
import type { Field, FieldTable } from '../model/field.js';

const longestName = 200;

/** Faults of the kind itself: its icon, its fields against the format. */
export function checkKind(kind: LaneKind, icons: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  if (!icons.has(kind.icon)) faults.push(`icon ${kind.icon} is not drawn`);
  if (!(tones as readonly string[]).includes(kind.tone)) faults.push(`tone ${kind.tone} is unknown`);
  if (!said(kind.label)) faults.push('has no label');
  if (kind.role !== 'line' && !said(kind.question)) faults.push('asks no question');
  if ((laneTypes as readonly string[]).includes(kind.id)) {
    faults.push(...checkFields(kind.fields, cardFieldsOf(kind.id), icons, ''));
  }
  return faults;
}

function said(message: Message | undefined): boolean {
  return message !== undefined && (typeof message.text === 'string' ? message.text : message.text.other).trim() !== '';
}

/** Every field stands in the format, and offers the choices that the format allows. */
export function checkFields(
  fields: readonly LaneField[],
  table: FieldTable,
  icons: ReadonlySet<string>,
  path: string,
): string[] {
  return fields.flatMap((field) => {
    const name = `${path}${field.name}`;
    const own = Object.hasOwn(table, field.name) ? table[field.name] : undefined;
    if (!own) return [`field ${name} is not in the format`];
    const faults = [...checkChoices(field, own, name), ...checkRange(field, own, name)];
    for (const choice of field.choices ?? []) {
      if (choice.icon !== undefined && !icons.has(choice.icon))
        faults.push(`icon ${choice.icon} of ${name} is not drawn`);
    }
    const inner = own.kind === 'list' ? own.of : own;
    if (field.fields) {
      faults.push(...checkFields(field.fields, inner.kind === 'object' ? inner.fields : {}, icons, `${name}.`));
    }
    return faults;
  });
}

function checkChoices(field: LaneField, own: Field, name: string): string[] {
  if (own.kind !== 'choice') return [];
  const offered = (field.choices ?? []).map((choice) => choice.value);
  const same = offered.length === own.of.length && own.of.every((value) => offered.includes(value));
  return same ? [] : [`field ${name} offers ${offered.join(', ')}, the format allows ${own.of.join(', ')}`];
}

function checkRange(field: LaneField, own: Field, name: string): string[] {
  if (own.kind !== 'number' || field.choices) return [];
  const fits =
    (own.min ?? 0) <= (field.min ?? own.min ?? 0) && (own.max ?? Infinity) >= (field.max ?? own.max ?? Infinity);
  return fits ? [] : [`field ${name} goes beyond what the format allows`];
}

/** Draws some cards and lists what is wrong with the drawing. */
export function checkDrawing(kind: LaneKind, slots: readonly Slot[], space: LaneSpace, measure: Measure): string[] {
  const cards = slots.flatMap((slot) => slot.cards);
  let drawing: LaneDrawing;
  try {
    drawing = kind.layout(slots, space, measure);
    const again = kind.layout(slots, space, measure);
    if (JSON.stringify(drawing) !== JSON.stringify(again)) return ['draws the same cards in two ways'];
  } catch (error) {
    return [`throws: ${String(error)}`];
  }
  const faults = [...checkPlaces(drawing, space), ...checkTexts(drawing, measure), ...checkLooks(drawing)];
  const drawn = [...drawing.boxes.map((box) => box.card), ...points(drawing).map((point) => point.card)];
  const wanted = kind.holdsCards === false ? [] : cards.map((card) => card.id);
  for (const id of wanted) {
    const times = drawn.filter((other) => other === id).length;
    if (times !== 1) faults.push(`draws card ${id} ${times} times`);
  }
  if (drawn.length !== wanted.length) faults.push('draws cards that it was not given');
  return faults;
}

/** The accessible name of a card: there is one, on one line, short enough to listen to. */
export function checkNames(kind: LaneKind, slots: readonly Slot[], t: Translate): string[] {
  return slots.flatMap((slot) =>
    slot.cards.flatMap((card) => {
      const name = kind.describe(card, t);
      if (!name.trim()) return [`card ${card.id} has no name`];
      if (name.length > longestName) return [`the name of card ${card.id} has ${name.length} characters`];
      if (/[\n{}]|undefined|NaN|\[object/.test(name)) return [`the name of card ${card.id} is not words: ${name}`];
      return [];
    }),
  );
}

function points(drawing: LaneDrawing): Extract<Mark, { type: 'point' }>[] {
  return drawing.marks.filter((mark) => mark.type === 'point');
}

function checkPlaces(drawing: LaneDrawing, { width }: LaneSpace): string[] {
  const faults: string[] = [];
  const all: Rect = { x: 0, y: 0, width, height: drawing.height };
  if (!Number.isFinite(drawing.height) || drawing.height <= 0) faults.push(`height is ${drawing.height}`);
  if (/null/.test(JSON.stringify(drawing.boxes.map(({ x, y, width: w, height }) => [x, y, w, height])))) {
    faults.push('a box stands at no number');
  }
  for (const box of drawing.boxes) {
    if (!within(box, all)) faults.push(`box of ${box.card} leaves the space`);
    if (box.image && !within(box.image.rect, { x: 0, y: 0, width: box.width, height: box.height })) {
      faults.push(`image of ${box.card} leaves its box`);
    }
  }
  faults.push(...overlapping(drawing.boxes, 'boxes'));
  for (const point of points(drawing)) {
    if (!within({ x: point.x, y: point.y, width: 0, height: 0 }, all))
      faults.push(`point of ${point.card} leaves the space`);
  }
  for (const area of drawing.areas ?? []) if (!within(area.rect, all)) faults.push('an area leaves the space');
  faults.push(
    ...overlapping(
      (drawing.areas ?? []).map((area) => area.rect),
      'areas',
    ),
  );
  return faults;
}

function checkTexts(drawing: LaneDrawing, measure: Measure): string[] {
  const faults: string[] = [];
  const room: Rect = { x: 0, y: 0, width: Infinity, height: drawing.height };
  for (const box of drawing.boxes) faults.push(...checkBoxTexts(box, measure));
  const labels = points(drawing).flatMap((point) => (point.label ? [point.label] : []));
  const runs = drawing.marks.flatMap((mark) => (mark.type === 'text' ? [mark.run] : []));
  for (const run of [...labels, ...runs]) {
    if (!filledRun(run)) faults.push('a text is empty');
    const rects = rectsOf(run, measure);
    if (rects.some((rect) => rect.y < -0.5 || rect.y + rect.height > room.height + 0.5))
      faults.push(`text ${run.lines[0] ?? ''} leaves the space`);
  }
  faults.push(
    ...overlapping(
      labels.flatMap((run) => rectsOf(run, measure)),
      'labels',
    ),
  );
  faults.push(
    ...overlapping(
      runs.flatMap((run) => rectsOf(run, measure)),
      'texts',
    ),
  );
  return faults;
}

function checkBoxTexts(box: CardBox, measure: Measure): string[] {
  const faults: string[] = [];
  if (!box.runs.every(filledRun)) faults.push(`a text of ${box.card} is empty`);
  const inner: Rect = { x: 0, y: 0, width: box.width, height: box.height };
  const rects = [
    ...box.runs.flatMap((run) => rectsOf(run, measure).filter((_, at) => !unbreakable(run.lines[at] ?? ''))),
    ...(box.signs ?? []).map(signRect),
    ...(box.image ? [box.image.rect] : []),
  ];
  if (rects.some((rect) => !within(rect, inner))) faults.push(`something of ${box.card} leaves its box`);
  faults.push(...overlapping(rects, `texts of ${box.card}`));
  return faults;
}

/** A single letter has no narrower setting. */
function unbreakable(line: string): boolean {
  return [...new Intl.Segmenter().segment(line.trim())].length <= 1;
}

function filledRun(run: TextRun): boolean {
  return run.lines.length > 0 && run.lines.some((line) => line.trim() !== '');
}

function checkLooks(drawing: LaneDrawing): string[] {
  const json = JSON.stringify(drawing);
  const faults: string[] = [];
  for (const [, tone] of json.matchAll(/"(?:tone|stroke)":"([^"]*)"/g)) {
    if (!(tones as readonly string[]).includes(tone ?? '')) faults.push(`tone ${tone ?? ''} is unknown`);
  }
  if (/NaN|Infinity|undefined/.test(JSON.stringify(drawing.marks))) faults.push('a mark holds no number');
  return faults;
}

/** Where each line of a text stands: what follows may begin beside a short last line. */
function rectsOf({ x, y, lines, style, anchor }: TextRun, measure: Measure): Rect[] {
  const height = measure.lineHeight(style);
  return lines.map((line, at) => {
    const width = measure.width(line, style);
    const shift = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0;
    return { x: x - shift, y: y + at * height, width, height };
  });
}

function signRect(sign: Sign): Rect {
  return { x: sign.x, y: sign.y, width: 'icon' in sign ? 12 : sign.of * 8 - 2, height: 12 };
}

function within(inner: Rect, outer: Rect): boolean {
  const slack = 0.5;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

function overlapping(rects: readonly Rect[], what: string): string[] {
  const slim = rects.map((rect) => ({
    x: rect.x + 0.25,
    y: rect.y + 0.25,
    width: rect.width - 0.5,
    height: rect.height - 0.5,
  }));
  const sorted = slim.sort((a, b) => a.y - b.y);
  for (let i = 0; i < sorted.length; i++) {
    for (let j = i + 1; j < sorted.length; j++) {
      const [a, b] = [sorted[i], sorted[j]];
      if (!a || !b || b.y >= a.y + a.height) break;
      if (overlaps(a, b)) return [`${what} overlap`];
    }
  }
  return [];
}
