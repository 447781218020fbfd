/** What an id is and how a new one is made; ids stand in files, in the document and in `data-card` attributes. */

/** Identifies one object of a map: 1–64 characters of `A–Z a–z 0–9 _ -`, unique over the whole map. */
export type Id = string;

// Declared here because pure folders compile without the DOM library; Node ≥ 20 and every browser have it.
declare const crypto: { getRandomValues(bytes: Uint8Array): Uint8Array };

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const length = 16;

/** A new random id of 16 letters and digits (about 95 bits: two windows never make the same one). */
export function newId(): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  let id = '';
  for (const byte of bytes) id += alphabet[byte % alphabet.length];
  return id;
}

/** Whether a value may be used as an id. */
export function isId(value: unknown): value is Id {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value);
}
