/** Collects what a reader has to say, with the place in the data it is about. */
import type { Params } from '../i18n/translate.js';
import type { Issue } from './issue.js';
import { issueKinds, type IssueCode } from './issue-texts.js';

export class Report {
  #issues: Issue[] = [];
  #counts = new Map<IssueCode, number>();
  #path: (string | number)[] = [];
  #limit: number;

  /** At most `limit` issues of each code are listed, so that a flood of one kind never hides another. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** How many issues there are, listed or not. */
  get count(): number {
    let all = 0;
    for (const count of this.#counts.values()) all += count;
    return all;
  }

  /** Does something one level further into the data. */
  within<T>(key: string | number, work: () => T): T {
    this.#path.push(key);
    try {
      return work();
    } finally {
      this.#path.pop();
    }
  }

  /** Adds an issue about the current place, or the place given. */
  add(code: IssueCode, params?: Params, path: string = pointer(this.#path)): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > this.#limit) return;
    const { level, message } = issueKinds[code];
    this.#issues.push({ level, code, ...(path && { path }), message, ...(params && { params }) });
  }

  /** All issues, in the order they were found; the ones beyond the limit are counted at the end. */
  issues(): Issue[] {
    const { level, message } = issueKinds['more-issues'];
    const more = [...this.#counts].filter(([, count]) => count > this.#limit);
    return [
      ...this.#issues,
      ...more.map(([code, count]) => ({
        level,
        code: 'more-issues',
        message,
        params: { code, n: count - this.#limit },
      })),
    ];
  }
}

/** A JSON Pointer (RFC 6901). */
export function pointer(path: readonly (string | number)[]): string {
  return path.map((key) => `/${typeof key === 'number' ? key : escape(key)}`).join('');
}

function escape(key: string): string {
  return shortened(key, 100).replaceAll('~', '~0').replaceAll('/', '~1');
}

/** A value as a few characters that can be shown in a message. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return shortened(value, 60);
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  if (typeof value === 'function') return 'function';
  return Object.is(value, -0) ? '-0' : String(value);
}

function shortened(text: string, most: number): string {
  return (text.length > most ? `${text.slice(0, most)}…` : text).toWellFormed();
}
