/** The words on a link, as they are typed where they stand. */
import type { Id } from '../../base/ids.js';
import { homeStep } from '../scene.js';
import type { Surface } from '../surface.js';
import { editLabels } from './edits.js';
import type { TextTarget } from './typed-text.js';

/** px of the field, which stands over the middle of the words. */
const field = { width: 160, height: 18 };

export function linkTarget(surface: Surface, id: Id): TextTarget | undefined {
  const { reader, layout, session } = surface;
  const link = reader.get('links', id);
  if (!link) return undefined;
  const card = reader.get('cards', link.from);
  const step = card && homeStep(reader, card);
  return {
    label: editLabels.labelLink,
    ofCard: false,
    lines: false,
    selectAll: true,
    fresh: false,
    text: () => {
      const now = reader.get('links', id);
      return now && (now.label ?? '');
    },
    write: (change, text) => {
      change.update(id, { label: text || undefined });
      return undefined;
    },
    written: () => undefined,
    box: () => {
      const place = layout.links().find((one) => one.link.id === id);
      if (!place) return undefined;
      const { x, y } = place.middle;
      const rect = { x: x - field.width / 2, y: y - field.height / 2, ...field };
      return { layer: 'body', look: 'word', style: 'meta', rect };
    },
    place: () =>
      session.state.focus ?? (card && step !== undefined ? { lane: card.lane, step, card: card.id } : undefined),
  };
}
