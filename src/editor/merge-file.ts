/** Joins a file with the open map: what both began from is looked for in the history, and both states are kept. */
import { beganAfter } from '../compare/origin.js';
import { mergeMaps, type MergeOptions, type MergeResult } from '../compare/merge.js';
import type { MapDocument } from '../document/map-document.js';
import type { Format } from '../formats/format.js';
import { message } from '../i18n/translate.js';
import type { Issue } from '../model/issue.js';
import type { JourneyMap } from '../model/journey-map.js';
import type { VersionHead } from '../storage/versions.js';
import type { MapHistory } from './map-history.js';
import type { PicturesController } from './pictures-controller.js';
import { readMap } from './read-map.js';

const chosen = message('issue.merge-conflicts', {
  one: 'Both sides had changed {n} thing; what the file says was taken',
  other: 'Both sides had changed {n} things; what the file says was taken',
});

/** A file that is a copy of the open map. */
export interface MergeOffer {
  readonly file: Blob;
  readonly theirs: JourneyMap;
  /** What both began from, when it is known. */
  readonly base: { readonly head: VersionHead; readonly map: JourneyMap } | undefined;
  readonly history: MapHistory | undefined;
}

interface MergeHost {
  readonly pictures: PicturesController;
  readonly formats: readonly Format[];
  readonly openHistory: () => Promise<MapHistory | undefined>;
}

/** How much of a file is looked through for the id of the open map, before the whole of it is read. */
const peeked = 65_536;

/** An offer to merge a file; undefined when it is no copy of this map, or the same as it. */
export async function mergeOffer(host: MergeHost, document: MapDocument, file: Blob): Promise<MergeOffer | undefined> {
  if (!(await file.slice(0, peeked).text()).includes(JSON.stringify(document.id))) return undefined;
  const { map, readOnly } = await readMap(file, host.formats, {});
  if (!map || readOnly || map.id !== document.id) return undefined;
  const theirs = await (await host.pictures.keeper()).taken(map);
  const history = await host.openHistory().catch(() => undefined);
  return { file, theirs, history, base: await baseOf(history, theirs) };
}

/** How many versions are looked at, from the newest. */
const mostLookedAt = 40;

/** The newest version of which the copy has what was done up to it. */
async function baseOf(history: MapHistory | undefined, copy: JourneyMap): Promise<MergeOffer['base']> {
  const heads = (await history?.list().catch(() => undefined)) ?? [];
  const read = (head: VersionHead | undefined): Promise<JourneyMap | undefined> | undefined =>
    head && history?.read(head.id).catch(() => undefined);
  let map = await read(heads[0]);
  for (let at = 0; at < Math.min(heads.length, mostLookedAt); at++) {
    const head = heads[at] as VersionHead;
    const before = await read(heads[at + 1]);
    if (map && beganAfter(copy, before, map)) return { head, map };
    map = before;
  }
  return undefined;
}

/** The open map with the file in it. */
export function joined(document: MapDocument, { base, theirs }: MergeOffer, options: MergeOptions): MergeResult {
  return mergeMaps(base?.map, document.toMap(), theirs, options);
}

/** The same for a page, which is not asked: where both changed something the file is followed, and what it removed but we changed stays. */
export async function joinFile(
  host: MergeHost,
  document: MapDocument,
  theirs: JourneyMap,
): Promise<{ readonly map: JourneyMap; readonly issues: readonly Issue[] }> {
  const history = theirs.id === document.id ? await host.openHistory().catch(() => undefined) : undefined;
  const base = await baseOf(history, theirs);
  await history?.keepBefore();
  const { map, conflicts, issues } = mergeMaps(base?.map, document.toMap(), theirs, {
    choose: (conflict) => (conflict.theirs === undefined ? 'mine' : 'theirs'),
  });
  const told: Issue = { level: 'info', code: 'merge-conflicts', message: chosen, params: { n: conflicts.length } };
  return { map, issues: conflicts.length && base ? [...issues, told] : issues };
}
