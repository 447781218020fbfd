/** From a text or a foreign object to the object that says it is a map; what cannot be one is refused with the reason. */
import { findJsonFault } from './json-fault.js';
import { isLongerThan } from './limits.js';
import { isObject, type Plain } from './read-field.js';
import type { Reading } from './reading.js';
import { shown } from './report.js';

export function openEnvelope(input: unknown, reading: Reading): Plain | undefined {
  const data = typeof input === 'string' ? parseText(input, reading) : { value: input };
  return data && openMap(data.value, reading);
}

function parseText(text: string, { limits, report }: Reading): { value: unknown } | undefined {
  if (isLongerThan(text, limits.bytes)) {
    report.add('too-large', { limit: limits.bytes / 1e6 });
    return undefined;
  }
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    return { value: JSON.parse(json) as unknown };
  } catch {
    if (!json.trim()) report.add('empty-file');
    else reportFault(json, report);
    return undefined;
  }
}

function reportFault(json: string, report: Reading['report']): void {
  const fault = findJsonFault(json);
  // Valid but not parsed: the browser's parser gave up on the depth.
  if (!fault) return report.add('too-deep');
  const { line, column, found } = fault;
  const path = `line ${line}`;
  if (found === undefined) report.add('cut-off', { line, column }, path);
  else report.add('broken-json', { line, column, found }, path);
}

function openMap(value: unknown, { report }: Reading): Plain | undefined {
  if (!isObject(value)) {
    report.add('not-a-map');
    return undefined;
  }
  const data = value as Plain;
  const type = Object.hasOwn(data, 'type') ? data['type'] : undefined;
  if (type === 'journeymap') return data;
  if (type !== undefined && type !== null) {
    report.add('other-type', { type: shown(type) }, '/type');
    return undefined;
  }
  // Written by hand, without the first line.
  if (['lanes', 'cards'].every((name) => Object.hasOwn(data, name) && Array.isArray(data[name]))) {
    report.add('missing-type');
    return data;
  }
  report.add('not-a-map');
  return undefined;
}
