/** Puts the whole map on paper while the page is printed, and takes it away after; the map on the screen is not touched. */
import { render } from 'lit';
import type { Unsubscribe } from '../../base/emitter.js';
import type { JmCanvas } from '../canvas.js';
import type { Scene } from '../scene.js';
import { aroundStyles, sheetStyles } from './sheet-styles.js';
import { sheetView } from './sheet-view.js';

/** Prints the map of an element, which has this root, from now on. */
export function printsWell(root: ShadowRoot, canvas: () => JmCanvas | null): Unsubscribe {
  let takeAway: Unsubscribe | undefined;
  const put = (): void => {
    const map = canvas();
    if (map?.reader && map.layout) takeAway ??= putSheet(root, map);
  };
  const drop = (): void => {
    takeAway?.();
    takeAway = undefined;
  };
  // A page may also be shown as if it were printed; then no event says so.
  let printing = false;
  const media = matchMedia('print');
  const onMedia = (): void => (printing ? undefined : media.matches ? put() : drop());
  const before = (): void => {
    printing = true;
    put();
  };
  const after = (): void => {
    printing = false;
    drop();
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  media.addEventListener('change', onMedia);
  onMedia();
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
    media.removeEventListener('change', onMedia);
    drop();
  };
}

function putSheet(root: ShadowRoot, canvas: JmCanvas): Unsubscribe {
  const focused = root.activeElement instanceof HTMLElement ? root.activeElement : undefined;
  const sheet = document.createElement('div');
  sheet.className = 'printed';
  sheet.lang = canvas.t.locale;
  sheet.dir = canvas.mirrored ? 'rtl' : 'ltr';
  const paper = sheet.attachShadow({ mode: 'open' });
  const own = sheetStyles.styleSheet as CSSStyleSheet;
  paper.adoptedStyleSheets = [...(canvas.shadowRoot?.adoptedStyleSheets ?? []), own];
  const around = aroundStyles.styleSheet as CSSStyleSheet;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, around];
  render(sheetView(sceneOf(canvas)), paper);
  root.append(sheet);
  return () => {
    sheet.remove();
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== around);
    // What was not shown may have lost the focus.
    if (focused && focused !== root.activeElement && document.hasFocus()) focused.focus();
  };
}

/** The map as it is shown, without what is done with it. */
function sceneOf({ reader, layout, session, t, mirrored, marking }: JmCanvas): Scene {
  layout.prepare(Infinity);
  const state = { ...session.state, selection: new Set<string>(), header: undefined };
  return {
    reader,
    layout,
    t,
    mirrored,
    alone: true,
    marking,
    state: { ...state, focus: undefined, editing: undefined, draft: undefined },
    readOnly: true,
    active: undefined,
    preview: undefined,
  };
}
