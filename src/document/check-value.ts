/** Says why a value does not fit its field, by the field table of the file. */
import { isId } from '../base/ids.js';
import type { Field, FieldTable } from '../model/field.js';

/** `undefined` when the value fits. The value is plain JSON already. */
export function misfit(field: Field, value: unknown): string | undefined {
  switch (field.kind) {
    case 'text':
    case 'label':
    case 'form':
      return typeof value === 'string' ? undefined : 'must be a text';
    case 'choice':
      return field.of.includes(value as string) ? undefined : `must be one of ${field.of.join(', ')}`;
    case 'flag':
      return typeof value === 'boolean' || (field.orLabel && typeof value === 'string')
        ? undefined
        : 'must be true or false';
    case 'number':
      return numberMisfit(field, value);
    case 'ref':
      return isId(value) ? undefined : 'must be an id';
    case 'list':
      return Array.isArray(value) ? firstMisfit(value.map((item) => misfit(field.of, item))) : 'must be a list';
    case 'object':
      return isObject(value) ? objectMisfit(field.fields, value) : 'must be an object';
    case 'record':
      return isObject(value)
        ? firstMisfit(Object.values(value).map((item) => misfit(field.of, item)))
        : 'must be an object';
    case 'data':
      return !field.object || isObject(value) ? undefined : 'must be an object';
  }
}

function numberMisfit(
  { min = -Infinity, max = Infinity, step }: { min?: number; max?: number; step?: number },
  value: unknown,
): string | undefined {
  if (typeof value !== 'number') return 'must be a number';
  if (value < min || value > max) return `must be from ${min} to ${max}`;
  const steps = step ? value / step : 0;
  return Math.abs(steps - Math.round(steps)) < 1e-9 ? undefined : `must be a multiple of ${step}`;
}

function objectMisfit(fields: FieldTable, value: Readonly<Record<string, unknown>>): string | undefined {
  return firstMisfit(
    Object.entries(fields).map(([name, field]) => {
      const item = Object.hasOwn(value, name) ? value[name] : undefined;
      if (item === undefined) return field.required ? `needs ${name}` : undefined;
      const reason = misfit(field, item);
      return reason && `${name} ${reason}`;
    }),
  );
}

function firstMisfit(reasons: readonly (string | undefined)[]): string | undefined {
  return reasons.find((reason) => reason !== undefined);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
