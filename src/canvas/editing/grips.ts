/** Where a header is gripped to make its lane higher, all steps wider or all lane headers wider: zones along its edge, in px of the screen. */
import type { LanePlace, StepPlace } from '../../layout/places.js';
import { isLine } from '../scene.js';
import { pickFrom, type Surface } from '../surface.js';

export type Grip =
  | { readonly of: 'lane-height'; readonly lane: LanePlace }
  | { readonly of: 'step-width'; readonly step: StepPlace }
  | { readonly of: 'header-width' };

/** How far a zone reaches before and beyond its edge: together 24 px for a mouse or pen, 44 for a finger (WCAG 2.5.8). */
const reach = { fine: [16, 8], coarse: [30, 14] } as const;

/** What is gripped at this place of a header or of the corner; nothing far away, where headers are too small for it. */
export function gripAt(surface: Surface, event: MouseEvent & { readonly pointerType?: string }): Grip | undefined {
  const { camera, layout } = surface;
  const { step, lane } = pickFrom(event);
  const origin = event.composedPath()[0];
  const inCorner = origin instanceof Element && origin.closest('.corner') !== null;
  if (step === undefined && lane === undefined && !inCorner) return undefined;
  const point = surface.mapPoint({ x: event.clientX, y: event.clientY });
  const zones = zonesFor(event.pointerType === 'touch' ? reach.coarse : reach.fine, camera.zoom);
  if (step !== undefined) {
    const at = layout.steps.findIndex((place) => place.step.id === step);
    const spans = layout.steps.map(({ x, width }) => ({ from: x, length: width }));
    const found = layout.steps[zones.gripped(spans, at, point.x)];
    return found && { of: 'step-width', step: found };
  }
  const at = lane === undefined ? -1 : layout.lanes.findIndex((place) => place.lane.id === lane);
  const spans = layout.lanes.map(({ y, height }) => ({ from: y, length: height }));
  const found = layout.lanes[zones.gripped(spans, at, point.y)];
  if (found && sizable(surface, found)) return { of: 'lane-height', lane: found };
  const edge = (camera.left - camera.x) / camera.zoom + layout.headerWidth;
  return zones.before(edge - point.x) ? { of: 'header-width' } : undefined;
}

function sizable({ session }: Surface, lane: LanePlace): boolean {
  return !session.state.structureLocked && !isLine(lane) && !lane.lane.collapsed;
}

interface Span {
  readonly from: number;
  readonly length: number;
}

interface Zones {
  /** Which of the spans is gripped at its end; -1 for none. */
  gripped(spans: readonly Span[], at: number, place: number): number;
  /** Whether so many map px before an edge is in its zone, which then lies wholly before it. */
  before(px: number): boolean;
}

/** A header shorter than two zones is only moved: half a target is none. */
function zonesFor([inside, beyond]: readonly [number, number], zoom: number): Zones {
  const whole = inside + beyond;
  const large = (span: Span | undefined): span is Span => span !== undefined && span.length * zoom >= 2 * whole;
  return {
    gripped(spans, at, place) {
      const own = spans[at];
      if (!own) return -1;
      const left = (own.from + own.length - place) * zoom;
      if (large(own) && left <= (large(spans[at + 1]) ? inside : whole)) return at;
      return large(own) && large(spans[at - 1]) && (place - own.from) * zoom <= beyond ? at - 1 : -1;
    },
    before: (px) => px * zoom >= 0 && px * zoom <= whole,
  };
}
