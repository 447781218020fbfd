// Weighs what a page holds in memory, apart from the code that V8 compiles while the page is used.
import type { CDPSession } from 'playwright-core';

/** The parts of a heap snapshot that are read: each node is a run of numbers, named by `node_fields`. */
interface Snapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: string[]; readonly node_types: [string[]] } };
  readonly nodes: number[];
}

export interface HeapData {
  /** Bytes of objects, texts, lists and functions. */
  readonly data: number;
  /** Bytes of byte code, machine code and what V8 notes for them: it grows with what was used, up to all of it. */
  readonly code: number;
}

/** After a collection of garbage, which a snapshot begins with. What the browser itself holds (nodes, styles) is not in it. */
export async function heapData(session: CDPSession): Promise<HeapData> {
  const chunks: string[] = [];
  const add = ({ chunk }: { chunk: string }): void => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', add);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', add);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const bytes: Record<string, number> = {};
  for (let at = 0; at < nodes.length; at += fields.length) {
    const name = types[0][nodes[at + type] ?? 0] ?? '';
    bytes[name] = (bytes[name] ?? 0) + (nodes[at + size] ?? 0);
  }
  const { code = 0, native: _native, ...held } = bytes;
  return { code, data: Object.values(held).reduce((sum, one) => sum + one, 0) };
}
