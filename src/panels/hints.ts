/** The first steps, in a corner of the map: three short texts to be read in any order, put away for good by one button or Esc. */
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Unsubscribe } from '../base/emitter.js';
import type { JmCanvas } from '../canvas/canvas.js';
import { message, type Message } from '../i18n/translate.js';
import { controls } from '../ui/controls.js';
import { deepActiveElement } from '../ui/element.js';
import { icon } from '../ui/icon.js';
import { RovingFocus } from '../ui/roving-focus.js';
import { shortcutOf, type Desk } from './desk.js';
import { hintsStyles } from './hints-styles.js';

const words = {
  label: message('action.hints', 'First steps'),
  at: message('hints.at', '{at} of {n}'),
  back: message('hints.back', 'Back'),
  next: message('hints.next', 'Next'),
  done: message('hints.done', 'Got it'),
};

interface Step {
  readonly heading: Message;
  readonly text: Message;
  /** Said instead on a page that has taken the keys of these actions away. */
  readonly withoutKeys?: Message;
}

const steps: readonly Step[] = [
  {
    heading: message('hints.type', 'Type anywhere'),
    text: message(
      'hints.type-text',
      'Go to an empty cell and type: that is a card. Enter begins the next one below it, Tab goes on in the next step.',
    ),
  },
  {
    heading: message('hints.move', 'Move, and find the rest'),
    text: message(
      'hints.move-text',
      'Drag a card to another cell, or move it by {move} and the other arrows. {all} finds every command by its name.',
    ),
    withoutKeys: message(
      'hints.move-without-keys',
      'Drag a card to another cell, or use Move to… in its menu. The menu of the view leads to all commands.',
    ),
  },
  {
    heading: message('hints.act', 'From pain to action'),
    text: message(
      'hints.act-text',
      'Mark what hurts in a lane of pains, link an opportunity to it, and give the opportunity an owner.',
    ),
  },
];

/** Below at the end or the start of the line, or at the end below the headers. */
const corners = ['end', 'start', 'top'] as const;

/**
 * @summary Three hints for a first visit; they never take the focus.
 * @csspart hints - The card.
 */
export class JmHints extends LitElement {
  static override styles = [controls, hintsStyles];

  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) surface!: () => JmCanvas | null;
  @state() private at = 0;

  #heard: Unsubscribe[] = [];
  #canvas: JmCanvas | null = null;

  constructor() {
    super();
    new RovingFocus(this, '.buttons');
    this.addEventListener('keydown', this.#onKey);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unhear();
  }

  #unhear(): void {
    for (const undo of this.#heard.splice(0)) undo();
    this.#canvas?.removeEventListener('focusin', this.#makeWay);
    this.#canvas = null;
  }

  override updated(changed: PropertyValues<this>): void {
    const canvas = this.surface();
    if (this.isConnected && canvas && (canvas !== this.#canvas || changed.has('desk'))) {
      this.#unhear();
      this.#canvas = canvas;
      canvas.addEventListener('focusin', this.#makeWay);
      this.#heard = [canvas.onFrame(this.#makeWay), this.desk.context.session.onChange(() => this.#soon())];
    }
    this.#makeWay();
  }

  #soon(): void {
    requestAnimationFrame(this.#makeWay);
  }

  /** It goes to another corner rather than hide what has the focus (WCAG 2.4.11) or the minimap. */
  readonly #makeWay = (): void => {
    const focus = deepActiveElement();
    const root = this.getRootNode() as ShadowRoot;
    const inMap = this.#canvas?.shadowRoot?.activeElement ? focus : undefined;
    const others = [...root.querySelectorAll('jm-minimap, jm-legend')];
    const hidden = (): number => {
      const own = this.getBoundingClientRect();
      return Number(inMap && meet(own, inMap)) * 10 + others.filter((other) => meet(own, other)).length;
    };
    if (!hidden()) return;
    this.style.setProperty('--_below', `${(this.#canvas?.camera.top ?? 0) + 12}px`);
    const tried = corners.map((corner) => {
      this.setAttribute('at', corner);
      return { corner, hides: hidden() };
    });
    this.setAttribute('at', tried.reduce((best, one) => (one.hides < best.hides ? one : best)).corner);
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.#close();
  };

  #close(): void {
    this.desk.context.session.set({ hinting: false });
  }

  override render(): TemplateResult {
    const { desk } = this;
    const { t } = desk.context;
    const step = steps[this.at] as Step;
    const keys = (id: string): string | undefined => {
      const action = desk.action(id);
      return action && shortcutOf(desk, action);
    };
    const [move, all] = [keys('move-card-right'), keys('palette')];
    const text = step.withoutKeys && !(move && all) ? step.withoutKeys : step.text;
    const isLast = this.at === steps.length - 1;
    return html`<section part="hints" aria-label=${t(words.label)} role="group">
      <div aria-live="polite">
        <h2><bdi>${t(step.heading)}</bdi></h2>
        <p><bdi>${t(text, { move: move ?? '', all: all ?? '' })}</bdi></p>
      </div>
      <div class="buttons" role="toolbar" aria-label=${t(words.at, { at: this.at + 1, n: steps.length })}>
        <span class="at"><bdi>${t(words.at, { at: this.at + 1, n: steps.length })}</bdi></span>
        ${this.#turner('back', -1, this.at === 0)} ${this.#turner('next', 1, isLast)}
        <button class="button ${isLast ? 'main' : 'edge'}" data-hint="done" @click=${() => this.#close()}>
          ${t(words.done)}
        </button>
      </div>
    </section>`;
  }

  #turner(name: 'back' | 'next', by: 1 | -1, off: boolean): TemplateResult {
    const label = this.desk.context.t(words[name]);
    return html`<button
      class="button icon-only"
      data-hint=${name}
      aria-label=${label}
      aria-disabled=${off ? 'true' : nothing}
      @click=${() => off || (this.at += by)}
    >
      ${icon(by > 0 ? 'chevron-right' : 'chevron-left')}
    </button>`;
  }
}

function meet(a: DOMRect, element: Element): boolean {
  const b = element.getBoundingClientRect();
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-hints': JmHints;
  }
}
