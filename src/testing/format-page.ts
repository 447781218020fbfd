// The generated parts of docs/format.md: fields, card fields by lane type, and issue codes, all from the code that reads files.
import { commonCardFields, laneCardFields, lanesWithoutCards, laneTypes } from '../model/card-fields.js';
import { cardNotes } from '../model/card-notes.js';
import { keepOf, type Field, type FieldTable } from '../model/field.js';
import { mapNotes, recordNotes } from '../model/field-notes.js';
import { mapFields, recordFields } from '../model/fields.js';
import { issueKinds } from '../model/issue-texts.js';
import { recordKinds } from '../model/journey-map.js';
import { defaultLimits } from '../model/limits.js';

const titles = {
  personas: 'Persona',
  stages: 'Stage',
  steps: 'Step',
  lanes: 'Lane',
  cards: 'Card: every card',
  links: 'Link',
  evidence: 'Evidence',
  cases: 'Case',
  comments: 'Comment',
  views: 'View',
} as const;

/** The parts by the name they have in the page's `<!-- name -->` marks. */
export const formatPageParts: Readonly<Record<string, () => string>> = {
  fields: () =>
    [
      section('Map', [
        ...tableRows(withoutMeta(), mapNotes),
        ...arrayRows(),
        ...tableRows({ meta: mapFields.meta }, mapNotes),
      ]),
      ...recordKinds.map((kind) =>
        section(titles[kind], tableRows(kind === 'cards' ? commonCardFields : recordFields[kind], recordNotes[kind])),
      ),
    ].join('\n\n'),
  'lane types': () => ['| lane type | field | holds | what it says |', '|---|---|---|---|', ...laneRows()].join('\n'),
  limits: () =>
    `${defaultLimits.bytes / 1e6} MB of text, ${size(defaultLimits.records)} records in an array, ${size(defaultLimits.text)} characters in a text, ` +
    `${defaultLimits.image / 1e6} MB in an embedded image, ${defaultLimits.depth} levels of unknown data`,
  issues: () =>
    [
      '| code | level | in words |',
      '|---|---|---|',
      ...Object.entries(issueKinds).map(
        ([code, { level, message }]) => `| \`${code}\` | ${level} | ${cell(message.text as string)} |`,
      ),
    ].join('\n'),
};

/** The page with its generated parts as they should be. */
export function renewFormatPage(page: string): string {
  return Object.entries(formatPageParts).reduce((text, [name, write]) => {
    const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`The page has no marks for ${name}`);
    return `${text.slice(0, from + start.length)}\n\n${write()}\n\n${text.slice(to)}`;
  }, page);
}

function withoutMeta(): FieldTable {
  const { meta: _meta, ...fields } = mapFields;
  return fields;
}

function section(title: string, rows: readonly string[]): string {
  return [`### ${title}`, '', '| field | holds | what it says |', '|---|---|---|', ...rows].join('\n');
}

function tableRows(table: FieldTable, notes: object): string[] {
  return Object.entries(table).map(
    ([name, field]) =>
      `| \`${name}\`${field.required ? '' : '?'} | ${holds(field)} | ${cell((notes as Record<string, string>)[name] ?? '')} |`,
  );
}

function arrayRows(): string[] {
  return recordKinds.map(
    (kind) => `| \`${kind}\` | list of ${titles[kind].split(':')[0]!.toLowerCase()} | ${mapNotes[kind]} |`,
  );
}

function laneRows(): string[] {
  return laneTypes.flatMap((type) => {
    const fields = Object.entries<Field>(laneCardFields[type]);
    if (!fields.length) return [`| \`${type}\` | – | | ${lanesWithoutCards.has(type) ? 'Holds no cards.' : ''} |`];
    return fields.map(([name, field], at) => {
      const note = cell(cardNotes[name as keyof typeof cardNotes]);
      return `| ${at ? '' : `\`${type}\``} | \`${name}\`? | ${holds(field)} | ${note} |`;
    });
  });
}

/** What may stand in a field, in a few words. */
function holds(field: Field): string {
  switch (field.kind) {
    case 'text':
      return 'text';
    case 'label':
      return 'short text';
    case 'form':
      return formNames[field.form];
    case 'choice':
      return field.of.map((choice) => `\`${choice}\``).join(' · ');
    case 'flag':
      return field.orLabel ? '`true`, `false`, or words' : '`true` or `false`';
    case 'number':
      return numberWords(field.min, field.max, field.step);
    case 'ref':
      return field.to === 'any' ? 'id of any record' : `id in \`${field.to.join('`, `')}\``;
    case 'list':
      return `${keepOf(field) === 'set' ? 'set' : 'list'} of ${holds(field.of)}`;
    case 'object':
      return `{ ${Object.entries(field.fields)
        .map(([name, inner]) => `\`${name}\`${inner.required ? '' : '?'} ${holds(inner)}`)
        .join(', ')} }`;
    case 'record':
      return `object of ${holds(field.of)}`;
    case 'data':
      return 'object';
  }
}

const formNames = {
  id: 'id',
  url: 'address',
  image: 'image',
  date: 'date',
  time: 'date and time',
  duration: 'duration',
  color: 'colour',
  icon: 'icon name',
  hash: 'SHA-256',
  currency: 'ISO 4217',
  locale: 'BCP 47',
  'media-type': 'media type',
} as const;

function numberWords(min: number | undefined, max: number | undefined, step: number | undefined): string {
  const signed = (value: number): string => (value < 0 ? `−${-value}` : String(value));
  const range = min === undefined ? '' : max === undefined ? ` from ${signed(min)}` : ` ${signed(min)}…${signed(max)}`;
  return `${step === 1 ? 'whole number' : 'number'}${range}${step && step !== 1 ? `, steps of ${step}` : ''}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function size(value: number): string {
  return value.toLocaleString('en');
}
