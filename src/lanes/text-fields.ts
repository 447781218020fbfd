/** What a text that is typed or pasted into a lane becomes: the value that is placed on its scale when it is a number, else words. */
import type { LaneField, LaneKind } from '../layout/lane-kind.js';
import type { Card } from '../model/journey-map.js';

/** A lane of a curve has one point for each step. */
export function onePerStep(kind: LaneKind): boolean {
  return kind.scope === 'lane';
}

/** The value itself when the text is a number that fits, the word beside a value, else the text. */
export function fieldsOfText(kind: LaneKind, text: string): Partial<Card> {
  return valueOfText(kind, text) ?? (kind.fields.some(({ name }) => name === 'word') ? { word: text } : { text });
}

/** The value that the whole of a text says; none when it says something else. */
export function valueOfText(kind: LaneKind, text: string): Partial<Card> | undefined {
  const value = kind.fields.find(
    (field) => valueFields.has(field.name) && (onePerStep(kind) || field.name !== 'value'),
  );
  if (!value || !/^[+−-]?\d+(?:[.,]\d+)?$/.test(text.trim())) return undefined;
  const number = Number(text.trim().replace('−', '-').replace(',', '.'));
  return fits(value, number) ? { [value.name]: number } : undefined;
}

const valueFields = new Set(['score', 'level', 'value']);

function fits({ min = -Infinity, max = Infinity }: LaneField, value: number): boolean {
  return value >= min && value <= max;
}
