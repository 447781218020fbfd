/** What the editor shows of its map, loaded when more than the whole map is wanted: until then it costs nothing. */
import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Marking } from '../canvas/scene.js';
import { wholeMap } from '../layout/layout-view.js';
import { notLoaded } from './not-loaded.js';
import type { ViewGround } from './view-ground.js';
import type { ViewKeeper } from './view-keeper.js';

export class ViewsController implements ReactiveController {
  #ground: ViewGround;
  #keeper: ViewKeeper | undefined;
  #loading = false;

  constructor(ground: ViewGround) {
    this.#ground = ground;
    ground.element.addController(this);
    ground.session.onChange((changed) => {
      if (changed.has('view') || changed.has('legendOpen') || changed.has('wall')) this.#follow();
    });
  }

  get marking(): Marking | undefined {
    return this.#keeper?.marking;
  }

  hostUpdate(): void {
    this.#keeper?.update();
  }

  hostDisconnected(): void {
    this.#ground.session.set({ wall: false });
  }

  /** Another map is open: what was remembered of it is shown again. */
  opened(map: string): void {
    if (this.#keeper) return this.#keeper.opened(map);
    this.#ground.session.set({ view: wholeMap, legendOpen: false, wall: false });
    if (!this.#ground.element.noStorage && this.#knows(map)) void this.#load();
  }

  #knows(map: string): boolean {
    try {
      return (localStorage.getItem(`journeymap:${this.#ground.element.library}:views`) ?? '').includes(
        JSON.stringify(map),
      );
    } catch {
      return false;
    }
  }

  #follow(): void {
    const { view, legendOpen, wall } = this.#ground.session.state;
    if (this.#keeper) this.#keeper.follow();
    else if (view !== wholeMap || legendOpen || wall) void this.#load();
  }

  async #load(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    const loaded = await import('./view-keeper.js').catch(() => undefined);
    this.#loading = false;
    const context = this.#ground.desk()?.context;
    if (loaded) this.#keeper ??= new loaded.ViewKeeper(this.#ground);
    else if (context) notLoaded(context, { legendOpen: false, wall: false });
    this.#ground.element.requestUpdate();
  }

  /** Above the map. */
  bar(): TemplateResult | typeof nothing {
    return this.#keeper?.bar() ?? nothing;
  }

  /** Under the map, or over its corner on the wall. */
  foot(): TemplateResult | typeof nothing {
    return this.#keeper?.foot() ?? nothing;
  }
}
