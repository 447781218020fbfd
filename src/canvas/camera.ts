/** Where the map stands on the screen: the arithmetic between map px and element px, with headers that stay in view and stay readable. */
import { clamp, type Point, type Rect, type Size, type Viewport } from '../base/geometry.js';

export const leastZoom = 0.1;
export const mostZoom = 4;
/** Below this zoom the cards are painted on one canvas. */
export const overviewZoom = 0.35;
/** Headers follow the zoom between these, so that their words are never too small and never fill the screen. */
const leastHeaderScale = 0.8;
const mostHeaderScale = 1.6;
/** px that a map larger than its element may be pulled beyond its end. */
const slack = 96;

/** What the camera needs of a layout. */
export interface MapFrame {
  readonly headerWidth: number;
  readonly stageHeight: number;
  readonly stepHeight: number;
  readonly size: Size;
  /** Headers grow with the zoom without a limit. */
  readonly large?: boolean;
}

/** The body is what lies right of the lane headers and below the step headers; all in element px. */
export interface Camera {
  readonly zoom: number;
  /** Scale of the headers. */
  readonly scale: number;
  /** Width of the lane headers and height of the stage and step headers. */
  readonly left: number;
  readonly top: number;
  /** Where the body's own corner is. */
  readonly x: number;
  readonly y: number;
}

export function headerScale(zoom: number, large = false): number {
  return clamp(zoom, leastHeaderScale, large ? mostZoom : mostHeaderScale);
}

export function cameraAt(viewport: Viewport, frame: MapFrame): Camera {
  const scale = headerScale(viewport.zoom, frame.large);
  const left = frame.headerWidth * scale;
  const top = (frame.stageHeight + frame.stepHeight) * scale;
  return { zoom: viewport.zoom, scale, left, top, x: left + viewport.x, y: top + viewport.y };
}

/** The viewport that puts the body's corner there. */
export function viewportOf(body: Viewport, frame: MapFrame): Viewport {
  const scale = headerScale(body.zoom, frame.large);
  const top = (frame.stageHeight + frame.stepHeight) * scale;
  return { x: body.x - frame.headerWidth * scale, y: body.y - top, zoom: body.zoom };
}

/** Holds a viewport where the map is in sight: never right of or below its headers, never further than a little beyond its end. */
export function clampViewport(viewport: Viewport, frame: MapFrame, pane: Size): Viewport {
  const zoom = clamp(Number.isFinite(viewport.zoom) ? viewport.zoom : 1, leastZoom, mostZoom);
  const { left, top } = cameraAt({ x: 0, y: 0, zoom }, frame);
  const hold = (at: number, room: number, length: number): number => {
    const over = length * zoom - room;
    const least = over > 0 ? -(over + Math.min(slack, room / 2)) : 0;
    return clamp(Number.isFinite(at) ? at : 0, least, 0);
  };
  return {
    x: hold(viewport.x, pane.width - left, frame.size.width - frame.headerWidth),
    y: hold(viewport.y, pane.height - top, frame.size.height - frame.stageHeight - frame.stepHeight),
    zoom,
  };
}

/** The viewport within its bounds; the one it was when that is the same. */
export function held(viewport: Viewport, frame: MapFrame, pane: Size, before = viewport): Viewport {
  const { x, y, zoom } = clampViewport(viewport, frame, pane);
  return x === before.x && y === before.y && zoom === before.zoom ? before : { x, y, zoom };
}

/** The largest zoom, at most 1, at which the whole map is in view. */
export function fitZoom(frame: MapFrame, pane: Size): number {
  const width = frame.size.width - frame.headerWidth;
  const height = frame.size.height - frame.stageHeight - frame.stepHeight;
  const fits = (zoom: number): boolean => {
    const { left, top } = cameraAt({ x: 0, y: 0, zoom }, frame);
    return left + width * zoom <= pane.width + 0.5 && top + height * zoom <= pane.height + 0.5;
  };
  if (fits(1)) return 1;
  let least = leastZoom;
  let most = 1;
  for (let turn = 0; turn < 20; turn++) {
    const middle = (least + most) / 2;
    if (fits(middle)) least = middle;
    else most = middle;
  }
  return least;
}

/** From map px to element px, for what lies in the body. */
export function toScreen(point: Point, camera: Camera, frame: MapFrame): Point {
  return {
    x: camera.x + (point.x - frame.headerWidth) * camera.zoom,
    y: camera.y + (point.y - frame.stageHeight - frame.stepHeight) * camera.zoom,
  };
}

/** From element px to map px, for what lies in the body. */
export function toMap(point: Point, camera: Camera, frame: MapFrame): Point {
  return {
    x: (point.x - camera.x) / camera.zoom + frame.headerWidth,
    y: (point.y - camera.y) / camera.zoom + frame.stageHeight + frame.stepHeight,
  };
}

/** The part of the map, in map px, that the body shows. */
export function visibleRect(camera: Camera, frame: MapFrame, pane: Size): Rect {
  const from = toMap({ x: camera.left, y: camera.top }, camera, frame);
  const to = toMap({ x: pane.width, y: pane.height }, camera, frame);
  return { x: from.x, y: from.y, width: Math.max(0, to.x - from.x), height: Math.max(0, to.y - from.y) };
}

/** The viewport changed as little as needed for a rectangle of the body, in map px, to be in sight; its start wins when it is too large. */
export function reveal(rect: Rect, viewport: Viewport, frame: MapFrame, pane: Size): Viewport {
  const camera = cameraAt(viewport, frame);
  const start = toScreen(rect, camera, frame);
  const margin = 12;
  const shift = (from: number, length: number, least: number, most: number): number => {
    const end = from + length;
    if (from < least + margin || length > most - least - 2 * margin) return least + margin - from;
    return end > most - margin ? most - margin - end : 0;
  };
  return {
    x: viewport.x + shift(start.x, rect.width * camera.zoom, camera.left, pane.width),
    y: viewport.y + shift(start.y, rect.height * camera.zoom, camera.top, pane.height),
    zoom: viewport.zoom,
  };
}
