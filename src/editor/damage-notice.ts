/** Shows above the map what of it could not be read from the storage, until the user closes it. */
import { html, nothing, type TemplateResult } from 'lit';
import { newId } from '../base/ids.js';
import type { OpenMap } from '../storage/open-map.js';
import { defineLater } from '../ui/element.js';
import type { EditorDesk } from './desk-state.js';
import { saveFile } from './map-host.js';
import type { MapOpener } from './map-opener.js';

/** Maps of which the user has read it. */
const closed = new WeakSet<OpenMap>();

export function damageNotice(maps: MapOpener, desk: EditorDesk, changed: () => void): TemplateResult | typeof nothing {
  const { kept, library } = maps;
  if (!kept?.issues.length || !library || closed.has(kept)) return nothing;
  defineLater('jm-damage-notice', async () => (await import('../panels/damage-notice.js')).JmDamageNotice);
  const said = kept.issues.map(({ message, params }) => desk.context.t(message, params));
  const { document, id, status } = kept;
  const close = (): void => {
    closed.add(kept);
    changed();
  };
  const download = async (): Promise<void> => {
    const { storedCopy } = await import('../storage/damaged-map.js');
    saveFile(await storedCopy(library.storage, library.name, id), `${id}.stored.json`, 'application/json');
  };
  const isOther = status.fault === 'damaged' && document.reader.count('stages') > 0;
  const copy = isOther ? (): void => void maps.keep({ ...document.toMap(), id: newId() }) : undefined;
  return html`<jm-damage-notice
    .desk=${desk}
    .said=${said}
    .download=${download}
    .copy=${copy}
    .close=${close}
  ></jm-damage-notice>`;
}
