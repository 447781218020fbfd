/**
 * The custom properties that everything visible is drawn with, light and dark.
 *
 * The outer elements include {@link tokens}; all inside them reads the private names: `var(--_ink)`, `var(--_pain-soft)`.
 * A host sets the public ones, on the element or on anything around it: `journey-map { --jm-accent: rebeccapurple }`.
 */
import { css, unsafeCSS, type CSSResult } from 'lit';
import { colorNames, palette } from './palette.js';

const colors = colorNames
  .map((name) => `--_${name}: var(--jm-${name}, light-dark(${palette[name].light}, ${palette[name].dark}));`)
  .join('\n    ');

/** In forced colours only the system's own are used; what a tone means is said by its icon or word. */
const forced = colorNames
  .map((name) => {
    const paper = /^(ground|sunk|paper)$|-soft$/.test(name);
    const system = paper ? 'Canvas' : name === 'accent' ? 'Highlight' : 'CanvasText';
    return `--_${name}: ${system};`;
  })
  .join('\n      ');

/**
 * Colours, sizes and movement. With `theme="auto"` the colours follow the user's preference;
 * a page that switches by itself says `journey-map { color-scheme: inherit }`.
 *
 * @cssproperty --jm-ink - Text; `--jm-ink-2` and `--jm-ink-3` are quieter, still 4.5 : 1
 * @cssproperty --jm-paper - Cards, headers and panels; `--jm-sunk` lies under the cards, `--jm-ground` around the map
 * @cssproperty --jm-rule - Hairlines; `--jm-rule-2` is stronger
 * @cssproperty --jm-control - Edges of fields and choices, at 3 : 1
 * @cssproperty --jm-accent - Selection, focus and what can be pressed
 * @cssproperty --jm-text-size - Size of the map's text, 13px; a page whose readers set their own says it in rem
 * @cssproperty --jm-radius - Corners of cards and controls
 */
export const tokens: CSSResult = css`
  :host {
    color-scheme: light dark;
    ${unsafeCSS(colors)}
    --_focus: var(--jm-focus, var(--_accent));
    --_radius: var(--jm-radius, 5px);
    --_shadow: var(--jm-shadow, 0 1px 0 light-dark(rgb(0 0 0 / 0.06), rgb(0 0 0 / 0.35)));
    --_lift: var(--jm-lift, 0 6px 20px rgb(0 0 0 / 0.18));
    --_moment: 120ms;
    --_target: 24px;
    --_text: var(--jm-text-size, 13px);
    color: var(--_ink);
    font-size: 13px;
    line-height: 18px;
    font-weight: 400;
    font-style: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  @media (forced-colors: active) {
    :host {
      ${unsafeCSS(forced)}
    }
  }
  @media (pointer: coarse) {
    :host {
      --_target: 44px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_moment: 0ms;
    }
  }
`;
