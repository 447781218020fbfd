/** Computes SHA-256 without the browser's help (FIPS 180-4); loaded only where that is withheld. */

export function sha256Here(bytes: Uint8Array): Uint8Array {
  const { roots, constants } = tables();
  const state = Uint32Array.from(roots);
  const padded = pad(bytes);
  const words = new Uint32Array(64);
  for (let at = 0; at < padded.byteLength; at += 64) {
    for (let i = 0; i < 16; i++) words[i] = padded.getUint32(at + i * 4);
    for (let i = 16; i < 64; i++) {
      const [a, b] = [word(words, i - 15), word(words, i - 2)];
      const low = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
      const high = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
      words[i] = word(words, i - 16) + low + word(words, i - 7) + high;
    }
    mix(state, words, constants);
  }
  const hash = new DataView(new ArrayBuffer(32));
  state.forEach((value, i) => hash.setUint32(i * 4, value));
  return new Uint8Array(hash.buffer);
}

function mix(state: Uint32Array, words: Uint32Array, constants: readonly number[]): void {
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let i = 0; i < 64; i++) {
    const high = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + high + ((e & f) ^ (~e & g)) + (constants[i] ?? 0) + word(words, i)) | 0;
    const low = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, i) => (state[i] = word(state, i) + value));
}

function pad(bytes: Uint8Array): DataView {
  const length = (((bytes.length + 8) >> 6) + 1) << 6;
  const padded = new Uint8Array(length);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(length - 4, bytes.length << 3);
  return view;
}

let known: { roots: readonly number[]; constants: readonly number[] } | undefined;

/** The standard's constants: first 32 bits of the fractions of the square and cube roots of the first primes. */
function tables(): { roots: readonly number[]; constants: readonly number[] } {
  if (known) return known;
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  const fraction = (value: number): number => ((value % 1) * 2 ** 32) | 0;
  known = {
    roots: primes.slice(0, 8).map((n) => fraction(Math.sqrt(n))),
    constants: primes.map((n) => fraction(Math.cbrt(n))),
  };
  return known;
}

function rotate(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}

function word(words: Uint32Array, index: number): number {
  return words[index] ?? 0;
}
