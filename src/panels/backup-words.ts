/** What the backup of all maps says. */
import { message } from '../i18n/translate.js';

export const backupWords = {
  heading: message('backup.heading', 'Backup'),
  used: message('backup.used', '{used} used'),
  left: message('backup.left', '{left} left'),
  safe: message('backup.safe', 'The browser has promised to keep the maps.'),
  unsafe: message(
    'backup.unsafe',
    'The maps are in this browser only, and it may delete them when the disk is full. Download a backup from time to time.',
  ),
  download: message('backup.download', 'Download all maps'),
  choose: message('backup.choose', 'Restore from a backup…'),
  found: message('backup.found', { one: '{n} map in this backup', other: '{n} maps in this backup' }),
  empty: message('backup.empty', 'No map could be read from this file.'),
  new: message('backup.new', 'not kept here: it will be added'),
  same: message('backup.same', 'the same as the one kept here: ticked, it comes as a copy'),
  newer: message('backup.newer', 'newer than the one kept here'),
  older: message('backup.older', 'older than the one kept here'),
  cards: message('backup.cards', { one: '{n} card', other: '{n} cards' }),
  conflict: message('backup.conflict', 'Maps that are kept here already'),
  both: message('backup.both', 'Keep both: the one of the backup comes beside it'),
  newest: message('backup.newest', 'Keep the newer one'),
  restore: message('backup.restore-chosen', { one: 'Restore {n} map', other: 'Restore {n} maps' }),
  copyOf: message('library.copy-of', '{title} (copy)'),
  cancel: message('backup.cancel', 'Cancel'),
  done: message('backup.done', { one: '{n} map restored', other: '{n} maps restored' }),
  failed: message('backup.failed', 'The backup could not be restored; what is kept here is as it was.'),
  damaged: message(
    'backup.damaged',
    'Maps that could not be read whole; what could be read is in the file, and beside it what is stored of them, as it is:',
  ),
  missing: message('backup.missing', 'Maps that are not in the file, because they could not be read:'),
  partial: message(
    'backup.partial',
    'Only the maps of this page are in the file: what this browser keeps cannot be read at the moment.',
  ),
  unwritten: message('backup.unwritten', 'The backup could not be made: the maps cannot be read at the moment.'),
  untitled: message('map.untitled', 'Untitled map'),
};
