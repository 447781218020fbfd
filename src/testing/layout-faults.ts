// What must be true of every layout of a map, as a list of faults in words; and a layout as plain data, to compare two of them.
import { overlaps, type Rect } from '../base/geometry.js';
import type { CardBox, LaneDrawing } from '../layout/lane-kind.js';
import type { LanePlace, MapLayout } from '../layout/places.js';
import type { MapReader } from '../model/map-index.js';

/** Less than this is rounding. */
const tolerance = 0.001;

interface PlacedBox {
  readonly box: CardBox;
  readonly rect: Rect;
}

/** Boxes that cover each other or leave their cell, lanes and steps that do, and sizes that do not add up. */
export function layoutFaults(layout: MapLayout): string[] {
  const faults = [...headerFaults(layout)];
  let y = layout.stageHeight + layout.stepHeight;
  for (const place of layout.lanes) {
    if (!near(place.y, y)) faults.push(`lane ${place.lane.id} begins at ${place.y}, not at ${y}`);
    if (!(place.height > 0)) faults.push(`lane ${place.lane.id} is ${place.height} high`);
    y += place.height;
    faults.push(...laneFaults(layout, place));
  }
  if (!near(layout.size.height, y)) faults.push(`the map is ${layout.size.height} high, its lanes end at ${y}`);
  return faults;
}

function headerFaults({ headerWidth, stages, steps, size }: MapLayout): string[] {
  const faults: string[] = [];
  let x = headerWidth;
  for (const place of stages) {
    if (!near(place.x, x)) faults.push(`stage ${place.stage.id} begins at ${place.x}, not at ${x}`);
    const own = steps.filter(({ stage }) => stage.id === place.stage.id);
    const inside = own.every((step) => step.x >= place.x && step.x + step.width <= place.x + place.width + tolerance);
    if (!inside) faults.push(`a step leaves stage ${place.stage.id}`);
    if (own.filter(({ lastOfStage }) => lastOfStage).length !== Math.min(1, own.length))
      faults.push(`stage ${place.stage.id} has not one last step`);
    x += place.width;
  }
  for (const [at, step] of steps.entries()) {
    const before = steps[at - 1];
    if (before && step.x < before.x + before.width - tolerance) faults.push(`step ${step.step.id} covers another`);
  }
  if (!near(size.width, x)) faults.push(`the map is ${size.width} wide, its stages end at ${x}`);
  return faults;
}

function laneFaults(layout: MapLayout, { lane, height }: LanePlace): string[] {
  const faults: string[] = [];
  const boxes: PlacedBox[] = [];
  const add = (drawing: LaneDrawing, bounds: Rect, where: string): void => {
    if (drawing.height > height + tolerance) faults.push(`${where} is higher than its lane`);
    for (const box of drawing.boxes) {
      if (!isWithin(box, bounds)) faults.push(`card ${box.card} leaves ${where}`);
      boxes.push({ box, rect: { ...box, x: box.x + bounds.x, y: box.y } });
    }
  };
  for (const { step, x, width } of layout.steps) {
    const drawing = layout.cellDrawing(lane.id, step.id);
    const rect = { x: x - layout.headerWidth, y: 0, width, height };
    add(shifted(drawing, 0), { ...rect }, `cell ${lane.id} ${step.id}`);
  }
  add(
    layout.laneDrawing(lane.id),
    { x: 0, y: 0, width: layout.size.width - layout.headerWidth, height },
    `lane ${lane.id}`,
  );
  boxes.sort((a, b) => a.rect.x - b.rect.x);
  for (const [at, one] of boxes.entries()) {
    for (const other of boxes.slice(at + 1)) {
      if (other.rect.x >= one.rect.x + one.rect.width) break;
      if (overlaps(smaller(one.rect), smaller(other.rect)))
        faults.push(`cards ${one.box.card} and ${other.box.card} cover each other in lane ${lane.id}`);
    }
  }
  return faults;
}

/** Boxes of a cell are relative to it. */
function shifted(drawing: LaneDrawing, by: number): LaneDrawing {
  return by ? { ...drawing, boxes: drawing.boxes.map((box) => ({ ...box, x: box.x + by })) } : drawing;
}

function isWithin(box: Rect, bounds: Rect): boolean {
  const right = box.x + box.width <= bounds.width + tolerance;
  return box.x >= -tolerance && box.y >= -tolerance && right && box.y + box.height <= bounds.height + tolerance;
}

function smaller({ x, y, width, height }: Rect): Rect {
  return { x: x + tolerance, y: y + tolerance, width: width - 2 * tolerance, height: height - 2 * tolerance };
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance;
}

/** All that a layout says, as plain data. */
export function layoutData(layout: MapLayout, reader: MapReader): unknown {
  const { headerWidth, stageHeight, stepHeight, size, stages, steps } = layout;
  return {
    headerWidth,
    stageHeight,
    stepHeight,
    size,
    stages,
    steps,
    lanes: layout.lanes.map((place) => ({
      ...place,
      kind: place.kind.id,
      across: layout.laneDrawing(place.lane.id),
      cells: steps.map(({ step }) => layout.cellDrawing(place.lane.id, step.id)),
    })),
    rects: Object.fromEntries(reader.all('cards').map(({ id }) => [id, layout.rectOf(id)])),
    links: layout.links(),
  };
}
