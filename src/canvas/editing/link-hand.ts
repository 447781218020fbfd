/** The hand on links: grips to draw and re-end them, a click that selects one, a double-click that types its words. */
import type { Unsubscribe } from '../../base/emitter.js';
import type { Id } from '../../base/ids.js';
import type { MenuRequest } from '../pointer-controller.js';
import type { Place } from '../../session/session.js';
import { homeStep } from '../scene.js';
import type { Picked, Surface } from '../surface.js';
import type { Edits } from './edits.js';
import { LinkDrag, newLink, otherEnd, type LinkPlan } from './link-drag.js';
import { LinkGrips, type Grip } from './link-grips.js';
import { linkAt, startOf } from './link-reach.js';
import { linkStyles } from './link-styles.js';
import { watchDrag } from './pointer-drag.js';
import type { LinkPlace } from '../../layout/places.js';

/** `hovered` is the card under the pointer. */
export function attachLinks(surface: Surface, edits: Edits, hovered: Id | undefined): Unsubscribe {
  const grips = new LinkGrips(surface, hovered);
  const undo = [
    dress(surface),
    watchDrag(surface, (event) => {
      const grip = grips.gripOf(event);
      const plan = grip && planOf(surface, edits, grip);
      return plan && new LinkDrag(surface, plan);
    }),
    watchHover(surface, grips),
    watchClicks(surface, grips),
    () => grips.remove(),
  ];
  grips.show();
  return () => {
    for (const one of undo) one();
  };
}

/** Their looks, for as long as there is a hand. */
function dress({ pane }: Surface): Unsubscribe {
  const root = pane.getRootNode() as ShadowRoot;
  const sheet = linkStyles.styleSheet as CSSStyleSheet;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

function planOf(surface: Surface, edits: Edits, { of, id, at }: Grip): LinkPlan | undefined {
  if (of === 'card') return newLink(surface, edits, id, at);
  const link = surface.reader.get('links', id);
  const place = surface.layout.links().find((one) => one.link.id === id);
  return link && place && otherEnd(surface, edits, link, of, of === 'from' ? place.head : startOf(place));
}

function watchHover(surface: Surface, grips: LinkGrips): Unsubscribe {
  const { pane, session, reader } = surface;
  let frame = 0;
  let last: PointerEvent | undefined;
  const look = (): void => {
    frame = 0;
    if (last) pane.classList.toggle('on-link', placeOf(surface, last) !== undefined);
  };
  const onMove = (event: PointerEvent): void => {
    if (event.buttons || event.pointerType === 'touch') return;
    last = event;
    frame ||= requestAnimationFrame(look);
  };
  const onOver = (event: PointerEvent): void => grips.over(event);
  const onLeave = (): void => grips.leave();
  pane.addEventListener('pointerover', onOver);
  pane.addEventListener('pointermove', onMove);
  pane.addEventListener('pointerleave', onLeave);
  const { x, y } = surface.camera;
  let at = { x, y };
  const heard = [
    session.onChange((changed) => {
      // The map is drawn anew first; a draft takes the grips away at once.
      if (changed.has('selection') || changed.has('editing') || changed.has('draft'))
        queueMicrotask(() => grips.show());
    }),
    // The layout knows of a change once the canvas took it in.
    reader.onChange(() => queueMicrotask(() => grips.show())),
    surface.onFrame(() => {
      const { camera } = surface;
      if (camera.x !== at.x || camera.y !== at.y) grips.leave();
      at = { x: camera.x, y: camera.y };
      grips.onFrame();
    }),
  ];
  return () => {
    cancelAnimationFrame(frame);
    pane.classList.remove('on-link');
    pane.removeEventListener('pointerover', onOver);
    pane.removeEventListener('pointermove', onMove);
    pane.removeEventListener('pointerleave', onLeave);
    for (const one of heard) one();
  };
}

/** Heard before the pane hears them: what happens to a link does not happen to the cell under it. */
function watchClicks(surface: Surface, grips: LinkGrips): Unsubscribe {
  const root = surface.pane.getRootNode();
  const on = (type: string, then: (place: LinkPlace, event: MouseEvent) => void): Unsubscribe => {
    const listener = (event: Event): void => {
      const place = placeOf(surface, event as MouseEvent);
      if (!place) return;
      event.stopPropagation();
      then(place, event as MouseEvent);
    };
    root.addEventListener(type, listener, true);
    return () => root.removeEventListener(type, listener, true);
  };
  const { session } = surface;
  // A grip lies over the edge of its card: what is only pressed there is the card.
  const onGrip = (event: Event): void => {
    const grip = grips.gripOf(event);
    const place = grip && homeOf(surface, grip);
    if (!grip || (event.type === 'click' && placeOf(surface, event as MouseEvent))) return;
    event.stopPropagation();
    if (!place) return;
    surface.focusPlace(place, { select: 'only', reveal: false });
    if (event.type === 'contextmenu') askMenu(surface, event as MouseEvent, { place });
  };
  root.addEventListener('click', onGrip, true);
  root.addEventListener('contextmenu', onGrip, true);
  const undo = [
    () => root.removeEventListener('click', onGrip, true),
    () => root.removeEventListener('contextmenu', onGrip, true),
    on('click', ({ link }, { button }) => button === 0 && session.select([link.id])),
    on('dblclick', ({ link }) => session.set({ editing: { target: 'link', id: link.id } })),
    on('contextmenu', ({ link }, event) => {
      if (grips.gripOf(event)?.of === 'card') return;
      session.select([link.id]);
      askMenu(surface, event, { link: link.id });
    }),
  ];
  return () => {
    for (const one of undo) one();
  };
}

function askMenu({ pane }: Surface, event: MouseEvent, picked: Picked): void {
  const detail: MenuRequest = { picked, x: event.clientX, y: event.clientY };
  const asked = new CustomEvent<MenuRequest>('jm-menu', { detail, bubbles: true, cancelable: true });
  if (!(pane.getRootNode() as ShadowRoot).host.dispatchEvent(asked)) event.preventDefault();
}

/** Where the card of a grip stands. */
function homeOf({ reader }: Surface, { of, id }: Grip): Place | undefined {
  const card = of === 'card' ? reader.get('cards', id) : undefined;
  const step = card && homeStep(reader, card);
  return card && step !== undefined ? { lane: card.lane, step, card: id } : undefined;
}

/** The link under the pointer, where no card, header or field is over it. */
function placeOf(surface: Surface, event: MouseEvent): LinkPlace | undefined {
  const origin = event.composedPath()[0];
  if (!(origin instanceof Element) || origin.closest('[data-card]')) return undefined;
  // A grip may lie over a short link.
  if (!origin.closest('.lane, .link-grip')) return undefined;
  if (surface.pane.classList.contains('far')) return undefined;
  return linkAt(surface, surface.mapPoint({ x: event.clientX, y: event.clientY }));
}
