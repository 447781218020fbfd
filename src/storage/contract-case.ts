/** How one test of the adapter contract is written: what it is given, and how it says what is wrong. */
import type { NewRow, StorageAdapter, StoredRow } from './storage-adapter.js';

export interface ContractTest {
  readonly name: string;
  /** Rejects with what is wrong. `open` gives an adapter on the same store each time; the store is empty at first. */
  run(open: () => StorageAdapter | Promise<StorageAdapter>): Promise<void>;
}

type Open = () => StorageAdapter | Promise<StorageAdapter>;

export function contract(name: string, run: (store: StorageAdapter, open: Open) => Promise<void>): ContractTest {
  return {
    name,
    async run(open) {
      const opened: StorageAdapter[] = [];
      const openOne = async (): Promise<StorageAdapter> => {
        const store = await open();
        opened.push(store);
        return store;
      };
      try {
        await run(await openOne(), openOne);
      } finally {
        for (const store of opened) store.close();
      }
    },
  };
}

/** A row of the given bytes; an era at the end is its own, else it is the first. */
export function row(...parts: (number | { format: number; epoch: number })[]): NewRow {
  const era = parts.find((part) => typeof part === 'object') ?? { format: 1, epoch: 1 };
  return { ...era, update: Uint8Array.from(parts.filter((part) => typeof part === 'number')) };
}

export function whole(rows: readonly StoredRow[]): { replaces: StoredRow['key'][]; row: NewRow } {
  return { replaces: rows.map(({ key }) => key), row: row(...bytes(rows).flat()) };
}

export function bytes(rows: readonly StoredRow[]): number[][] {
  return rows.map(({ update }) => [...update]);
}

/** Compares plain data; the order of keys does not count. */
export function equal(found: unknown, wanted: unknown, what: string): void {
  const [have, want] = [text(found), text(wanted)];
  if (have !== want) throw new Error(`${what}: ${have} instead of ${want}`);
}

function text(value: unknown): string {
  const sorted = (_key: string, part: unknown): unknown =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort())
      : part;
  return JSON.stringify(value, sorted) ?? 'undefined';
}
