/** The map on the wall: one stage at a time in large type, turned by Page up and Page down, left by Esc; the full screen where it may. */
import { html, type TemplateResult } from 'lit';
import type { Unsubscribe } from '../base/emitter.js';
import { clamp, type Viewport } from '../base/geometry.js';
import type { MapView } from '../session/map-view.js';
import { define, takesText } from '../ui/element.js';
import { JmWallBar } from '../panels/wall-bar.js';
import { keyOf } from '../ui/key-press.js';
import type { EditorDesk } from './desk-state.js';
import type { ViewGround } from './view-ground.js';

/** The least text of a card is 12 px: twice of it is read from afar. */
const least = 2;
const most = 3;

export class Wall {
  #ground: ViewGround;
  #before: { readonly view: MapView; readonly viewport: Viewport };
  #stage: string | undefined;
  #stop: Unsubscribe[] = [];

  constructor(ground: ViewGround) {
    this.#ground = ground;
    const { view, viewport } = ground.session.state;
    this.#before = { view, viewport };
    define('jm-wall-bar', JmWallBar);
  }

  enter(): void {
    const { element: host, session, desk } = this.#ground;
    const { view, focus } = session.state;
    const reader = desk()?.context.reader;
    const own = focus && (reader?.get('steps', focus.step)?.stage ?? reader?.get('stages', focus.step)?.id);
    const stage = view.stage ?? own ?? reader?.all('stages')[0]?.id;
    session.set({
      view: { ...view, large: true, ...(stage !== undefined && { stage }) },
      editing: undefined,
      selection: new Set(),
    });
    // Before the map hears them: there Page up and Page down walk the lanes.
    host.addEventListener('keydown', this.#onKey, true);
    host.addEventListener('fullscreenchange', this.#onFullscreen);
    const sizes = new ResizeObserver(() => this.#fit());
    sizes.observe(host);
    this.#stop.push(() => {
      host.removeEventListener('keydown', this.#onKey, true);
      host.removeEventListener('fullscreenchange', this.#onFullscreen);
      sizes.disconnect();
    });
    // Refused in a frame that may not; then it fills the element.
    void host.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => undefined);
    void host.updateComplete.then(() => host.focusMap());
  }

  follow(): void {
    const { session } = this.#ground;
    if (!session.state.wall) return this.#leave();
    if (session.state.view.stage !== this.#stage) this.#fit();
    this.#stage = session.state.view.stage;
  }

  render(desk: EditorDesk): TemplateResult {
    return html`<jm-wall-bar .desk=${desk}></jm-wall-bar>`;
  }

  /** The stage from its first step, as large as it fits. */
  #fit(): void {
    void this.#ground.element.updateComplete.then(() => {
      const canvas = this.#ground.canvas();
      if (!canvas?.layout || !canvas.clientWidth || !this.#ground.session.state.wall) return;
      const zoom = clamp(canvas.clientWidth / canvas.layout.size.width, least, most);
      this.#ground.session.set({ viewport: { x: 0, y: 0, zoom } });
    });
  }

  #leave(): void {
    for (const stop of this.#stop.splice(0)) stop();
    const { session } = this.#ground;
    const { stage: _stage, large: _large, ...view } = session.state.view;
    const { stage } = this.#before.view;
    session.set({ view: { ...view, ...(stage !== undefined && { stage }) }, viewport: this.#before.viewport });
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    void this.#ground.element.updateComplete.then(() => this.#ground.element.focusMap());
  }

  #onFullscreen = (): void => {
    if (!this.#ground.element.matches(':fullscreen')) this.#ground.session.set({ wall: false });
  };

  #onKey = (event: KeyboardEvent): void => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    const key = keyOf(event);
    if (!plain || takesText(event.composedPath()[0])) return;
    const turn = key === 'PageDown' ? 'next-stage' : key === 'PageUp' ? 'previous-stage' : undefined;
    if (turn) this.#ground.desk()?.run(turn);
    else if (key === 'Escape') this.#ground.session.set({ wall: false });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
