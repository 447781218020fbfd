/** What a view says of each card: which stand back, and the colour, sign and word of what the colours tell. */
import { message, type Translate } from '../../i18n/translate.js';
import type { CardMark, Marking } from '../scene.js';
import { coloringNames, type Colors } from './coloring.js';
import type { Found } from './pains.js';

const told = message('coloring.told', '{what}: {name}');
const quiet: CardMark = { look: 'quiet' };

export function markingOf(found: Found | undefined, colors: Colors | undefined, t: Translate): Marking | undefined {
  if (!found && !colors) return undefined;
  return (card) => {
    if (found && !found.cards.has(card.id)) return quiet;
    const key = colors?.of(card);
    if (!colors || !key) return undefined;
    const word = t(told, { what: t(coloringNames[colors.by]), name: key.name });
    return { look: `marked m-${key.tone}`, tone: key.tone, sign: key.sign, word };
  };
}
