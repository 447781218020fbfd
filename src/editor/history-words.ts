/** What the history of a map says. */
import { message } from '../i18n/translate.js';

export const historyWords = {
  heading: message('history.heading', 'History'),
  naming: message('history.naming', 'Name this version'),
  close: message('dialog.close', 'Close'),
  name: message('history.name', 'Name of the present version'),
  keep: message('history.keep', 'Keep'),
  versions: message('history.versions', 'Versions'),
  none: message(
    'history.none',
    'No version yet. One is kept with the first edit, after more edits, and whenever you name one.',
  ),
  choose: message('history.choose', 'Choose a version to see it.'),
  unreadable: message('history.unreadable', 'This version could not be read.'),
  failed: message('history.failed', 'The history could not be read. Editing goes on.'),
  notKept: message('history.not-kept', 'The version could not be kept.'),
  room: message('history.room', {
    one: '{n} version, {size} of {most}',
    other: '{n} versions, {size} of {most}',
  }),
  memory: message('history.memory', 'This map is not stored: its history goes when the page is closed.'),
  kept: message('said.version-kept', 'Version kept: {name}'),
  restored: message('said.version-restored', 'Restored as it was on {date}'),
  cards: message('said.cards-restored', { one: '{n} card is back', other: '{n} cards are back' }),
};

/** 120 kB, 1.4 MB, in the user's own words. */
export function sizeWords(bytes: number, locale: string): string {
  const unit = bytes < 1e6 ? 'kilobyte' : 'megabyte';
  const options = {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: unit === 'kilobyte' ? 0 : 1,
  } as const;
  return new Intl.NumberFormat(locale, options).format(bytes < 1e6 ? Math.ceil(bytes / 1e3) : bytes / 1e6);
}
