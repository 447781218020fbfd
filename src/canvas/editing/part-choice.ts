/** While a card is typed in a cell of several parts (says, thinks, does, feels): which part it goes to, by a button or Alt+↑ and Alt+↓. */
import { message } from '../../i18n/translate.js';
import { noPanClass } from '../flow/pan-zoom-controller.js';
import type { Surface } from '../surface.js';
import { keyOf } from '../../ui/key-press.js';
import type { CellParts } from './typed-text.js';

const label = message('canvas.part', 'Part of the cell (Alt+↑, Alt+↓)');

export class PartChoice {
  #parts: CellParts;
  #choose: (part: string) => void;
  #element = document.createElement('div');
  #said = document.createElement('span');
  #buttons: readonly HTMLButtonElement[];

  constructor({ t }: Pick<Surface, 't'>, parts: CellParts, choose: (part: string) => void) {
    this.#parts = parts;
    this.#choose = choose;
    const element = this.#element;
    element.className = `parts ${noPanClass}`;
    element.setAttribute('role', 'group');
    element.setAttribute('aria-label', t(label));
    this.#said.className = 'part-said';
    this.#said.setAttribute('aria-live', 'polite');
    this.#buttons = parts.all.map(({ value, label: word }) => {
      const button = document.createElement('button');
      Object.assign(button, { type: 'button', tabIndex: -1, textContent: t(word) });
      button.dataset['part'] = value;
      button.addEventListener('click', () => this.#take(value));
      return button;
    });
    element.append(...this.#buttons, this.#said);
    // The field keeps the focus, and with it the typing goes on; the map takes no notice.
    for (const name of ['pointerdown', 'mousedown', 'dblclick'])
      element.addEventListener(name, (event) => {
        event.preventDefault();
        event.stopPropagation();
      });
    this.#show();
  }

  /** Below the field. */
  place(field: HTMLElement): void {
    if (this.#element.parentNode !== field.parentNode) field.after(this.#element);
    const { left, right } = field.style;
    Object.assign(this.#element.style, { left, right, top: `${field.offsetTop + field.offsetHeight + 4}px` });
  }

  /** Whether the key was meant for it. */
  key(event: KeyboardEvent): boolean {
    const pressed = keyOf(event);
    const by = pressed === 'ArrowDown' ? 1 : pressed === 'ArrowUp' ? -1 : 0;
    if (!by || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
    const { all } = this.#parts;
    const at = all.findIndex(({ value }) => value === this.#parts.now());
    const next = all[(at + by + all.length) % all.length];
    if (next) this.#take(next.value);
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  remove(): void {
    this.#element.remove();
  }

  #take(part: string): void {
    this.#choose(part);
    this.#show();
    this.#said.textContent = this.#buttons.find(({ dataset }) => dataset['part'] === part)?.textContent ?? '';
  }

  #show(): void {
    for (const button of this.#buttons)
      button.setAttribute('aria-pressed', String(button.dataset['part'] === this.#parts.now()));
  }
}
