// Golden files hold every field of a released version. They are never changed: a file that people keep must open for ever.
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { laneCardFields, laneTypes } from './card-fields.js';
import type { Field, FieldTable } from './field.js';
import { mapFields, recordFields } from './fields.js';
import { recordKinds } from './journey-map.js';
import { currentVersion } from './migrate.js';
import { parseMap } from './parse.js';
import { jsonSchema } from './schema.js';
import { writeMap } from './write.js';

const folder = new URL('golden/', import.meta.url);
const files = readdirSync(folder).sort();
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const newest = (): Record<string, unknown> =>
  JSON.parse(read(`version-${currentVersion}.journey.json`)) as Record<string, unknown>;

describe('golden files', () => {
  it('are there for each version', () => {
    expect(files).toEqual(Array.from({ length: currentVersion }, (_, at) => `version-${at + 1}.journey.json`));
  });

  it.each(files)('%s opens without a single issue', (name) => {
    expect(parseMap(read(name)).issues).toEqual([]);
    expect(parseMap(read(name), { mode: 'strict' }).map).toBeDefined();
  });

  it('the newest is written back byte for byte', () => {
    const text = read(`version-${currentVersion}.journey.json`);
    expect(writeMap(parseMap(text).map!)).toBe(text);
  });

  it.each([true, false])('the newest is valid by the schema (strict: %s)', (strict) => {
    const validate = new Ajv2020({ strictRequired: false, allowUnionTypes: true }).compile(jsonSchema({ strict }));
    expect([validate(newest()), validate.errors]).toEqual([true, null]);
  });

  it('the newest holds every field of every table, also those within fields, and every choice', () => {
    const map = newest();
    const missing = [...missingIn('', mapFields, [map])];
    for (const kind of recordKinds) {
      if (kind !== 'cards') missing.push(...missingIn(`/${kind}`, recordFields[kind], map[kind] as object[]));
    }
    const types = new Map((map['lanes'] as { id: string; type: string }[]).map(({ id, type }) => [id, type]));
    for (const type of laneTypes) {
      const cards = (map['cards'] as { lane: string }[]).filter((card) => types.get(card.lane) === type);
      missing.push(...missingIn(`/cards(${type})`, laneCardFields[type], cards));
    }
    missing.push(...missingIn('/cards', recordFields.cards, map['cards'] as object[]));
    expect([...types.values()].filter((type, at, all) => all.indexOf(type) === at).sort()).toEqual(
      [...laneTypes].sort(),
    );
    expect(missing).toEqual([]);
  });
});

/** The fields of a table that none of these objects has. */
function* missingIn(path: string, table: FieldTable, objects: readonly object[]): Generator<string> {
  for (const [name, field] of Object.entries(table)) {
    const values = objects
      .map((object) => (object as Record<string, unknown>)[name])
      .filter((value) => value !== undefined);
    const inner = innerTable(field);
    if (!values.length) yield `${path}/${name}`;
    const choices = field.kind === 'choice' ? field.of.filter((choice) => !values.includes(choice)) : [];
    if (path && !path.includes('(')) yield* choices.map((choice) => `${path}/${name}=${String(choice)}`);
    else if (inner) yield* missingIn(`${path}/${name}`, inner, values.flat() as object[]);
  }
}

function innerTable(field: Field): FieldTable | undefined {
  if (field.kind === 'object') return field.fields;
  return field.kind === 'list' && field.of.kind === 'object' ? field.of.fields : undefined;
}
