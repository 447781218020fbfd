// The fields that several chosen things share, and the values that are the same in all of them.
import { describe, expect, it } from 'vitest';
import { verbatim } from '../i18n/translate.js';
import type { LaneField } from '../layout/lane-kind.js';
import { sharedFields } from './several-fields.js';

const field = (name: string, control: LaneField['control'] = 'text', values: readonly string[] = []): LaneField => ({
  name,
  label: verbatim(name),
  control,
  ...(values.length && { choices: values.map((value) => ({ value, label: verbatim(value) })) }),
});

describe('fields shared by several', () => {
  it('are those that every one has and means alike, in the order of the first', () => {
    const pain = [
      field('text', 'long'),
      field('owner'),
      field('level', 'choice', ['low', 'high']),
      field('tags', 'tags'),
    ];
    const idea = [field('tags', 'tags'), field('owner'), field('level', 'choice', ['one', 'two'])];
    const { fields } = sharedFields([
      { fields: pain, record: {} },
      { fields: idea, record: {} },
    ]);
    expect(fields.map(({ name }) => name)).toEqual(['owner', 'tags']);
  });

  it('leave out the words of each, and values of several parts', () => {
    const fields = [field('name', 'long'), field('costs', 'costs'), field('roles', 'group'), field('due', 'date')];
    expect(sharedFields([{ fields, record: {} }]).fields.map(({ name }) => name)).toEqual(['due']);
  });

  it('tell the values that are the same from those that differ', () => {
    const fields = [field('owner'), field('tags', 'tags'), field('status')];
    const { record, differing } = sharedFields([
      { fields, record: { owner: 'Shop', tags: ['a', 'b'] } },
      { fields, record: { tags: ['a', 'b'], status: 'done' } },
    ]);
    expect(record).toEqual({ tags: ['a', 'b'] });
    expect([...differing]).toEqual(['owner', 'status']);
  });
});
