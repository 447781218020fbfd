/** Takes a map in: read, shown to the page for a veto, then opened as its own, put in place of the open one, or merged into it. */
import { newId, type Id } from '../base/ids.js';
import type { MapDocument } from '../document/map-document.js';
import type { Format } from '../formats/format.js';
import { message, type Translate } from '../i18n/translate.js';
import type { JourneyMap } from '../model/journey-map.js';
import type { MapLibrary } from '../storage/map-library.js';
import { send } from './events.js';
import { cancelled, mergedMap, readMap, speak, type ImportOptions, type ImportResult } from './transfer.js';

const imported = message('edit.import', 'Import a map');

interface ImportHost extends EventTarget {
  readonly formats: readonly Format[];
  readonly t: Translate;
}

/** Where an imported map goes. */
interface Desktop {
  readonly document: MapDocument | undefined;
  readonly readOnly: boolean;
  readonly library: MapLibrary | undefined;
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
  const mapId = await bringIn(desktop, map, options.into ?? 'new', readOnly);
  return { mapId, issues: spoken };
}

async function bringIn(
  desktop: Desktop,
  map: JourneyMap,
  into: 'new' | 'replace' | 'merge',
  readOnly: boolean,
): Promise<Id> {
  const { document } = desktop;
  if (document && into !== 'new' && !desktop.readOnly) {
    document.replace(imported, into === 'replace' ? map : mergedMap(document.toMap(), map), { origin: 'api' });
    return document.id;
  }
  if (readOnly) {
    desktop.showReadOnly(map);
    return map.id;
  }
  const free = map.id !== document?.id && ((await desktop.library?.isFree(map.id)) ?? true);
  return desktop.keep(free ? map : { ...map, id: newId() });
}
