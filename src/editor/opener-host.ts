/** What the part that opens maps needs of the element around it. */
import type { Format } from '../formats/format.js';
import type { Translate } from '../i18n/translate.js';
import type { StorageAdapter } from '../storage/storage-adapter.js';
import type { MapHistory } from './map-history.js';
import type { PicturesController } from './pictures-controller.js';

/** The element as its opener needs it. */
export interface OpenerHost extends HTMLElement {
  readonly mapId: string;
  readonly library: string;
  readonly noStorage: boolean;
  readonly readOnly: boolean;
  readonly storage: StorageAdapter | undefined;
  readonly formats: readonly Format[];
  readonly t: Translate;
  readonly pictures: PicturesController;
  readonly openHistory: () => Promise<MapHistory | undefined>;
  readonly languageReady: Promise<void>;
  readonly updateComplete: Promise<boolean>;
  mapChanged(what: 'opened' | 'saving'): void;
  tell(text: string): void;
}
