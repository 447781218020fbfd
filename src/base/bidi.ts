/** Keeps the direction of a user's words to themselves: what is put around them in a sentence is read in its own order. */

/** Letters that are written from the right, and controls of direction. */
const turning = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/;

const [first, end] = ['\u2068', '\u2069'];

/** The text between controls that isolate it, where it needs them. An override within it ends with it. */
export function isolate(text: string): string {
  return turning.test(text) ? first + closed(text) + end : text;
}

/** Every isolate that is opened is closed and none is closed that is not open: what was cut, or was made to break out. */
export function closed(text: string): string {
  if (!/[\u2066-\u2069]/.test(text)) return text;
  let open = 0;
  const kept = text.replace(/[\u2066-\u2069]/g, (control) => {
    if (control !== end) open++;
    else if (open-- === 0) return (open = 0) || '';
    return control;
  });
  return kept + end.repeat(open);
}

/** How many isolates are open at once where most are. */
export function depth(text: string): number {
  let [open, most] = [0, 0];
  for (const [control] of text.matchAll(/[\u2066-\u2069]/g)) {
    open = control === end ? Math.max(0, open - 1) : open + 1;
    most = Math.max(most, open);
  }
  return most;
}

/** For a name that is made of another one, and is kept. */
export function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}
