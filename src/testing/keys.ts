// Presses keys in a test as a person does: `Control+Shift+z` holds the ones for the other.
import { sendKeys } from '@web/test-runner-commands';

/** Chords one after another. */
export async function pressChords(...chords: readonly string[]): Promise<void> {
  for (const chord of chords) {
    // `Control++` ends in the key `+` itself.
    const key = chord.split('+').at(-1) || '+';
    const held = chord.slice(0, -key.length).split('+').filter(Boolean);
    for (const one of held) await sendKeys({ down: one });
    // A space is a key of that name in no browser but one.
    await sendKeys({ press: key === 'Space' ? ' ' : key });
    for (const one of held) await sendKeys({ up: one });
  }
}
