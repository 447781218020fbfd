/** Cuts a map that is wider than a sheet of paper into bands, between stages where it can. */
import type { MapLayout, StagePlace } from '../../layout/places.js';

/** A part of the map from one x to another, in map px; its steps are these indices, `to` the first one beyond. */
export interface Band {
  readonly x: number;
  readonly width: number;
  readonly from: number;
  readonly to: number;
}

interface Piece {
  readonly x: number;
  readonly width: number;
}

/** `room` is the most that stands beside the lane headers; a single step may be wider. */
export function bandsOf(layout: MapLayout, room: number): readonly Band[] {
  const pieces = layout.stages.flatMap((stage) => piecesOf(layout, stage, room));
  const bands: Piece[] = [];
  for (const piece of pieces) {
    const last = bands.at(-1);
    const end = piece.x + piece.width;
    if (last && end - last.x <= room) bands[bands.length - 1] = { x: last.x, width: end - last.x };
    else bands.push(piece);
  }
  if (!bands.length) bands.push({ x: layout.headerWidth, width: layout.size.width - layout.headerWidth });
  return bands.map((band) => ({ ...band, ...stepsIn(layout, band) }));
}

/** A stage that is wider than the paper is cut between its steps, into parts of about one width. */
function piecesOf({ steps }: MapLayout, { stage, x, width }: StagePlace, room: number): readonly Piece[] {
  const parts = Math.ceil(width / room);
  if (parts < 2) return [{ x, width }];
  const pieces: Piece[] = [];
  for (const step of steps.filter((one) => one.stage.id === stage.id)) {
    const last = pieces.at(-1);
    const end = step.x + step.width;
    if (last && end - last.x <= Math.max(width / parts, step.width) + 1)
      pieces[pieces.length - 1] = { x: last.x, width: end - last.x };
    else pieces.push({ x: step.x, width: step.width });
  }
  return pieces.length ? pieces : [{ x, width }];
}

function stepsIn({ steps }: MapLayout, { x, width }: Piece): { readonly from: number; readonly to: number } {
  const from = steps.findIndex((step) => step.x >= x - 0.5);
  const to = steps.findIndex((step) => step.x >= x + width - 0.5);
  return { from: from < 0 ? steps.length : from, to: to < 0 ? steps.length : to };
}
