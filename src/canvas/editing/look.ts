/** Gives a canvas the style sheet of the editing tools for as long as it has any; a viewer does without. */
import { editingStyles } from '../editing-styles.js';
import type { CanvasTool } from '../surface.js';

export function editingLook(): CanvasTool {
  return {
    attach({ pane }) {
      const root = pane.getRootNode() as ShadowRoot;
      const sheet = editingStyles.styleSheet as CSSStyleSheet;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      return () => {
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
      };
    },
  };
}
