/** The kinds of link: how each is said from its start and from its end, and which one is usual between two kinds of lane. */
import { message, type Message } from '../i18n/translate.js';
import type { LinkKind } from '../model/journey-map.js';

/** How a link reads from its start, and from its end. */
export const linkReadings: Readonly<Record<LinkKind, readonly [from: Message, to: Message]>> = {
  next: [message('link.next', 'leads to'), message('link.next-back', 'comes after')],
  causes: [message('link.causes', 'causes'), message('link.causes-back', 'because of')],
  addresses: [message('link.addresses', 'addresses'), message('link.addresses-back', 'addressed by')],
  contradicts: [message('link.contradicts', 'contradicts'), message('link.contradicts-back', 'contradicted by')],
  measures: [message('link.measures', 'measures'), message('link.measures-back', 'measured by')],
  guards: [message('link.guards', 'guards'), message('link.guards-back', 'guarded by')],
  depends: [message('link.depends', 'depends on'), message('link.depends-back', 'needed by')],
};

/** A reading of a kind: which kind, and whether it runs against the arrow. */
export interface LinkReading {
  readonly kind: LinkKind;
  readonly back: boolean;
}

export const allLinkReadings: readonly LinkReading[] = (Object.keys(linkReadings) as LinkKind[]).flatMap((kind) => [
  { kind, back: false },
  { kind, back: true },
]);

export function readingWord({ kind, back }: LinkReading): Message {
  return linkReadings[kind][back ? 1 : 0];
}

const next: LinkReading = { kind: 'next', back: false };

/** What a card of this lane is most often linked by. */
const usual: Readonly<Record<string, LinkReading>> = {
  pain: { kind: 'addresses', back: true },
  opportunity: { kind: 'addresses', back: false },
  solution: { kind: 'addresses', back: false },
  cause: { kind: 'causes', back: false },
  metric: { kind: 'measures', back: false },
};

const ideas = new Set<string | undefined>(['opportunity', 'solution']);

/** The usual link from a card of one lane type; to one of another, when that is known: a pain is addressed by an idea, but leads to a pain. */
export function usualReading(from: string | undefined, to?: string): LinkReading {
  if (to === undefined) return usual[from ?? ''] ?? next;
  if (from === to) return from === 'cause' ? { kind: 'causes', back: false } : next;
  if (from === 'metric' || to === 'metric') return { kind: 'measures', back: to === 'metric' };
  if (from === 'cause' || to === 'cause') return { kind: 'causes', back: to === 'cause' };
  if (ideas.has(from) !== ideas.has(to)) return { kind: 'addresses', back: ideas.has(to) };
  return next;
}
