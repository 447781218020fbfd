/** Takes a map in: read, shown to the page for a veto, then opened as its own, put in place of the open one, or merged into it. */
import { newId, type Id } from '../base/ids.js';
import { documentSteps } from '../document/document-steps.js';
import type { MapDocument } from '../document/map-document.js';
import type { Format } from '../formats/format.js';
import { message, type Translate } from '../i18n/translate.js';
import type { Issue } from '../model/issue.js';
import type { JourneyMap } from '../model/journey-map.js';
import { send } from './events.js';
import type { MapHistory } from './map-history.js';
import type { PicturesController } from './pictures-controller.js';
import { readMap } from './read-map.js';
import { inSlices, nextTask } from './slices.js';
import { cancelled, speak, type ImportOptions, type ImportResult } from './transfer.js';

const imported = message('edit.import', 'Import a map');
const reading = message('said.reading', 'Reading the file…');
const late: Issue = {
  level: 'error',
  code: 'too-late',
  message: message('issue.too-late', 'The editor was closed, or another map opened, before the file was read'),
};
/** ms after which it is said that a file is being read; what is said appears 150 ms later. */
const long = 50;

interface ImportHost extends EventTarget {
  readonly isConnected: boolean;
  tell(text: string): void;
  readonly formats: readonly Format[];
  readonly t: Translate;
  readonly pictures: PicturesController;
  readonly openHistory: () => Promise<MapHistory | undefined>;
}

/** Where an imported map goes. */
interface Desktop {
  readonly document: MapDocument | undefined;
  readonly readOnly: boolean;
  isFree(id: Id): Promise<boolean>;
  keep(map: MapDocument): Id;
  showReadOnly(map: JourneyMap): void;
}

/** Takes a map in, and says so when that takes its time. */
export async function importMap(...given: Parameters<typeof takeIn>): Promise<ImportResult> {
  const [host] = given;
  let said = false;
  const timer = setTimeout(() => {
    said = true;
    host.tell(host.t(reading));
  }, long);
  const result = await takeIn(...given);
  clearTimeout(timer);
  // What was opened is said in its place.
  if (said && !result.mapId) host.tell('');
  return result;
}

async function takeIn(
  host: ImportHost,
  desktop: Desktop,
  data: string | object | Blob,
  options: ImportOptions,
): Promise<ImportResult> {
  const isLate = lateWatch(host, desktop, options);
  const { map, issues, readOnly = false } = await readMap(data, host.formats, options);
  const spoken = speak(issues, host.t);
  if (!map) return { mapId: undefined, issues: spoken };
  if (!send(host, 'jm-before-import', { title: map.title, issues: spoken })) {
    return { mapId: undefined, issues: speak([...issues, cancelled], host.t) };
  }
  const apart = (options.into ?? 'new') === 'new';
  const whole = readOnly
    ? map
    : await host.pictures
        .keeper()
        .then((keeper) => keeper.taken(map, apart))
        .catch(() => map);
  if (isLate()) return { mapId: undefined, issues: speak([...issues, late], host.t) };
  const { document } = desktop;
  if (document && options.into === 'merge' && !desktop.readOnly) {
    const more = await mergeIn(host, document, whole);
    return { mapId: document.id, issues: [...spoken, ...speak(more, host.t)] };
  }
  const mapId = await bringIn(desktop, whole, options.into === 'replace', readOnly, isLate);
  return { mapId, issues: mapId ? spoken : speak([...issues, late], host.t) };
}

/** Whether what the file was read for is gone: the editor, or the map it was to go into. */
function lateWatch(host: ImportHost, desktop: Desktop, { into = 'new' }: ImportOptions): () => boolean {
  const { isConnected } = host;
  const id = desktop.document?.id;
  return () => (isConnected && !host.isConnected) || (into !== 'new' && desktop.document?.id !== id);
}

async function mergeIn(host: ImportHost, document: MapDocument, theirs: JourneyMap): Promise<readonly Issue[]> {
  const { joinFile } = await import('./merge-file.js');
  const { map, issues } = await joinFile(host, document, theirs);
  document.replace(imported, map, { origin: 'api' });
  return issues;
}

async function bringIn(
  desktop: Desktop,
  map: JourneyMap,
  replaces: boolean,
  readOnly: boolean,
  isLate: () => boolean,
): Promise<Id | undefined> {
  const { document } = desktop;
  if (document && replaces && !desktop.readOnly) {
    document.replace(imported, map, { origin: 'api' });
    return document.id;
  }
  if (readOnly) {
    desktop.showReadOnly(map);
    return map.id;
  }
  const free = map.id !== document?.id && (await desktop.isFree(map.id));
  const made = await inSlices(documentSteps(free ? map : { ...map, id: newId() }));
  // The first drawing has a task of its own.
  await nextTask();
  return isLate() ? undefined : desktop.keep(made);
}
