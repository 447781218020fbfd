/** How the parts of the editor stand: toolbar above, map and panel side by side, status line below. */
import { css } from 'lit';

export const editorStyles = css`
  :host {
    display: block;
    position: relative;
    block-size: 480px;
    container-type: size;
    background: var(--_ground);
    contain: layout paint style;
  }
  :host([hidden]) {
    display: none;
  }
  .dialogs {
    display: contents;
  }
  /* Toolbar, search, map, panel below a narrow map, status line. */
  .app {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) auto auto / auto minmax(0, 1fr) auto;
    inline-size: 100%;
    block-size: 100%;
  }
  jm-toolbar {
    grid-area: 1 / 1 / 2 / 4;
  }
  .find {
    grid-area: 2 / 1 / 3 / 4;
  }
  jm-status-line {
    grid-area: 5 / 1 / 6 / 4;
  }
  .outline-panel {
    grid-area: 3 / 1 / 4 / 2;
    inline-size: 400px;
    min-block-size: 0;
  }
  .map {
    grid-area: 3 / 2 / 4 / 3;
    position: relative;
    min-inline-size: 0;
    min-block-size: 0;
    overflow: hidden;
    background: var(--_sunk);
    display: flex;
    flex-direction: column;
  }
  .ground {
    position: relative;
    flex: 1 1 0;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
  }
  jm-canvas {
    position: relative;
    flex: 1 1 0;
    min-block-size: 0;
  }
  /* On the wall only the map is seen; what is said is still heard. */
  .wall > jm-status-line {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .map.covered {
    visibility: hidden;
  }
  .panel {
    grid-area: 3 / 3 / 4 / 4;
    inline-size: 300px;
    min-block-size: 0;
  }
  .dropping {
    position: absolute;
    inset: 8px;
    z-index: 10;
    border: 2px dashed var(--_accent);
    border-radius: 8px;
    background: color-mix(in srgb, var(--_accent) 8%, transparent);
    pointer-events: none;
  }
  @container (inline-size < 760px) {
    .outline-panel {
      grid-area: 3 / 1 / 4 / 4;
      inline-size: 100%;
    }
    /* Below the map and not over it: what has the focus is never hidden. */
    .panel {
      grid-area: 4 / 1 / 5 / 4;
      inline-size: 100%;
      block-size: min(320px, 45cqb);
      border-block-start: 1px solid var(--_rule-2);
    }
  }
`;
