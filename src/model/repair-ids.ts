/** Gives every record an id of its own and finds what a reference in the data meant. */
import { isId, type Id } from '../base/ids.js';
import { recordKinds, type RecordKind } from './journey-map.js';
import type { Draft, Drafts } from './read-records.js';
import { pointer, shown, type Report } from './report.js';

/** A reference may point anywhere: cards are meant first. */
const searchOrder: readonly RecordKind[] = [
  'cards',
  'steps',
  'stages',
  'lanes',
  'personas',
  'evidence',
  'cases',
  'links',
  'comments',
  'views',
];

const singular: Readonly<Record<RecordKind, string>> = {
  personas: 'persona',
  stages: 'stage',
  steps: 'step',
  lanes: 'lane',
  cards: 'card',
  links: 'link',
  evidence: 'evidence',
  cases: 'case',
  comments: 'comment',
  views: 'view',
};

/** The ids of a map that is being read. */
export class Ids {
  #taken: Set<Id>;
  #meant = new Map<RecordKind, Map<string, Id>>(recordKinds.map((kind) => [kind, new Map()]));
  #next = new Map<string, number>();
  #mapId: Id;

  constructor(mapId: Id) {
    this.#mapId = mapId;
    this.#taken = new Set([mapId]);
  }

  /** Keeps good ids, the first of equal ones, and gives new ones to the rest. */
  settle(drafts: Drafts, report: Report): void {
    const wrong: {
      readonly kind: RecordKind;
      readonly draft: Draft;
      readonly code: 'missing-id' | 'bad-id' | 'duplicate-id';
    }[] = [];
    for (const kind of recordKinds) {
      for (const draft of drafts[kind]) {
        const { rawId } = draft;
        if (rawId === undefined) wrong.push({ kind, draft, code: 'missing-id' });
        else if (!isId(rawId)) wrong.push({ kind, draft, code: 'bad-id' });
        else if (this.#taken.has(rawId)) wrong.push({ kind, draft, code: 'duplicate-id' });
        else this.#name(kind, draft, rawId);
      }
    }
    // After all good ids are known, so that a new one never meets a good one further on.
    for (const { kind, draft, code } of wrong) {
      const now = this.fresh(draft.rawId ?? '', singular[kind]);
      report.add(code, { value: shown(draft.rawId ?? ''), now }, pointer([kind, draft.at, 'id']));
      this.#name(kind, draft, now);
    }
  }

  /**
   * A new id that resembles the old one. It follows from the data alone: reading the same data twice gives the same map,
   * so that setting a broken map again and again on an element changes nothing after the first time.
   */
  fresh(like: string, otherwise: string): Id {
    const base =
      like
        .replace(/[^A-Za-z0-9_-]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 50) || otherwise;
    let id = base;
    for (let n = this.#next.get(base) ?? 2; this.#taken.has(id); n++) {
      id = `${base}-${n}`;
      this.#next.set(base, n + 1);
    }
    this.#taken.add(id);
    return id;
  }

  /** The id of the record that a reference in the data meant. */
  find(raw: string, kinds: readonly RecordKind[] | 'any'): Id | undefined {
    for (const kind of kinds === 'any' ? searchOrder : kinds) {
      const id = this.#meant.get(kind)?.get(raw);
      if (id !== undefined) return id;
    }
    return kinds === 'any' && raw === this.#mapId ? raw : undefined;
  }

  #name(kind: RecordKind, draft: Draft, id: Id): void {
    draft.record.id = id;
    this.#taken.add(id);
    const meant = this.#meant.get(kind);
    if (draft.rawId !== undefined && !meant?.has(draft.rawId)) meant?.set(draft.rawId, id);
  }
}
