/** A map as the content of a version and back: the text of its file, compressed where the browser can. */
import type { JourneyMap } from '../model/journey-map.js';
import { parseMap, type ParseResult } from '../model/parse.js';
import { writeMap } from '../model/write.js';
import { sha256 } from './sha-256.js';
import type { VersionContent } from './versions.js';

/** The content, and a digest that is the same for the same map whenever and by whatever it was written. */
export async function packMap(map: JourneyMap): Promise<{ readonly content: VersionContent; readonly digest: string }> {
  const bytes = new TextEncoder().encode(writeMap(map));
  return { content: await pack(bytes), digest: await digestOf(map) };
}

async function digestOf(map: JourneyMap): Promise<string> {
  const { updatedAt: _at, generator: _by, ...rest } = map;
  return sha256(new TextEncoder().encode(writeMap(rest)));
}

/** Reads what it can; a damaged content gives no map. */
export async function unpackMap(content: VersionContent): Promise<ParseResult> {
  try {
    return parseMap(new TextDecoder().decode(await bytesOf(content)));
  } catch {
    return { issues: [] };
  }
}

/** The text of the map's file in UTF-8; rejects when it is damaged. */
export async function bytesOf({ data, packed }: VersionContent): Promise<Uint8Array> {
  return packed ? through(data, new DecompressionStream('gzip')) : data;
}

async function pack(bytes: Uint8Array<ArrayBuffer>): Promise<VersionContent> {
  if (typeof CompressionStream !== 'function') return { data: bytes, packed: false };
  return { data: await through(bytes, new CompressionStream('gzip')), packed: true };
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: GenericTransformStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const whole = new Response(new Blob([bytes]).stream().pipeThrough(stream));
  return new Uint8Array(await whole.arrayBuffer());
}
