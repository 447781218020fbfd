/** Proves that the page on the keyboard names every shortcut as it is. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { actions } from '../actions/index.js';
import { showShortcut } from '../actions/shortcut.js';

const page = readFileSync(fileURLToPath(new URL('../../docs/keyboard.md', import.meta.url)), 'utf8');

describe('docs/keyboard.md', () => {
  it('has a line for each action with keys, and names the others', () => {
    const lines = new Map(
      [...page.matchAll(/^\| `([\w.-]+)` +\|[^|]*\|([^|]*)\|$/gm)].map(([, id, keys]) => [id, keys?.trim()]),
    );
    for (const { id, shortcuts = [] } of actions) {
      const keys = shortcuts.map((one) => `\`${showShortcut(one, false)}\``).join(', ');
      if (keys) expect([id, lines.get(id)]).toEqual([id, keys]);
      else expect(page).toContain(`\`${id}\``);
    }
  });
});
