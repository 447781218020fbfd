// What a map costs without any framework: the cards as plain absolutely positioned HTML, culled by hand. Not to be improved
// or worsened together with the map that is measured beside it; what it does and leaves out is told in docs/performance.md.
import { cardParts, heightOf } from './baseline-card.js';

const stepWidth = 186;
const padding = 7;
const gap = 6;
/** px of the screen around what is seen that are in the DOM too. */
const margin = 240;
const zooms = [0.01, 4];
const lineSpace = 24;

export class Baseline {
  #host;
  #layer = document.createElement('div');
  #drop = document.createElement('div');
  /** Cell by cell: `cells[lane * steps + step]` is a list of cards, from top to bottom. */
  #cells = [];
  #cards = new Map();
  #lanes = [];
  #steps = [];
  #x = 0;
  #y = 0;
  #zoom = 1;
  #frame = 0;
  /** Which cells are in the DOM. */
  #range = { left: 0, right: 0, top: 0, bottom: 0 };
  #mounted = new Map();
  #held;

  constructor(host) {
    this.#host = host;
    this.#layer.className = 'layer';
    this.#drop.className = 'drop';
    host.append(this.#layer);
    host.addEventListener('wheel', this.#onWheel, { passive: false });
    host.addEventListener('mousedown', this.#onMouseDown);
  }

  load(map) {
    this.#steps = map.steps.map(({ id }) => id);
    // Notes of an empathy map stand together in one cell, on no paper of their own.
    this.#lanes = map.lanes.map(({ id, type, quadrants }) => {
      return { id, type, note: type === 'empathy' && !quadrants, y: 0, height: 0 };
    });
    const steps = new Map(this.#steps.map((id, at) => [id, at]));
    const lanes = new Map(this.#lanes.map(({ id }, at) => [id, at]));
    this.#cells = Array.from({ length: this.#steps.length * this.#lanes.length }, () => []);
    for (const data of map.cards) {
      const lane = lanes.get(data.lane);
      const { type, note } = this.#lanes[lane];
      const card = { data, type, note, lane, step: steps.get(data.step), y: 0, height: 0, element: undefined };
      card.height = heightOf(card);
      this.#cards.set(data.id, card);
      this.#cells[card.lane * this.#steps.length + card.step].push(card);
    }
    this.#lanes.forEach((_, lane) => this.#stackLane(lane));
    this.#place();
  }

  get viewport() {
    return { x: this.#x, y: this.#y, zoom: this.#zoom };
  }

  set viewport({ x, y, zoom }) {
    this.#x = x;
    this.#y = y;
    this.#zoom = zoom;
    this.#schedule();
  }

  get size() {
    const last = this.#lanes.at(-1);
    return { width: this.#steps.length * stepWidth, height: last ? last.y + last.height : 0 };
  }

  edit(id, text) {
    const card = this.#cards.get(id);
    card.data = { ...card.data, text };
    if (card.element) card.element.firstChild.textContent = text;
    const height = heightOf(card);
    if (height === card.height) return;
    card.height = height;
    this.#settle(card.lane);
  }

  /** Heights of a lane's cells and places of the lanes below, after its cards changed; what is drawn follows. */
  #settle(lane) {
    const before = this.#lanes[lane].height;
    this.#stackLane(lane);
    const moved = this.#lanes[lane].height !== before;
    for (const cell of this.#mounted.keys()) {
      const at = Math.floor(cell / this.#steps.length);
      if (at === lane || (moved && at > lane)) this.#cells[cell].forEach((card) => this.#position(card));
    }
    if (moved) this.#schedule();
  }

  #stackLane(lane) {
    const own = this.#lanes[lane];
    let height = own.type === 'divider' ? lineSpace : 60;
    for (let step = 0; step < this.#steps.length; step++) {
      let y = padding;
      for (const card of this.#cells[lane * this.#steps.length + step]) {
        card.y = card.type === 'emotion' ? 60 - 25 * (card.data.score ?? 0) : y;
        y += card.height + gap;
      }
      if (y > height) height = y;
    }
    own.height = own.type === 'emotion' ? 160 : height;
    for (let at = lane; at < this.#lanes.length; at++) {
      const above = this.#lanes[at - 1];
      this.#lanes[at].y = above ? above.y + above.height : 0;
    }
  }

  #schedule() {
    if (!this.#frame) this.#frame = requestAnimationFrame(this.#onFrame);
  }

  #onFrame = () => {
    this.#frame = 0;
    this.#place();
    if (this.#held) this.#follow();
  };

  #place() {
    this.#layer.style.transform = `translate(${this.#x}px,${this.#y}px) scale(${this.#zoom})`;
    const seen = this.#seen(0);
    const drawn = this.#range;
    if (seen.left >= drawn.left && seen.right <= drawn.right && seen.top >= drawn.top && seen.bottom <= drawn.bottom)
      return;
    this.#cull(this.#seen(margin));
  }

  /** The cells in sight; `right` and `bottom` are the first ones outside. */
  #seen(around) {
    const scale = this.#zoom;
    const left = Math.floor((-this.#x - around) / scale / stepWidth);
    const right = Math.ceil((this.#host.clientWidth - this.#x + around) / scale / stepWidth);
    const from = (-this.#y - around) / scale;
    const to = (this.#host.clientHeight - this.#y + around) / scale;
    const top = this.#lanes.findIndex(({ y, height }) => y + height > from);
    const below = this.#lanes.findIndex(({ y }) => y >= to);
    return {
      left: Math.max(0, left),
      right: Math.min(this.#steps.length, right),
      top: top < 0 ? this.#lanes.length : top,
      bottom: below < 0 ? this.#lanes.length : below,
    };
  }

  #cull(range) {
    const wanted = new Set();
    const fresh = document.createDocumentFragment();
    for (let lane = range.top; lane < range.bottom; lane++) {
      for (let step = range.left; step < range.right; step++) {
        const cell = lane * this.#steps.length + step;
        wanted.add(cell);
        if (!this.#mounted.has(cell)) this.#mount(cell, fresh);
      }
    }
    for (const cell of this.#mounted.keys()) if (!wanted.has(cell)) this.#unmount(cell);
    this.#layer.append(fresh);
    this.#range = range;
  }

  #mount(cell, into) {
    this.#mounted.set(cell, true);
    for (const card of this.#cells[cell]) {
      card.element = cardParts(card);
      this.#position(card);
      into.append(card.element);
    }
  }

  #unmount(cell) {
    this.#mounted.delete(cell);
    for (const card of this.#cells[cell]) {
      card.element?.remove();
      card.element = undefined;
    }
  }

  #position(card) {
    const { style } = card.element;
    style.left = `${card.step * stepWidth + (card.type === 'emotion' ? stepWidth / 2 - 12 : padding)}px`;
    style.top = `${this.#lanes[card.lane].y + card.y}px`;
    style.height = `${card.height}px`;
  }

  #onWheel = (event) => {
    event.preventDefault();
    if (event.ctrlKey) {
      const zoom = Math.min(zooms[1], Math.max(zooms[0], this.#zoom * 2 ** (-event.deltaY * 0.002)));
      this.#x = event.clientX - ((event.clientX - this.#x) / this.#zoom) * zoom;
      this.#y = event.clientY - ((event.clientY - this.#y) / this.#zoom) * zoom;
      this.#zoom = zoom;
    } else {
      this.#x -= event.deltaX;
      this.#y -= event.deltaY;
    }
    this.#schedule();
  };

  #onMouseDown = (event) => {
    const element = event.target.closest('.card');
    const card = element && this.#cards.get(element.dataset.card);
    if (!card) return;
    this.#held = { card, startX: event.clientX, startY: event.clientY, x: event.clientX, y: event.clientY };
    this.#layer.append(this.#drop);
    addEventListener('mousemove', this.#onMouseMove);
    addEventListener('mouseup', this.#onMouseUp);
  };

  #onMouseMove = (event) => {
    this.#held.x = event.clientX;
    this.#held.y = event.clientY;
    this.#schedule();
  };

  /** The card under the pointer, and a mark on the cell it would fall into. */
  #follow() {
    const { card, startX, startY, x, y } = this.#held;
    card.element.style.transform = `translate(${(x - startX) / this.#zoom}px,${(y - startY) / this.#zoom}px)`;
    const { lane, step } = this.#cellAt(x, y);
    const { style } = this.#drop;
    style.left = `${step * stepWidth}px`;
    style.top = `${this.#lanes[lane].y}px`;
    style.height = `${this.#lanes[lane].height}px`;
  }

  #cellAt(x, y) {
    const step = Math.floor((x - this.#x) / this.#zoom / stepWidth);
    const at = (y - this.#y) / this.#zoom;
    const below = this.#lanes.findIndex((lane) => lane.y + lane.height > at);
    return {
      step: Math.min(this.#steps.length - 1, Math.max(0, step)),
      lane: below < 0 ? this.#lanes.length - 1 : below,
    };
  }

  #onMouseUp = (event) => {
    removeEventListener('mousemove', this.#onMouseMove);
    removeEventListener('mouseup', this.#onMouseUp);
    const { card } = this.#held;
    this.#held = undefined;
    this.#drop.remove();
    card.element.style.transform = '';
    const to = this.#cellAt(event.clientX, event.clientY);
    const from = card.lane;
    const cell = this.#cells[card.lane * this.#steps.length + card.step];
    cell.splice(cell.indexOf(card), 1);
    card.lane = to.lane;
    card.step = to.step;
    card.data = { ...card.data, lane: this.#lanes[to.lane].id, step: this.#steps[to.step] };
    this.#cells[card.lane * this.#steps.length + card.step].push(card);
    this.#settle(from);
    if (to.lane !== from) this.#settle(to.lane);
  };

  snapshot() {
    return new Map([...this.#cards].map(([id, { data }]) => [id, data]));
  }
}
