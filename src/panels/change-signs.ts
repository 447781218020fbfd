/** What was done to a part of a map since: a word, a sign and a tone of its own for each, in the list and on the drawing. */
import type { Marking } from '../canvas/scene.js';
import type { MapDiff } from '../compare/diff.js';
import type { Id } from '../base/ids.js';
import { message, type Message, type Translate } from '../i18n/translate.js';
import type { Tone } from '../layout/lane-kind.js';

export const hows = ['added', 'removed', 'moved', 'changed'] as const;
export type How = (typeof hows)[number];

interface Told {
  readonly word: Message;
  readonly sign: string;
  readonly tone: Tone;
}

export const told: Readonly<Record<How, Told>> = {
  added: { word: message('change.added', 'Added'), sign: '+', tone: 'gain' },
  removed: { word: message('change.removed', 'Removed'), sign: '−', tone: 'pain' },
  moved: { word: message('change.moved', 'Moved'), sign: '⇄', tone: 'idea' },
  changed: { word: message('change.changed', 'Changed'), sign: '≠', tone: 'touch' },
};

const since = message('change.told', 'Since then: {how}');

/** Marks on a drawing what was done to its cards; one that was moved and changed has both signs. */
export function changeMarking(diff: MapDiff, t: Translate): Marking {
  const done = new Map<Id, How[]>();
  for (const how of hows)
    for (const { kind, id } of diff[how]) if (kind === 'cards') done.set(id, [...(done.get(id) ?? []), how]);
  return ({ id }) => {
    const all = done.get(id);
    const [first] = all ?? [];
    if (!all || !first) return undefined;
    const { tone } = told[first];
    const how = all.map((one) => t(told[one].word)).join(', ');
    return { look: `marked m-${tone}`, tone, sign: all.map((one) => told[one].sign).join(''), word: t(since, { how }) };
  };
}
