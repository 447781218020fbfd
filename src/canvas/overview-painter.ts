/** Paints the whole map on one canvas when it is far away: cells as hairlines, cards as little papers, curves as lines. */
import type { Rect, Size } from '../base/geometry.js';
import type { Id } from '../base/ids.js';
import type { Mark } from '../layout/lane-kind.js';
import type { LanePlace, MapLayout, StepPlace } from '../layout/places.js';
import type { MapReader } from '../model/map-index.js';
import { colorNames, type ColorName } from '../theme/palette.js';
import type { Camera } from './camera.js';
import { pictureAt } from './layer-transform.js';
import { Papers } from './overview-papers.js';
import { rangeOf } from './range.js';
import type { CardMark, Marking } from './scene.js';

/** Painted beyond each edge, as a share of the element, so that panning moves the picture and paints rarely. */
const margin = 0.25;

/** The theme's colours as the browser resolves them: a canvas does not know custom properties. */
export function readColors(probe: HTMLElement): Record<ColorName, string> {
  const read = (name: ColorName): [ColorName, string] => {
    probe.style.color = `var(--_${name})`;
    return [name, getComputedStyle(probe).color];
  };
  return Object.fromEntries(colorNames.map(read)) as Record<ColorName, string>;
}

/** Whose cards a view may mark. */
export interface Marked {
  readonly reader?: MapReader;
  readonly marking?: Marking | undefined;
}

export interface OverviewScene {
  readonly layout: MapLayout;
  readonly pane: Size;
  readonly selection: ReadonlySet<string>;
  /** The picture is turned about the middle of the element. */
  readonly mirrored: boolean;
  readonly marked?: Marked;
}

/** Owns the canvas; {@link paint} is called each frame and mostly only moves it. */
export class OverviewPainter {
  #canvas: HTMLCanvasElement;
  #colors: Record<ColorName, string> | undefined;
  /** What the picture shows: the camera it was painted for and everything it depends on. */
  #painted: { camera: Camera; scene: OverviewScene; version: number; ratio: number; marking: unknown } | undefined;
  /** How often the picture was really painted. */
  paints = 0;

  /** Without colours they are those of the theme around the canvas. */
  constructor(canvas: HTMLCanvasElement, colors?: Record<ColorName, string>) {
    this.#canvas = canvas;
    this.#colors = colors;
  }

  /** Paints anew at the next frame; `colors` too after the theme changed. */
  forget(colors = false): void {
    this.#painted = undefined;
    if (colors) this.#colors = undefined;
  }

  paint(camera: Camera, scene: OverviewScene): void {
    const painted = this.#painted;
    const same =
      painted &&
      painted.camera.zoom === camera.zoom &&
      painted.version === scene.layout.version &&
      painted.scene.layout === scene.layout &&
      painted.scene.selection === scene.selection &&
      painted.scene.pane.width === scene.pane.width &&
      painted.scene.pane.height === scene.pane.height &&
      painted.marking === scene.marked?.marking &&
      painted.ratio === devicePixelRatio;
    const extra = { x: Math.round(scene.pane.width * margin), y: Math.round(scene.pane.height * margin) };
    const moved = same ? { x: camera.x - painted.camera.x, y: camera.y - painted.camera.y } : { x: 0, y: 0 };
    if (same && Math.abs(moved.x) <= extra.x && Math.abs(moved.y) <= extra.y) {
      this.#canvas.style.transform = pictureAt(moved.x - extra.x, moved.y - extra.y, scene);
      return;
    }
    this.#canvas.style.transform = pictureAt(-extra.x, -extra.y, scene);
    this.#paintAll(camera, scene, extra);
    const { version } = scene.layout;
    this.#painted = { camera, scene, version, ratio: devicePixelRatio, marking: scene.marked?.marking };
    this.paints++;
  }

  #paintAll(camera: Camera, scene: OverviewScene, extra: { x: number; y: number }): void {
    const { layout, pane } = scene;
    const ratio = devicePixelRatio;
    const width = pane.width + 2 * extra.x;
    const height = pane.height + 2 * extra.y;
    resize(this.#canvas, width, height, ratio);
    const context = this.#canvas.getContext('2d');
    if (!context) return;
    const colors = (this.#colors ??= readColors(this.#canvas));
    const { zoom } = camera;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    // From here on one unit is one px of the map, counted from the body's corner.
    context.setTransform(ratio * zoom, 0, 0, ratio * zoom, (camera.x + extra.x) * ratio, (camera.y + extra.y) * ratio);
    const headers = { x: layout.headerWidth, y: layout.stageHeight + layout.stepHeight };
    const rect: Rect = {
      x: headers.x - (camera.x + extra.x) / zoom,
      y: headers.y - (camera.y + extra.y) / zoom,
      width: width / zoom,
      height: height / zoom,
    };
    const { steps, lanes } = rangeOf(layout, rect, 0);
    const seenSteps = layout.steps.slice(steps.from, steps.to);
    const seenLanes = layout.lanes.slice(lanes.from, lanes.to);
    paintRules(context, { layout, steps: seenSteps, lanes: seenLanes, zoom }, colors);
    const markOf = marksOf(scene.marked);
    const papers = new Papers(context, colors, scene.selection, zoom);
    for (const lane of seenLanes) {
      const y = lane.y - headers.y;
      for (const step of seenSteps) {
        const drawing = layout.cellDrawing(lane.lane.id, step.step.id);
        for (const box of drawing.boxes) papers.add(box, step.x - headers.x, y, markOf(box.card));
      }
      const whole = layout.laneDrawing(lane.lane.id);
      for (const box of whole.boxes) papers.add(box, 0, y, markOf(box.card));
    }
    papers.paint();
    for (const lane of seenLanes)
      paintMarks(context, layout.laneDrawing(lane.lane.id).marks, lane.y - headers.y, zoom, colors);
  }
}

const unmarked = (): undefined => undefined;

function marksOf({ reader, marking }: Marked = {}): (card: Id) => CardMark | undefined {
  if (!reader || !marking) return unmarked;
  return (id) => {
    const card = reader.get('cards', id);
    return card && marking(card);
  };
}

function resize(canvas: HTMLCanvasElement, width: number, height: number, ratio: number): void {
  const wide = Math.max(1, Math.round(width * ratio));
  const high = Math.max(1, Math.round(height * ratio));
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}

interface Rules {
  readonly layout: MapLayout;
  readonly steps: readonly StepPlace[];
  readonly lanes: readonly LanePlace[];
  readonly zoom: number;
}

function paintRules(
  context: CanvasRenderingContext2D,
  { layout, steps, lanes, zoom }: Rules,
  colors: Record<ColorName, string>,
): void {
  const bottom = layout.size.height - layout.stageHeight - layout.stepHeight;
  const right = layout.size.width - layout.headerWidth;
  const hair = 1 / zoom;
  const line = (x: number, y: number, width: number, height: number): void => context.fillRect(x, y, width, height);
  context.fillStyle = colors.rule;
  for (const { y, height } of lanes) line(0, y + height - layout.stageHeight - layout.stepHeight - hair, right, hair);
  for (const place of steps) {
    context.fillStyle = place.lastOfStage ? colors['rule-2'] : colors.rule;
    line(place.x + place.width - layout.headerWidth - hair, 0, hair, bottom);
  }
}

/** Curves and points only: words and icons are too small to read. */
function paintMarks(
  context: CanvasRenderingContext2D,
  marks: readonly Mark[],
  y: number,
  zoom: number,
  colors: Record<ColorName, string>,
): void {
  if (!marks.length) return;
  context.save();
  context.translate(0, y);
  for (const mark of marks) {
    if (mark.type === 'path') {
      const path = new Path2D(mark.d);
      context.globalAlpha = mark.opacity ?? 1;
      if (mark.fill) {
        context.fillStyle = colors[mark.fill];
        context.fill(path);
      }
      if (mark.stroke) {
        context.strokeStyle = colors[mark.stroke];
        context.lineWidth = Math.max(mark.width ?? 1, 1 / zoom);
        context.stroke(path);
      }
      context.globalAlpha = 1;
    } else if (mark.type === 'point') {
      context.beginPath();
      context.arc(mark.x, mark.y, Math.max(mark.radius, 3 / zoom), 0, 7);
      context.fillStyle = colors[mark.tone];
      context.fill();
    }
  }
  context.restore();
}
