/** What is said of a part of the map: a card with its stage, step and lane, anything else by its name. */
import type { Id } from '../base/ids.js';
import { message, type Translate } from '../i18n/translate.js';
import { shorten, unquoted } from '../lanes/describe.js';
import type { LaneKinds } from '../layout/lane-kind.js';
import type { MapReader } from '../model/map-index.js';

const words = {
  card: message('said.card', '“{card}”, {place}'),
  place: message('canvas.place', '{stage}, {step}, {lane}'),
  link: message('said.link', 'from “{from}” to “{to}”'),
  untitled: message('card.untitled', 'Untitled card'),
  noLane: message('canvas.unnamedLane', 'Unnamed lane'),
  noStep: message('canvas.unnamedStep', 'Unnamed step'),
  noStage: message('canvas.unnamedStage', 'Unnamed stage'),
};

/** Of one name; a sentence holds up to four and stays short. */
const usual = 24;

/** A status is one short sentence (WCAG 4.1.3). */
const longestSentence = 120;

/** The sentence with names as long as it has room for; `undefined` when even the shortest are too long. */
export function fitted(sentence: (longest: number) => string): string | undefined {
  return [usual, 18, 12].map(sentence).find((one) => one.length <= longestSentence);
}

interface Speaker {
  readonly reader: Pick<MapReader, 'get'>;
  readonly kinds: LaneKinds;
  readonly t: Translate;
}

/** Nothing for what is not there. `longest` is of each name. */
export function spoken(speaker: Speaker, id: Id, longest = usual): string {
  const { reader, kinds, t } = speaker;
  const short = (text: string | undefined, instead: string): string =>
    shorten(text?.replace(/\s+/g, ' ').trim() || instead, longest);
  const card = reader.get('cards', id);
  const lane = reader.get('lanes', card?.lane ?? id);
  const laneName = lane ? short(lane.name, t(kinds.get(lane.type).label) || t(words.noLane)) : '';
  const step = reader.get('steps', card ? (card.step ?? '') : id);
  const stage = reader.get('stages', card ? (step?.stage ?? card.stage ?? '') : id);
  if (card) {
    const place = t(words.place, {
      stage: short(stage?.name, t(words.noStage)),
      step: short(step?.name, step ? t(words.noStep) : '…'),
      lane: laneName,
    });
    return t(words.card, { card: short(unquoted(card.text ?? card.word ?? ''), t(words.untitled)), place });
  }
  if (lane) return laneName;
  if (stage) return short(stage.name, t(words.noStage));
  if (step) return short(step.name, t(words.noStep));
  const link = reader.get('links', id);
  if (link) {
    const named = (end: Id): string => short(unquoted(reader.get('cards', end)?.text ?? ''), t(words.untitled));
    return t(words.link, { from: named(link.from), to: named(link.to) });
  }
  const comment = reader.get('comments', id);
  if (comment) return spoken(speaker, comment.target, longest);
  return short(reader.get('personas', id)?.name, '');
}
