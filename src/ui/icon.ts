/** Draws one icon of the theme's set, in the colour of the text around it. */
import { html, nothing, type TemplateResult } from 'lit';
import { buttonIcons } from '../theme/button-icons.js';
import { icons } from '../theme/icons.js';

/** An icon of `size` px; it says nothing by itself, a label or a word beside it does. */
export function icon(name: string | undefined, size = 16): TemplateResult | typeof nothing {
  const path = name ? (buttonIcons[name] ?? icons[name]) : undefined;
  if (!path) return nothing;
  return html`<svg
    class="icon"
    width=${size}
    height=${size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width=${size <= 12 ? 2.5 : 2}
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d=${path} />
  </svg>`;
}
