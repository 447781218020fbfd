// Breaks texts and bytes as disks, mails and hands do: cut, flipped, swapped, doubled, filled with what does not belong there.
import type { Random } from './random.js';

/** What turns up in broken files. */
const foreign = [
  '',
  'null',
  '-1',
  '1e999',
  '""',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\u0000',
  '\ud800',
  '"__proto__"',
  '{"a":'.repeat(200),
  '['.repeat(5_000),
  '9'.repeat(400),
  `"${'x'.repeat(20_000)}"`,
];

/** Values that are well-formed and stand where they should not. */
const otherValues = [
  'null',
  'true',
  '[]',
  '{}',
  '[[]]',
  '-0',
  '-1',
  '1e308',
  '1e999',
  '123456789012345678901234567890',
  '""',
  '"__proto__"',
  '"constructor"',
  '"\\ud800"',
  '"javascript:alert(1)"',
  '{"__proto__":{"x":1}}',
  `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`,
  `${'['.repeat(2_000)}${']'.repeat(2_000)}`,
  `"${'x'.repeat(120_000)}"`,
  `"${'e\u0301'.repeat(20_000)}"`,
];

/** The same text with one to four faults. */
export function damagedText(text: string, random: Random): string {
  // Half of them stay well-formed, else hardly one would come past the first look at the text.
  if (random.chance(0.5)) return withOtherValue(withOtherValue(text, random), random);
  let damaged = text;
  for (let faults = 1 + random.below(4); faults > 0; faults--) damaged = withFault(damaged, random);
  return damaged;
}

function withFault(text: string, random: Random): string {
  const [from, to] = spanIn(text.length, random);
  const span = text.slice(from, to);
  const [before, after] = [text.slice(0, from), text.slice(to)];
  switch (random.below(7)) {
    case 0:
      return before;
    case 1:
      return before + after;
    case 2:
      return before + span + span + after;
    case 3:
      return before + (random.pick(foreign) ?? '') + after;
    case 4:
      return before + String.fromCharCode(random.below(65_536)) + text.slice(from + 1);
    case 5:
      return swapped(text, random);
    default:
      return withOtherValue(text, random);
  }
}

/** Two parts change places. */
function swapped(text: string, random: Random): string {
  const [a, b, c, d] = [0, 0, 0, 0].map(() => random.below(text.length + 1)).sort((x, y) => x - y) as [
    number,
    number,
    number,
    number,
  ];
  return text.slice(0, a) + text.slice(c, d) + text.slice(b, c) + text.slice(a, b) + text.slice(d);
}

/** Well-formed, but one value is another. */
function withOtherValue(text: string, random: Random): string {
  const tokens = text.matchAll(/("(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null)(\s*:)?/g);
  const values = [...tokens].filter((token) => token[2] === undefined);
  const one = random.pick(values);
  const other = random.chance(0.5) ? random.pick(values)?.[0] : random.pick(otherValues);
  if (!one) return text;
  return text.slice(0, one.index) + (other ?? '') + text.slice(one.index + one[0].length);
}

/** The same rows of bytes with one to four faults; parts may also go from one row to another. */
export function damagedRows(
  rows: readonly Uint8Array<ArrayBuffer>[],
  random: Random,
): readonly Uint8Array<ArrayBuffer>[] {
  const damaged = rows.map((row) => row.slice());
  for (let faults = 1 + random.below(4); faults > 0; faults--) {
    const at = random.below(damaged.length);
    const other = random.below(damaged.length);
    const [one = new Uint8Array(), two = new Uint8Array()] = [damaged[at], damaged[other]];
    damaged[at] = withBrokenBytes(one, two, random);
    if (random.chance(0.1)) [damaged[at], damaged[other]] = [two, damaged[at]];
  }
  return damaged;
}

function withBrokenBytes(
  row: Uint8Array<ArrayBuffer>,
  other: Uint8Array<ArrayBuffer>,
  random: Random,
): Uint8Array<ArrayBuffer> {
  const [from, to] = spanIn(row.length, random);
  const [otherFrom, otherTo] = spanIn(other.length, random);
  const broken = row.slice();
  switch (random.below(7)) {
    case 0:
      return row.slice(0, from);
    case 1:
      if (row.length) broken[from] = (row[from] ?? 0) ^ (1 << random.below(8));
      return broken;
    case 2:
      for (let at = from; at < to; at++) broken[at] = random.below(256);
      return broken;
    case 3:
      return broken.fill(random.chance(0.5) ? 0 : 255, from, to);
    case 4:
      return joined(row.slice(0, from), other.slice(otherFrom, otherTo), row.slice(to));
    case 5:
      return joined(row.slice(to), row.slice(0, to));
    default:
      return joined(
        row.slice(0, from),
        Uint8Array.from({ length: 10 }, () => 255),
        row.slice(from),
      );
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** Most are short, as most faults are. */
function spanIn(length: number, random: Random): readonly [number, number] {
  const from = random.below(length);
  const most = random.chance(0.8) ? Math.min(40, length - from) : length - from;
  return [from, from + random.below(most + 1)];
}

/** Runs a reader over one input: how many ms of work it was, and the longest one is told with its seed. */
export class Trials {
  readonly count = Number(process.env['FUZZ'] ?? 300);
  slowest = { ms: 0, seed: -1 };

  run<T>(seed: number, read: () => T): T {
    const began = process.cpuUsage();
    try {
      return read();
    } catch (error) {
      throw new Error(`input ${seed} threw`, { cause: error });
    } finally {
      const ms = process.cpuUsage(began).user / 1000;
      if (ms > this.slowest.ms) this.slowest = { ms, seed };
    }
  }
}
