/** Encodes a document that nobody else has yet, in steps: for a large map it takes too long to be done in one go. */
import * as Y from 'yjs';
import { inSteps, type Steps } from '../base/steps.js';

/** The same bytes as `Y.encodeStateAsUpdate`, for a document of one author who has deleted nothing. */
export function* encodeSteps(doc: Y.Doc): Steps<Uint8Array> {
  const [client, ...others] = doc.store.clients.keys();
  const structs = doc.store.clients.get(client ?? 0) ?? [];
  if (client === undefined || others.length || structs.some(({ deleted }) => deleted))
    return Y.encodeStateAsUpdate(doc);
  const encoder = new Y.UpdateEncoderV1();
  // One author, so many structs, whose they are, and from which clock on; at the end that nothing is deleted.
  encoder.writeLen(1);
  encoder.writeLen(structs.length);
  encoder.writeClient(client);
  encoder.writeLen(0);
  yield* inSteps(structs, (struct) => struct.write(encoder, 0), 1024);
  encoder.writeLen(0);
  return encoder.toUint8Array();
}
