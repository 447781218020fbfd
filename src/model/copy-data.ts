/** Copies data this version does not know, so that it survives: own keys only, no recursion, within limits (R6). */
import type { Reading } from './reading.js';
import { shown } from './report.js';

interface Frame {
  readonly source: object;
  readonly target: object;
  readonly depth: number;
  readonly parent: Frame | undefined;
}

/** A fresh copy that is plain JSON; `undefined` when nothing of it can be kept. What is left out is reported. */
export function copyData(input: unknown, reading: Reading): unknown {
  const open: Frame[] = [];
  const copy = begin(input, undefined, open, reading);
  for (let frame = open.pop(); frame; frame = open.pop()) fill(frame, open, reading);
  return copy;
}

/** Sets an own key, even `__proto__`, without calling a setter. */
export function setOwn(target: object, key: string | number, value: unknown): void {
  if (key !== '__proto__') (target as Record<string | number, unknown>)[key] = value;
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

function fill(frame: Frame, open: Frame[], reading: Reading): void {
  const { source, target } = frame;
  if (Array.isArray(source)) {
    for (let at = 0; at < source.length && !isSpent(reading); at++) {
      (target as unknown[]).push(begin(source[at], frame, open, reading) ?? null);
    }
    return;
  }
  const keys = Object.keys(source);
  const { unknownKeys } = reading.limits;
  if (keys.length > unknownKeys) reading.report.add('too-many', { n: keys.length - unknownKeys, limit: unknownKeys });
  for (const key of keys.slice(0, unknownKeys)) {
    if (isSpent(reading)) break;
    const value = begin((source as Record<string, unknown>)[key], frame, open, reading);
    if (value !== undefined) setOwn(target, key.toWellFormed(), value);
  }
}

/** The value itself, or an empty container that is filled later. */
function begin(input: unknown, parent: Frame | undefined, open: Frame[], reading: Reading): unknown {
  if (isSpent(reading)) return undefined;
  reading.valuesLeft--;
  if (input === null || typeof input === 'boolean') return input;
  if (typeof input === 'string') return wellFormed(input, reading);
  if (typeof input === 'number' && Number.isFinite(input)) return input === 0 ? 0 : input;
  if (typeof input !== 'object') {
    if (input !== undefined) reading.report.add('not-json', { value: shown(input) });
    return undefined;
  }
  const depth = (parent?.depth ?? 0) + 1;
  if (depth > reading.limits.depth || isWithinItself(input, parent)) {
    reading.report.add('data-too-deep');
    return undefined;
  }
  const target = Array.isArray(input) ? [] : {};
  open.push({ source: input, target, depth, parent });
  return target;
}

/** Whether no more data may be copied; says so the first time that more is asked for. */
function isSpent(reading: Reading): boolean {
  if (reading.valuesLeft > 0) return false;
  if (reading.valuesLeft === 0) reading.report.add('too-much-data', { limit: reading.limits.values });
  reading.valuesLeft = -1;
  return true;
}

function isWithinItself(input: object, parent: Frame | undefined): boolean {
  for (let frame = parent; frame; frame = frame.parent) if (frame.source === input) return true;
  return false;
}

function wellFormed(text: string, reading: Reading): string {
  if (text.isWellFormed()) return text;
  reading.report.add('broken-text');
  return text.toWellFormed();
}
