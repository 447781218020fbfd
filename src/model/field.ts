/** The words a field of the file is described with; the tables in `fields.ts` and `card-fields.ts` are written in them. */
import type { RecordKind } from './journey-map.js';

/** A text with a fixed form, checked by `forms.ts`. */
export type Form =
  | 'id'
  | 'url'
  | 'image'
  | 'date'
  | 'time'
  | 'duration'
  | 'color'
  | 'icon'
  | 'hash'
  | 'currency'
  | 'locale'
  | 'media-type';

interface Placed {
  /** Stands on every record of its kind. */
  readonly required?: true;
  /** Part of where the record stands, which the document keeps as one value. */
  readonly place?: true;
  /** What a reader puts where a required field is missing; without it the object is left out. */
  readonly otherwise?: string | number;
}

/** Words that people write, of one or more lines; two people's edits merge letter by letter. */
export interface TextField extends Placed {
  readonly kind: 'text';
}

/** A short text that is replaced as a whole: a name of something, a unit, a status. */
export interface LabelField extends Placed {
  readonly kind: 'label';
}

export interface FormField extends Placed {
  readonly kind: 'form';
  readonly form: Form;
}

export interface ChoiceField extends Placed {
  readonly kind: 'choice';
  readonly of: readonly (string | number | boolean)[];
}

export interface FlagField extends Placed {
  readonly kind: 'flag';
  /** May also be said in words. */
  readonly orLabel?: true;
}

export interface NumberField extends Placed {
  readonly kind: 'number';
  readonly min?: number;
  readonly max?: number;
  /** Only multiples of this: 1 or 0.1. */
  readonly step?: number;
}

/** The id of another record of the map. */
export interface RefField extends Placed {
  readonly kind: 'ref';
  /** The arrays it may point into; the map itself too with `any`. */
  readonly to: readonly RecordKind[] | 'any';
}

/** Beyond this no figure of a journey is meant, and sums of them could overflow. */
export const largestNumber = 1e12;

export interface ListField extends Placed {
  readonly kind: 'list';
  readonly of: Field;
  /** No order, and each value once: told apart by the value itself (`true`) or by this field of it. Written by code point. */
  readonly set?: true | string;
}

export interface ObjectField extends Placed {
  readonly kind: 'object';
  readonly fields: FieldTable;
}

/** An object with free keys, written by code point. */
export interface RecordField extends Placed {
  readonly kind: 'record';
  readonly of: Field;
}

/** An object that is kept as it is and never looked into. */
export interface DataField extends Placed {
  readonly kind: 'data';
  /** Whether only an object may stand here. */
  readonly object?: true;
}

export type Field =
  | TextField
  | LabelField
  | FormField
  | ChoiceField
  | FlagField
  | NumberField
  | RefField
  | ListField
  | ObjectField
  | RecordField
  | DataField;

/** Fields by name, in the order in which they stand in a file. */
export type FieldTable = Readonly<Record<string, Field>>;

/** A table that names every field of `T` and says `required` exactly where `T` does: a forgotten field does not compile. */
export type FieldsOf<T> = {
  readonly [K in keyof T]-?: object extends Pick<T, K>
    ? Field & { readonly required?: never }
    : Field & { readonly required: true };
};

/** How the shared document keeps a field. */
export type Keep = 'text' | 'set' | 'value' | 'place';

/** `text` merges letter by letter, `set` value by value, `place` is part of the position, `value` is replaced as a whole. */
export function keepOf(field: Field | undefined): Keep {
  if (field?.place) return 'place';
  if (field?.kind === 'text') return 'text';
  return field?.kind === 'list' && field.set ? 'set' : 'value';
}

export const text = { kind: 'text' } as const satisfies Field;
export const label = { kind: 'label' } as const satisfies Field;
export const flag = { kind: 'flag' } as const satisfies Field;
export const number = { kind: 'number' } as const satisfies Field;
export const amount = { kind: 'number', min: 0 } as const satisfies Field;
export const share = { kind: 'number', min: 0, max: 1 } as const satisfies Field;
export const whole = { kind: 'number', min: 0, step: 1 } as const satisfies Field;
export const percent = { kind: 'number', min: 0, max: 100 } as const satisfies Field;
export const score = { kind: 'number', min: -2, max: 2, step: 0.1 } as const satisfies Field;
export const labels = { kind: 'list', of: label } as const satisfies Field;
export const tags = { kind: 'list', of: label, set: true } as const satisfies Field;

export function form<F extends Form>(name: F): { readonly kind: 'form'; readonly form: F } {
  return { kind: 'form', form: name };
}

export function choice<const V extends readonly (string | number | boolean)[]>(
  ...of: V
): { readonly kind: 'choice'; readonly of: V } {
  return { kind: 'choice', of };
}

export function ref(...to: RecordKind[]): RefField & { readonly required?: never } {
  return { kind: 'ref', to };
}

export function list<F extends Field>(of: F): { readonly kind: 'list'; readonly of: F } {
  return { kind: 'list', of };
}

export function object<T extends FieldTable>(fields: T): { readonly kind: 'object'; readonly fields: T } {
  return { kind: 'object', fields };
}

export function required<F extends Field>(field: F, otherwise?: string | number): F & { readonly required: true } {
  return { ...field, required: true, ...(otherwise !== undefined && { otherwise }) };
}

export function place<F extends Field>(field: F): F & { readonly place: true } {
  return { ...field, place: true };
}
