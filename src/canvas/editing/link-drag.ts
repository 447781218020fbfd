/** An arrow drawn by the hand from a card to another, and either end of a link carried elsewhere; one edit when it is dropped (R1). */
import { grown, type Point, type Rect } from '../../base/geometry.js';
import type { Id } from '../../base/ids.js';
import { usualReading } from '../../lanes/link-kinds.js';
import type { Link } from '../../model/journey-map.js';
import { tipPath } from '../links-view.js';
import type { Surface } from '../surface.js';
import { EdgeScroll } from './edge-scroll.js';
import { editLabels, type Edits } from './edits.js';
import { putInBody } from './layer-place.js';
import { cardAt } from './link-reach.js';
import type { Drag } from './pointer-drag.js';

/** What is being drawn: from which card, where the arrow hangs there, and what a drop on a card does. */
export interface LinkPlan {
  readonly from: Id;
  /** In map px. */
  readonly anchor: Point;
  /** Whether the arrow would point back at where it hangs. */
  points(target: Id | undefined): 'there' | 'back';
  mayEnd(target: Id): boolean;
  /** Makes the edit; the id of the link. */
  land(target: Id): Id;
}

export function newLink({ reader }: Surface, edits: Edits, from: Id, anchor: Point): LinkPlan {
  const typeOf = (id: Id): string | undefined => reader.get('lanes', reader.get('cards', id)?.lane ?? '')?.type;
  const fieldsFor = (target: Id): Pick<Link, 'from' | 'to' | 'kind'> => {
    const { kind, back } = usualReading(typeOf(from), typeOf(target) ?? '');
    return back ? { from: target, to: from, kind } : { from, to: target, kind };
  };
  return {
    from,
    anchor,
    points: (target) => (target !== undefined && fieldsFor(target).to === from ? 'back' : 'there'),
    mayEnd: (target) => target !== from && !isThere(reader.linksOf(from), fieldsFor(target)),
    land: (target) => edits.edit(editLabels.link, (change) => change.addLink(fieldsFor(target))),
  };
}

/** `end` is the one that is carried. */
export function otherEnd({ reader }: Surface, edits: Edits, link: Link, end: 'from' | 'to', anchor: Point): LinkPlan {
  const kept = end === 'from' ? link.to : link.from;
  return {
    from: kept,
    anchor,
    points: () => (end === 'from' ? 'back' : 'there'),
    mayEnd: (target) => target !== kept && !isThere(reader.linksOf(kept), { ...link, [end]: target }),
    land: (target) => {
      if (target !== link[end]) edits.edit(editLabels.relink, (change) => change.update(link.id, { [end]: target }));
      return link.id;
    },
  };
}

function isThere(links: readonly Link[], { id, from, to, kind }: Partial<Link>): boolean {
  return links.some((link) => link.id !== id && link.from === from && link.to === to && link.kind === kind);
}

export class LinkDrag implements Drag {
  readonly name = 'link';
  #surface: Surface;
  #plan: LinkPlan;
  #client: Point = { x: 0, y: 0 };
  #target: Id | undefined;
  #arrow: SVGSVGElement | undefined;
  #mark = document.createElement('div');
  #edge: EdgeScroll;
  #ended = false;

  constructor(surface: Surface, plan: LinkPlan) {
    this.#surface = surface;
    this.#plan = plan;
    this.#edge = new EdgeScroll(surface, () => this.#show());
    this.#mark.className = 'drop link-target';
  }

  start(): void {
    const { session, pane } = this.#surface;
    session.set({ draft: { type: 'link', from: this.#plan.from } });
    pane.classList.add('linking');
    this.#arrow = makeArrow(this.#surface);
    this.#mark.hidden = true;
    this.#surface.layer('body').append(this.#mark, this.#arrow);
    // A window that loses the focus may never tell of the button that was let go.
    window.addEventListener('blur', this.#stop);
  }

  move(client: Point): void {
    this.#client = client;
    if (this.#ended) return;
    this.#edge.at(client);
    this.#show();
  }

  drop(): void {
    const target = this.#ended ? undefined : this.#target;
    this.#stop();
    if (target !== undefined) this.#surface.session.select([this.#plan.land(target)]);
  }

  cancel(): void {
    this.#stop();
  }

  #show(): void {
    const { session, layout } = this.#surface;
    const point = this.#surface.mapPoint(this.#client);
    const over = cardAt(this.#surface, point);
    const target = over !== undefined && this.#plan.mayEnd(over) ? over : undefined;
    if (target !== this.#target) {
      this.#target = target;
      session.set({ draft: { type: 'link', from: this.#plan.from, ...(target !== undefined && { to: target }) } });
      this.#markTarget(target === undefined ? undefined : layout.rectOf(target));
    }
    this.#draw(point);
  }

  #draw(point: Point): void {
    const { anchor } = this.#plan;
    const [a, b] = this.#plan.points(this.#target) === 'back' ? [point, anchor] : [anchor, point];
    const angle = Math.atan2(b.y - a.y, b.x - a.x);
    const [way, tip] = this.#arrow?.querySelectorAll('path') ?? [];
    way?.setAttribute('d', `M${a.x} ${a.y}L${b.x} ${b.y}`);
    tip?.setAttribute('d', tipPath({ x: b.x, y: b.y, angle }));
  }

  #markTarget(rect: Rect | undefined): void {
    putInBody(this.#mark, rect && grown(rect, 3), this.#surface.layout);
  }

  #stop = (): void => {
    if (this.#ended) return;
    this.#ended = true;
    window.removeEventListener('blur', this.#stop);
    this.#edge.stop();
    this.#mark.remove();
    this.#arrow?.remove();
    this.#surface.pane.classList.remove('linking');
    this.#surface.session.set({ draft: undefined });
  };
}

/** In map px, like the links themselves. */
function makeArrow({ layout }: Surface): SVGSVGElement {
  const make = <K extends 'svg' | 'path'>(name: K): SVGElementTagNameMap[K] =>
    document.createElementNS('http://www.w3.org/2000/svg', name);
  const arrow = make('svg');
  arrow.setAttribute('class', 'link-way');
  arrow.setAttribute('aria-hidden', 'true');
  arrow.style.insetInlineStart = `${-layout.headerWidth}px`;
  arrow.style.top = `${-(layout.stageHeight + layout.stepHeight)}px`;
  arrow.append(make('path'), make('path'));
  arrow.firstElementChild?.setAttribute('class', 'way');
  arrow.lastElementChild?.setAttribute('class', 'tip');
  return arrow;
}
