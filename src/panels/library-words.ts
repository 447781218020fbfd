/** What the list of stored maps says. */
import { message } from '../i18n/translate.js';

export const libraryWords = {
  none: message('library.none', 'No maps yet. Start one from a template below.'),
  nothing: message('library.nothing-found', 'No map has this in its title.'),
  search: message('library.search', 'Search by title'),
  sort: message('library.sort', 'Sort'),
  changed: message('library.sort-changed', 'Changed last'),
  title: message('library.sort-title', 'By title'),
  created: message('library.sort-created', 'Created last'),
  here: message('library.here', 'open now'),
  remove: message('library.delete', 'Delete map'),
  duplicate: message('library.duplicate', 'Duplicate map'),
  copyOf: message('library.copy-of', '{title} (copy)'),
  copied: message('library.copied', 'Copied: {title}'),
  removed: message('library.deleted', 'Deleted: {title}'),
  purged: message('library.purged', 'Deleted for good: {title}'),
  restored: message('library.restored', 'Brought back: {title}'),
  failed: message('library.failed', 'That did not work: {title}'),
  undo: message('library.undo', 'Bring it back'),
  untitled: message('map.untitled', 'Untitled map'),
  counts: message('library.counts', '{steps} steps · {lanes} lanes · {cards} cards'),
  bin: message('library.bin', 'Bin: {n}'),
  binKept: message('library.bin-kept', 'Deleted maps stay here for 30 days.'),
  binned: message('library.binned', 'deleted {time}'),
  purge: message('library.purge', 'Delete for good'),
  sure: message('library.purge-sure', 'Really? It cannot be undone'),
};
