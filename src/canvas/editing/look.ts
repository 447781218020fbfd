/** Gives a canvas a style sheet for as long as the tools that need it are attached; a viewer does without. */
import type { CSSResult } from 'lit';
import { editingStyles } from '../editing-styles.js';
import type { CanvasTool } from '../surface.js';

export function look(styles: CSSResult): CanvasTool {
  return {
    attach({ pane }) {
      const root = pane.getRootNode() as ShadowRoot;
      const sheet = styles.styleSheet as CSSStyleSheet;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      return () => {
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
      };
    },
  };
}

export function editingLook(): CanvasTool {
  return look(editingStyles);
}
