/** Maps as values: the one with nothing in it, and the frozen one a host gets. */
import type { Id } from '../base/ids.js';
import type { MapDocument } from '../document/map-document.js';
import type { Translate } from '../i18n/translate.js';
import type { JourneyMap } from '../model/journey-map.js';
import type { MapReader } from '../model/map-index.js';

/** A map with nothing in it: the editor then shows the ways to start. */
export function blankMap(t: Translate, id: Id): JourneyMap {
  return {
    ...{ type: 'journeymap', version: 1, id, title: '', locale: t.locale },
    ...{
      personas: [],
      stages: [],
      steps: [],
      lanes: [],
      cards: [],
      links: [],
      evidence: [],
      cases: [],
      comments: [],
      views: [],
    },
  } as const;
}

/** Whether there is nothing in a map yet. */
export function isBlank(reader: MapReader): boolean {
  return !(['stages', 'lanes', 'cards'] as const).some((kind) => reader.count(kind));
}

/** The open map as a frozen plain object, made once for every state it is asked for in; it goes with its document. */
export class Snapshot {
  #made = new WeakMap<MapDocument, { readonly version: number; readonly map: JourneyMap }>();

  of(document: MapDocument): JourneyMap {
    const { version } = document.reader;
    const made = this.#made.get(document);
    if (made?.version === version) return made.map;
    const map = deepFreeze(document.toMap());
    this.#made.set(document, { version, map });
    return map;
  }
}

/** Freezes what the records hold too; a map's own records are frozen already. */
function deepFreeze<T>(value: T): T {
  const open: unknown[] = [value];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (typeof one !== 'object' || one === null) continue;
    Object.freeze(one);
    for (const inner of Object.values(one) as unknown[])
      if (typeof inner === 'object' && inner !== null) open.push(inner);
  }
  return value;
}
