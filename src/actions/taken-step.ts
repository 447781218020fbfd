/** What is told and shown of a step that was taken back or done again: what it was about, and where that is or was. */
import type { Id } from '../base/ids.js';
import type { ChangeEvent } from '../document/told.js';
import { message, verbatim, type Message } from '../i18n/translate.js';
import { shorten } from '../lanes/describe.js';
import type { Card, RecordKind, Records } from '../model/journey-map.js';
import type { MapReader } from '../model/map-index.js';
import type { Place } from '../session/session.js';
import type { ActionContext } from './action.js';
import { fitted, spoken } from './spoken.js';
import { placeOf } from './targets.js';

const about = message('said.step-about', '{edit} — {what}');
const several = message('said.several-cards', { one: '{n} card', other: '{n} cards' });

const longestLabel = 40;

interface Taken {
  readonly event: ChangeEvent;
  /** Where the focus was before. */
  readonly focus: Place | undefined;
  /** The sentence around what was taken back. */
  readonly said: Message;
  /** Whether the map was edited since. */
  readonly isPast: () => boolean;
}

export async function showTaken(context: ActionContext, taken: Taken): Promise<void> {
  const { event, said } = taken;
  const { t, host } = context;
  const edit = shorten(event.label ? t(event.label) : '', longestLabel);
  const step = (longest: number): string => {
    const what = whatOf(context, event, longest);
    return what ? t(about, { edit, what }) : edit;
  };
  host.say(verbatim(fitted((longest) => t(said, { edit: step(longest) })) ?? t(said, { edit })));
  await show(context, taken);
}

const containers = ['stages', 'steps', 'lanes'] as const;
const others = ['personas', 'links', 'comments', 'evidence', 'views'] as const;

/** What came or went with everything in it, else the cards, else whatever there is. */
function whatOf(context: ActionContext, { changed, replaced = [] }: ChangeEvent, longest: number): string {
  const { reader, t } = context;
  const speaker = { ...context, reader: { get: withGone(reader, replaced) } };
  const came = (kind: RecordKind): Id[] =>
    replaced.filter((one) => one.kind === kind && (!one.before || !reader.get(kind, one.id))).map(({ id }) => id);
  const whole = containers.flatMap(came);
  const cards = [...(changed.cards ?? [])];
  if (!whole.length && cards.length > 1) return t(several, { n: cards.length });
  const ids = [...whole, ...cards, ...[...containers, ...others].flatMap((kind) => [...(changed[kind] ?? [])])];
  return ids.map((id) => spoken(speaker, id, longest)).find(Boolean) ?? '';
}

/** Reads what is there, and what just went. */
function withGone(reader: MapReader, replaced: NonNullable<ChangeEvent['replaced']>): MapReader['get'] {
  return <K extends RecordKind>(kind: K, id: Id): Records[K] | undefined =>
    reader.get(kind, id) ??
    (replaced.find((one) => one.kind === kind && one.id === id)?.before as Records[K] | undefined);
}

/** Brings it into sight. Who is on the map is led to the cards, which are selected, so that the next command is about them. */
async function show(context: ActionContext, { event, focus, isPast }: Taken): Promise<void> {
  const { changed, replaced = [] } = event;
  const { reader, session, surface } = context;
  const there = [...(changed.cards ?? [])].flatMap((id) => reader.get('cards', id) ?? []);
  const gone = replaced.flatMap(({ kind, id, before }) =>
    kind === 'cards' && before && !reader.get('cards', id) ? [before as Card] : [],
  );
  const card = there.find(({ id }) => id === focus?.card) ?? there[0];
  if (card) {
    const place = placeOf(context, card);
    if (place && (await surface.follow(place, { isPast }))) session.select(there.map(({ id }) => id));
    return;
  }
  const was = gone.find(({ id }) => id === focus?.card) ?? gone[0];
  const cell = was && placeOf(context, was);
  if (was && cell && reader.get('lanes', cell.lane)) {
    // The focus finds its own way to a neighbour of what it was on.
    await surface.follow({ lane: cell.lane, step: cell.step }, { focus: was.id !== focus?.card, isPast });
    return;
  }
  const id = placedIds(context, changed).find((one) => reader.kindOf(one));
  if (id !== undefined) await surface.follow(id, { isPast });
}

/** What of a change stands somewhere: links and comments where they begin. */
function placedIds({ reader }: ActionContext, changed: ChangeEvent['changed']): readonly Id[] {
  return [
    ...containers.flatMap((kind) => [...(changed[kind] ?? [])]),
    ...[...(changed.links ?? [])].flatMap((id) => reader.get('links', id)?.from ?? []),
    ...[...(changed.comments ?? [])].flatMap((id) => reader.get('comments', id)?.target ?? []),
  ];
}
