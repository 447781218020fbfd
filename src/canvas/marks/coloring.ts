/** What the colours of cards tell: each persona, channel, owner or degree of certainty has a tone and a sign of one or two letters. */
import type { Id } from '../../base/ids.js';
import { message, type Message, type Translate } from '../../i18n/translate.js';
import { channelOf } from '../../lanes/channels.js';
import { certainties, choiceText } from '../../lanes/choices.js';
import type { Tone } from '../../layout/lane-kind.js';
import type { Card } from '../../model/journey-map.js';
import type { MapReader } from '../../model/map-index.js';
import type { Coloring } from '../../session/map-view.js';

export interface ColorKey {
  readonly name: string;
  readonly tone: Tone;
  readonly sign: string;
}

export const coloringNames: Readonly<Record<Coloring, Message>> = {
  persona: message('coloring.persona', 'Persona'),
  channel: message('coloring.channel', 'Channel'),
  owner: message('coloring.owner', 'Owner'),
  certainty: message('coloring.certainty', 'Certainty'),
};

const unnamed = message('coloring.unnamed', 'Unnamed');

/** Told apart by most people, and each with a sign of its own for the others. */
const tones: readonly Tone[] = ['touch', 'idea', 'gain', 'think', 'pain', 'front'];
/** Of all further ones. */
const rest: Tone = 'back';

const signs: Readonly<Record<string, string>> = { assumption: '?', anecdote: '…', measured: '✓' };

export interface Colors {
  readonly by: Coloring;
  /** In the order in which they are first met. */
  readonly keys: readonly ColorKey[];
  of(card: Card): ColorKey | undefined;
}

export function colorsOf(reader: MapReader, by: Coloring, t: Translate): Colors {
  const values = by === 'certainty' ? certainties.map(({ value }) => String(value)) : [];
  for (const card of reader.all('cards')) {
    const value = valueOf(reader, card, by);
    if (value && !values.includes(value)) values.push(value);
  }
  const taken = new Set<string>();
  const keys = new Map<string, ColorKey>();
  for (const [at, value] of values.entries()) {
    const name = nameOf(reader, value, by, t);
    const tone = by === 'certainty' ? (['idea', 'touch', 'gain'] as const)[at] : tones[at];
    keys.set(value, { name, tone: tone ?? rest, sign: signs[value] ?? freeSign(name, taken) });
  }
  return { by, keys: [...keys.values()], of: (card) => keys.get(valueOf(reader, card, by) ?? '') };
}

function valueOf(reader: MapReader, card: Card, by: Coloring): Id | undefined {
  if (by === 'persona') return card.persona ?? reader.get('lanes', card.lane)?.persona;
  const value = card[by]?.trim();
  return value || undefined;
}

function nameOf(reader: MapReader, value: string, by: Coloring, t: Translate): string {
  if (by === 'persona') return reader.get('personas', value)?.name.trim() || t(unnamed);
  if (by === 'channel') return t(channelOf(value).label);
  return by === 'certainty' ? (choiceText(certainties, value, t) ?? value) : value;
}

/** The first letter of a name; with a number when another has it. */
function freeSign(name: string, taken: Set<string>): string {
  const first = [...name][0]?.toLocaleUpperCase() ?? '?';
  let sign = first;
  for (let at = 2; taken.has(sign); at++) sign = `${first}${at}`;
  taken.add(sign);
  return sign;
}
