/** Offers the parts of a cell while a card is typed in it; what shows them is loaded with the first such card. */
import type { Gesture } from '../../document/gesture.js';
import type { Surface } from '../surface.js';
import type { PartChoice } from './part-choice.js';
import type { TextTarget } from './typed-text.js';

export type { PartChoice } from './part-choice.js';

/** A text under way. */
interface Typing {
  readonly target: TextTarget;
  gesture?: Gesture;
  choice?: PartChoice;
}

/** Without the chunk the card goes where it would have gone. */
export async function offered(surface: Surface, typing: Typing, place: () => void): Promise<void> {
  const { parts } = typing.target;
  const loaded = await import('./part-choice.js').catch(() => undefined);
  if (!parts || !loaded) return;
  typing.choice = new loaded.PartChoice(surface, parts, (part) => {
    parts.choose(part, (recipe) => void typing.gesture?.apply(recipe));
    place();
  });
  place();
}
