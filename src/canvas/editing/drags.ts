/** Every drag the canvas knows, and what does the same without one: no drag is the only way to anything (WCAG 2.5.7). */

export interface Instead {
  /** Actions in a menu, which one press reaches. */
  readonly menu: readonly string[];
  /** What the keyboard does; docs/accessibility.md says the same words. */
  readonly keys: string;
}

/** By the name that each drag says of itself; one that is not here does not compile. */
export const drags = {
  card: {
    menu: ['move-to', 'move-card-left', 'move-card-right', 'move-card-up', 'move-card-down'],
    keys: 'Alt+arrows, Alt+Shift+↑ ↓, Ctrl+Shift+M',
  },
  point: { menu: ['details'], keys: 'Enter, then arrows; Enter keeps, Esc takes back' },
  stage: { menu: ['move-earlier', 'move-later'], keys: 'Ctrl+Shift+Space twice, then Ctrl+Shift+← →' },
  step: { menu: ['move-earlier', 'move-later'], keys: 'Ctrl+Shift+Space, then Ctrl+Shift+← →' },
  lane: { menu: ['move-lane-up', 'move-lane-down'], keys: 'Shift+Space, then Ctrl+Shift+↑ ↓' },
  link: { menu: ['link-to', 'details'], keys: 'Menu key, then Link to…; Alt+Enter and the pencil of a link' },
  box: { menu: ['select-cards'], keys: 'Shift+arrows, Ctrl+A' },
  'lane-height': {
    menu: ['lane-taller', 'lane-lower', 'lane-auto-height'],
    keys: 'Shift+Space, then the menu key',
  },
  'step-width': {
    menu: ['steps-wider', 'steps-narrower', 'steps-usual-width'],
    keys: 'Ctrl+Shift+Space, then the menu key',
  },
  'header-width': {
    menu: ['headers-wider', 'headers-narrower', 'headers-usual-width'],
    keys: 'Shift+Space, then the menu key',
  },
  pan: { menu: ['zoom-fit'], keys: 'arrows, Ctrl+arrows, Home, End, Page up, Page down' },
} as const satisfies Readonly<Record<string, Instead>>;

export type DragName = keyof typeof drags;
