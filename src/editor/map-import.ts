/** Takes a map in: read, shown to the page for a veto, then opened as its own, put in place of the open one, or merged into it. */
import { newId, type Id } from '../base/ids.js';
import type { MapDocument } from '../document/map-document.js';
import type { Format } from '../formats/format.js';
import { message, type Translate } from '../i18n/translate.js';
import type { Issue } from '../model/issue.js';
import type { JourneyMap } from '../model/journey-map.js';
import { send } from './events.js';
import type { MapHistory } from './map-history.js';
import type { PicturesController } from './pictures-controller.js';
import { readMap } from './read-map.js';
import { cancelled, speak, type ImportOptions, type ImportResult } from './transfer.js';

const imported = message('edit.import', 'Import a map');

interface ImportHost extends EventTarget {
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
  keep(map: JourneyMap): Id;
  showReadOnly(map: JourneyMap): void;
}

export async function importMap(
  host: ImportHost,
  desktop: Desktop,
  data: string | object | Blob,
  options: ImportOptions,
): Promise<ImportResult> {
  const { map, issues, readOnly = false } = await readMap(data, host.formats, options);
  const spoken = speak(issues, host.t);
  if (!map) return { mapId: undefined, issues: spoken };
  if (!send(host, 'jm-before-import', { title: map.title, issues: spoken })) {
    return { mapId: undefined, issues: speak([...issues, cancelled], host.t) };
  }
  const { document } = desktop;
  const apart = (options.into ?? 'new') === 'new';
  const whole = readOnly
    ? map
    : await host.pictures
        .keeper()
        .then((keeper) => keeper.taken(map, apart))
        .catch(() => map);
  if (document && options.into === 'merge' && !desktop.readOnly) {
    const more = await mergeIn(host, document, whole);
    return { mapId: document.id, issues: [...spoken, ...speak(more, host.t)] };
  }
  const mapId = await bringIn(desktop, whole, options.into === 'replace', readOnly);
  return { mapId, issues: spoken };
}

async function mergeIn(host: ImportHost, document: MapDocument, theirs: JourneyMap): Promise<readonly Issue[]> {
  const { joinFile } = await import('./merge-file.js');
  const { map, issues } = await joinFile(host, document, theirs);
  document.replace(imported, map, { origin: 'api' });
  return issues;
}

async function bringIn(desktop: Desktop, map: JourneyMap, replaces: boolean, readOnly: boolean): Promise<Id> {
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
  return desktop.keep(free ? map : { ...map, id: newId() });
}
