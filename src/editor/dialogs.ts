/** The dialogs of the editor, loaded when the first of them is opened. */
import { JmLaneDialog } from '../panels/lane-dialog.js';
import { JmLibraryBackup } from '../panels/library-backup.js';
import { JmLinkDialog } from '../panels/link-dialog.js';
import { JmLibraryDialog } from '../panels/library-dialog.js';
import { JmLibraryMaps } from '../panels/library-maps.js';
import { JmMapPicture } from '../panels/map-picture.js';
import { JmPalette } from '../panels/palette.js';
import { JmPasteDialog } from '../panels/paste-dialog.js';
import { JmMoveDialog } from '../panels/move-dialog.js';
import { JmShortcutsDialog } from '../panels/shortcuts-dialog.js';
import { JmTransferDialog } from '../panels/transfer-dialog.js';
import { JmViewsDialog } from '../panels/views-dialog.js';
import { JmDialog } from '../ui/dialog.js';
import { define } from '../ui/element.js';

export { LibraryDesk } from './library-desk.js';

export function defineDialogs(): void {
  define('jm-dialog', JmDialog);
  define('jm-lane-dialog', JmLaneDialog);
  define('jm-library-backup', JmLibraryBackup);
  define('jm-library-maps', JmLibraryMaps);
  define('jm-link-dialog', JmLinkDialog);
  define('jm-library-dialog', JmLibraryDialog);
  define('jm-map-picture', JmMapPicture);
  define('jm-palette', JmPalette);
  define('jm-paste-dialog', JmPasteDialog);
  define('jm-move-dialog', JmMoveDialog);
  define('jm-shortcuts-dialog', JmShortcutsDialog);
  define('jm-transfer-dialog', JmTransferDialog);
  define('jm-views-dialog', JmViewsDialog);
}
