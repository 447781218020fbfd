/** What the list of stored maps says. */
import { isolate } from '../base/bidi.js';
import { message, type Message, type Translate } from '../i18n/translate.js';

export const libraryWords = {
  none: message('library.none', 'No maps yet. Start one from a template below.'),
  nothing: message('library.nothing-found', 'No map has these words in its title, stages, personas or tags.'),
  search: message('library.search', 'Search title, stages, personas, tags'),
  backup: message('library.to-backup', 'Backup'),
  sort: message('library.sort', 'Sort'),
  changed: message('library.sort-changed', 'Changed last'),
  title: message('library.sort-title', 'By title'),
  created: message('library.sort-created', 'Created last'),
  here: message('library.here', 'open now'),
  remove: message('library.delete', 'Delete map'),
  duplicate: message('library.duplicate', 'Duplicate map'),
  copyOf: message('library.copy-of', '{title} (copy)'),
  copied: message('library.copied', 'Copied: {title}'),
  removeOpen: message('library.delete-open', 'This map is open: open another one to delete it'),
  removed: message('library.deleted', 'Deleted: {title}'),
  purged: message('library.purged', 'Deleted for good: {title}'),
  restored: message('library.restored', 'Brought back: {title}'),
  failed: message('library.failed', 'That did not work: {title}'),
  undo: message('library.undo', 'Bring it back'),
  untitled: message('map.untitled', 'Untitled map'),
  counts: message('library.counts', '{steps} steps · {lanes} lanes · {cards} cards'),
  bin: message('library.bin', 'Bin: {n}'),
  binKept: message('library.bin-kept', 'Deleted maps stay here for 30 days.'),
  binKeptHere: message('library.bin-kept-here', 'Deleted maps stay here as long as this page is open.'),
  pageOnly: message(
    'library.page-only',
    'These maps are kept only as long as this page is open. Download a backup to keep them.',
  ),
  somePageOnly: message(
    'library.some-page-only',
    'Some of these maps are kept only as long as this page is open. Download a backup to keep them.',
  ),
  thisPage: message('library.this-page-only', 'only while this page is open'),
  binned: message('library.binned', 'deleted {time}'),
  purge: message('library.purge', 'Delete for good'),
  sure: message('library.purge-sure', 'Really? It cannot be undone'),
};

/** What a button does to a map, for one of several such buttons. */
export const named = (t: Translate, deed: Message, { title }: { readonly title: string }): string =>
  `${t(deed)}: ${isolate(title) || t(libraryWords.untitled)}`;
