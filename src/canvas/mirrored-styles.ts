/** How drawings on the map look when it is read from right to left. */
import { css, type CSSResult } from 'lit';

export const mirroredStyles: CSSResult = css`
  /* Mirrored, curves and lines are turned about the px where they begin, and words and signs back about themselves. */
  .pane[dir='rtl'] :is(.marks, .links, .link-way, .boxed) {
    transform: scaleX(-1);
  }
  .pane[dir='rtl'] :is(.marks :is(text, .sign > path), .links text) {
    transform: scaleX(-1);
    transform-box: fill-box;
    transform-origin: center;
  }
  .pane.pane[dir='rtl'] .links .upward {
    transform: scaleX(-1) rotate(-90deg);
  }
  /* What stands beside a word stands on the map's side of it, whichever way the word is written. */
  .pane[dir='rtl'] :is(.run, .words, .question, .corner > *) {
    text-align: right;
  }
`;
