/** Everything a reader can say about a map: code, level, and the words for people. Codes are stable: never rename one. */
import { message, type Message } from '../i18n/translate.js';
import type { Issue } from './issue.js';

interface Kind {
  readonly level: Issue['level'];
  readonly message: Message;
}

const error = (id: string, text: string): Kind => ({ level: 'error', message: message(`issue.${id}`, text) });
const warning = (id: string, text: string): Kind => ({ level: 'warning', message: message(`issue.${id}`, text) });
const info = (id: string, text: string): Kind => ({ level: 'info', message: message(`issue.${id}`, text) });

export const issueKinds = {
  // Nothing could be read.
  'too-large': error('too-large', 'This file is too large: at most {limit} MB are read.'),
  'empty-file': error('empty-file', 'This file is empty.'),
  'broken-json': error(
    'broken-json',
    'This is not valid JSON: at line {line}, position {column}, “{found}” does not fit.',
  ),
  'cut-off': error(
    'cut-off',
    'This JSON ends too early, at line {line}, position {column}: the file may have been cut off.',
  ),
  'too-deep': error('too-deep', 'This JSON is nested too deeply to be read.'),
  'not-a-map': error('not-a-map', 'This is JSON, but not a journey map: it has no “type”: “journeymap”.'),
  'other-type': error('other-type', 'This is not a journey map: its type is “{type}”.'),
  unreadable: error('unreadable', 'This could not be read.'),
  // The whole map.
  'newer-version': warning(
    'newer-version',
    'This map was saved by a newer version ({version}). It can be looked at, but not changed here.',
  ),
  'missing-type': warning('missing-type', 'The file does not say that it is a journey map; it was read as one.'),
  'bad-version': warning('bad-version', 'The version “{value}” is unknown; the file was read as version 1.'),
  // Ids and references.
  'missing-id': warning('missing-id', 'There was no id; it is now “{now}”.'),
  'bad-id': warning('bad-id', 'The id “{value}” cannot be used; it is now “{now}”.'),
  'duplicate-id': warning('duplicate-id', 'The id “{value}” was used twice; this one is now “{now}”.'),
  'dangling-reference': warning('dangling-reference', '“{value}” is not in this map; the reference was left out.'),
  'dangling-link': warning(
    'dangling-link',
    'This link was left out: from “{from}” to “{to}”, and “{value}” is not in this map.',
  ),
  'reference-cycle': warning('reference-cycle', 'These replies answer each other in a circle; “{value}” was left out.'),
  // Where things stand.
  'recovered-lane': warning(
    'recovered-lane',
    'Its lane “{value}” is not in this map; the card is now in the lane “{now}”.',
  ),
  'recovered-step': warning(
    'recovered-step',
    'Its step or stage “{value}” is not in this map; the card is now at “{now}”.',
  ),
  'recovered-stage': warning('recovered-stage', 'Its stage “{value}” is not in this map; the step is now in “{now}”.'),
  'recovered-target': warning(
    'recovered-target',
    'What it is about, “{value}”, is not in this map; it is now about the whole map.',
  ),
  'hidden-card': warning(
    'hidden-card',
    'Lanes of the type “{value}” hold no cards; the card is now in the lane “{now}”.',
  ),
  'two-places': warning('two-places', 'The card named both a step and a stage; it stays at the step.'),
  'bad-span': warning('bad-span', 'A card cannot reach from its step to “{value}”; it now stands at its step only.'),
  // Records and fields.
  'not-an-object': warning('not-an-object', '{value} stood where an object belongs; it was left out.'),
  'not-a-list': warning('not-a-list', '{value} stood where a list belongs; it was left out.'),
  'broken-record': warning('broken-record', 'This one could not be read and was left out.'),
  'missing-field': warning('missing-field', '“{field}” was missing.'),
  'wrong-type': warning('wrong-type', '{value} does not fit here; it was left out.'),
  'bad-value': warning('bad-value', '“{value}” is not one of the values that fit here; it was left out.'),
  'bad-date': warning('bad-date', '“{value}” is not a date; it was left out.'),
  'bad-duration': warning('bad-duration', '“{value}” is not a duration such as PT30M or P2D; it was left out.'),
  'bad-url': warning('bad-url', 'The address “{value}” may not be followed and was left out.'),
  'out-of-range': warning('out-of-range', '{value} is out of range; it is now {now}.'),
  rounded: warning('rounded', '{value} was rounded to {now}.'),
  converted: warning('converted', '{value} was read as {now}.'),
  'broken-text': warning('broken-text', 'This text had broken characters; they are now “�”.'),
  'image-too-large': warning('image-too-large', 'This image is larger than {limit} MB; it was left out.'),
  'too-long': warning('too-long', 'This text was cut to {limit} characters.'),
  'too-many': warning('too-many', 'There are too many here: {n} were left out, {limit} were read.'),
  'too-much-data': warning(
    'too-much-data',
    'There is too much data from elsewhere: {limit} values were read, the rest was left out.',
  ),
  'data-too-deep': warning('data-too-deep', 'Data from elsewhere is nested too deeply; a part of it was left out.'),
  'not-json': warning('not-json', '{value} cannot stand in a file; it was left out.'),
  'unknown-field': warning('unknown-field', 'There is no field “{field}” here.'),
  // Worth knowing.
  'duplicate-value': info('duplicate-value', '“{value}” stood here twice; it is kept once.'),
  'null-value': info('null-value', '“{field}” was null; it is now absent, which means the same.'),
  'missing-list': info('missing-list', 'The list “{field}” was missing; it is now empty.'),
  'more-issues': info('more-issues', 'There are {n} more of the kind “{code}”.'),
} as const satisfies Readonly<Record<string, Kind>>;

export type IssueCode = keyof typeof issueKinds;
