/**
 * The file as a JSON Schema (2020-12), made from the table of fields. The permissive one is for reading: what a reader takes as it
 * is, it takes, unknown fields and lane types among it. The strict one is for authors: it finds misspelt and misplaced fields.
 */
import { cardFieldVariants, commonCardFields, laneCardFields, laneTypes } from './card-fields.js';
import { largestNumber, type Field, type FieldTable, type ListField, type NumberField } from './field.js';
import { cardNotes } from './card-notes.js';
import { mapNotes, recordNotes } from './field-notes.js';
import { mapFields, recordFields } from './fields.js';
import { formPatterns } from './forms.js';
import { recordKinds, type Card, type RecordKind } from './journey-map.js';

export interface SchemaOptions {
  readonly strict?: boolean;
  /** Lane types of the host, which the strict schema then takes beside the known ones. */
  readonly laneTypes?: readonly string[];
}

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

export function jsonSchema(options: SchemaOptions = {}): Schema {
  const writer = new SchemaWriter(options.strict ?? false, options.laneTypes ?? []);
  return writer.map();
}

const extension = '^x-';
const { meta, ...firstFields } = mapFields;

class SchemaWriter {
  #strict: boolean;
  #laneTypes: readonly string[];

  constructor(strict: boolean, laneTypes: readonly string[]) {
    this.#strict = strict;
    this.#laneTypes = laneTypes;
  }

  map(): Schema {
    const arrays = Object.fromEntries(
      recordKinds.map((kind) => [
        kind,
        { description: mapNotes[kind], type: 'array', items: { $ref: `#/$defs/${kind}` } },
      ]),
    );
    const own = this.#properties(firstFields, mapNotes);
    const version = {
      description: mapNotes.version,
      ...(this.#strict ? { const: 1 } : { type: 'integer', minimum: 1 }),
    };
    return {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: this.#strict ? 'urn:journeymap:1:strict' : 'urn:journeymap:1',
      $comment: 'Version 1',
      title: 'Journey map',
      description: 'A customer-journey map or service blueprint: name.journey.json',
      ...this.#object({ ...own, version, ...arrays, ...this.#properties({ meta }, mapNotes) }, [
        'type',
        'version',
        'id',
        'title',
        ...(this.#strict ? recordKinds : []),
      ]),
      $defs: Object.fromEntries(recordKinds.map((kind) => [kind, this.#record(kind)])),
    };
  }

  #record(kind: RecordKind): Schema {
    if (kind === 'cards') return this.#card();
    const table = recordFields[kind];
    const properties = this.#properties(table, recordNotes[kind]);
    if (kind === 'lanes' && this.#strict) {
      properties['type'] = { ...(properties['type'] as Schema), enum: [...laneTypes, ...this.#laneTypes] };
    }
    return this.#object(properties, requiredOf(table));
  }

  /** A card stands at a step or across a stage. A schema cannot see the type of its lane, only which fields never meet. */
  #card(): Schema {
    const properties = Object.fromEntries(
      [...cardFieldVariants].map(([name, variants]) => {
        // Outside of the strict schema a lane of a host may keep anything under the names of other lanes.
        const isChecked = this.#strict || Object.hasOwn(commonCardFields, name);
        const rules = isChecked ? anyOf(variants.map((field) => this.#field(field))) : {};
        return [name, { description: cardNote(name), ...rules }];
      }),
    );
    return {
      ...this.#object(properties, requiredOf(commonCardFields)),
      oneOf: [{ required: ['step'] }, { required: ['stage'] }],
      ...(this.#strict && {
        dependentRequired: { toStep: ['step'], attachment: ['alt'] },
        dependentSchemas: this.#neighbours(),
      }),
    };
  }

  /** For each field of only some lane types: the fields that may stand beside it. */
  #neighbours(): Schema {
    const common = Object.keys(commonCardFields);
    const names = [...cardFieldVariants.keys()].filter((name) => !common.includes(name));
    return Object.fromEntries(
      names.map((name) => {
        const beside = laneTypesWith(name).flatMap((type) => Object.keys(laneCardFields[type]));
        const allowed = [...new Set([...common, ...beside, 'meta'])];
        return [name, { propertyNames: { anyOf: [{ enum: allowed }, { pattern: extension }] } }];
      }),
    );
  }

  #properties(table: FieldTable, notes: Readonly<Record<string, string>> = {}): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(table).map(([name, field]) => [
        name,
        { ...(notes[name] && { description: notes[name] }), ...this.#field(field) },
      ]),
    );
  }

  #object(properties: Record<string, unknown>, required: readonly string[]): Schema {
    return {
      type: 'object',
      ...(required.length && { required }),
      properties: { ...properties, ...(this.#strict && { meta: { type: 'object' } }) },
      ...(this.#strict && {
        minProperties: 1,
        patternProperties: { [extension]: true },
        additionalProperties: false,
      }),
    };
  }

  #field(field: Field): Schema {
    const filled = this.#strict && !field.required ? { minLength: 1 } : {};
    switch (field.kind) {
      case 'text':
      case 'label':
        return { type: 'string', ...filled };
      case 'form':
        return { type: 'string', pattern: formPatterns[field.form] };
      case 'choice':
        return field.of.length === 1 ? { const: field.of[0] } : { enum: field.of };
      case 'flag':
        return field.orLabel ? { type: ['boolean', 'string'], ...filled } : { type: 'boolean' };
      case 'number':
        return numberSchema(field, this.#strict);
      case 'ref':
        return { type: 'string', pattern: formPatterns.id };
      case 'list':
        return this.#list(field);
      case 'object':
        return this.#object(this.#properties(field.fields), requiredOf(field.fields));
      case 'record':
        return {
          type: 'object',
          additionalProperties: this.#field(field.of),
          ...(this.#strict && { minProperties: 1 }),
        };
      case 'data':
        return field.object ? { type: 'object' } : {};
    }
  }

  #list(field: ListField): Schema {
    return {
      type: 'array',
      items: this.#field(field.of),
      ...(this.#strict && { minItems: 1, ...(field.set && { uniqueItems: true }) }),
    };
  }
}

function numberSchema({ min = -largestNumber, max = largestNumber, step }: NumberField, strict: boolean): Schema {
  if (step === undefined || step === 1) return { type: step ? 'integer' : 'number', minimum: min, maximum: max };
  if (!strict) return { type: 'number', minimum: min, maximum: max };
  // `multipleOf: 0.1` fails on 0.3 in most validators: binary fractions do not divide evenly.
  const parts = Math.round(1 / step);
  return { enum: Array.from({ length: (max - min) * parts + 1 }, (_, at) => (min * parts + at) / parts) };
}

function cardNote(name: string): string {
  const types = laneTypesWith(name).join(', ');
  return `${cardNotes[name as keyof Card]}${types && ` In lanes of the type ${types}.`}`;
}

function laneTypesWith(name: string): (keyof typeof laneCardFields)[] {
  return laneTypes.filter((type) => Object.hasOwn(laneCardFields[type], name));
}

function requiredOf(table: FieldTable): string[] {
  return Object.keys(table).filter((name) => table[name]?.required);
}

function anyOf(schemas: readonly Schema[]): Schema {
  return schemas.length === 1 ? (schemas[0] as Schema) : { anyOf: schemas };
}
