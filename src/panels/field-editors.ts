/** One editor per control of a lane's fields: text, numbers, choices, dates; the compound ones are in `compound-fields.ts`. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { message } from '../i18n/translate.js';
import type { Choice, LaneField } from '../layout/lane-kind.js';
import { icon } from '../ui/icon.js';
import { keyOf } from '../ui/key-press.js';
import { choiceEditor } from './choice-editor.js';
import { addressEditor, currencyEditor, durationEditor, numberEditor, shareEditor } from './checked-input.js';
import { differsWord, emptyWord, type FieldContext, type FieldEditor } from './field-context.js';

const words = {
  clear: message('field.clear', 'Clear'),
};

const blankToNothing = (value: string): string | undefined => (value === '' ? undefined : value);

/** Ends live typing on blur and Enter, takes it back on Esc; other keys stay in the field. With nothing typed Esc is the panel's. */
function typingKeys(context: FieldContext, lines: boolean): (event: KeyboardEvent) => void {
  return (event) => {
    const key = keyOf(event);
    if (key === 'Escape' && !context.cancel()) return;
    event.stopPropagation();
    if (key === 'Enter' && (!lines || event.ctrlKey || event.metaKey)) context.end();
  };
}

function typed(context: FieldContext, read: (text: string) => unknown): (event: InputEvent) => void {
  return (event) => {
    if (!event.isComposing) context.type(read((event.target as HTMLInputElement).value));
  };
}

function line(type: 'text' | 'date'): FieldEditor {
  return (context) =>
    html`<input
      class="input"
      id=${context.id}
      type=${type}
      dir=${type === 'text' ? 'auto' : nothing}
      placeholder=${emptyWord(context)}
      ?disabled=${context.disabled}
      .value=${live(typeof context.value === 'string' ? context.value : '')}
      @input=${typed(context, blankToNothing)}
      @compositionend=${(event: Event) => context.type(blankToNothing((event.target as HTMLInputElement).value))}
      @keydown=${typingKeys(context, false)}
      @blur=${() => context.end()}
    />`;
}

const long: FieldEditor = (context) => {
  const text = typeof context.value === 'string' ? context.value : '';
  return html`<textarea
    class="input"
    id=${context.id}
    dir="auto"
    rows=${Math.min(10, Math.max(context.field.name === 'text' ? 2 : 1, text.split('\n').length + Math.floor(text.length / 30)))}
    placeholder=${emptyWord(context)}
    aria-required=${context.wanted ? 'true' : nothing}
    aria-describedby=${context.wanted ?? nothing}
    ?disabled=${context.disabled}
    .value=${live(text)}
    @input=${typed(context, blankToNothing)}
    @compositionend=${(event: Event) => context.type(blankToNothing((event.target as HTMLTextAreaElement).value))}
    @keydown=${typingKeys(context, true)}
    @blur=${() => context.end()}
  ></textarea>`;
};

const check: FieldEditor = (context) =>
  html`<label class="check">
    <input
      type="checkbox"
      id=${context.id}
      ?disabled=${context.disabled}
      .checked=${live(context.value === true)}
      .indeterminate=${context.differs === true}
      @change=${(event: Event) => context.set((event.target as HTMLInputElement).checked || undefined)}
    />
    <span>${context.t(context.field.label)} ${differsWord(context)}</span>
  </label>`;

/** Some of a few; a list without any, or with all of them, is none. */
const choices: FieldEditor = (context) => {
  const all = context.field.choices ?? [];
  const given = Array.isArray(context.value) ? context.value : [];
  const usual = context.differs ? [] : all;
  const chosen = given.length ? all.filter(({ value }) => given.includes(value)) : usual;
  const toggle = (option: Choice): void => {
    const next = all.filter((one) => chosen.includes(one) !== (one === option));
    context.set(next.length && next.length < all.length ? next.map(({ value }) => value) : undefined);
  };
  return html`<div class="choices" role="group" aria-labelledby=${`${context.id}-label`}>
    ${all.map((option) => {
      const on = chosen.includes(option);
      return html`<button
        type="button"
        aria-pressed=${String(on)}
        class=${on ? 'on' : ''}
        ?disabled=${context.disabled}
        @click=${() => toggle(option)}
      >
        ${context.t(option.label)}
      </button>`;
    })}${differsWord(context)}
  </div>`;
};

const select: FieldEditor = (context) => {
  const options = context.field.choices ?? [];
  const known = options.some((option) => option.value === context.value);
  return html`<select
    class="input"
    id=${context.id}
    ?disabled=${context.disabled}
    @change=${(event: Event) => context.set(options[(event.target as HTMLSelectElement).selectedIndex - 1]?.value)}
  >
    <option ?selected=${context.value === undefined}>${emptyWord(context)}</option>
    ${options.map((option) => html`<option ?selected=${option.value === context.value}>${context.t(option.label)}</option>`)}
    ${known || context.value === undefined ? nothing : html`<option selected>${JSON.stringify(context.value)}</option>`}
  </select>`;
};

const score: FieldEditor = (context) => {
  const { min = -2, max = 2, step = 0.1 } = context.field;
  const value = typeof context.value === 'number' ? context.value : undefined;
  const shown = value === undefined ? emptyWord(context) : context.t.number(value, { signDisplay: 'exceptZero' });
  return html`<div class="score">
    <input
      type="range"
      id=${context.id}
      min=${min}
      max=${max}
      step=${step}
      aria-valuetext=${shown}
      ?disabled=${context.disabled}
      .value=${live(String(value ?? 0))}
      @input=${(event: Event) => context.type(Number((event.target as HTMLInputElement).value))}
      @change=${(event: Event) => isHeld(event) || context.end()}
      @keydown=${onSlide}
      @keyup=${(event: Event) => (onSlide(event), context.end())}
      @blur=${(event: Event) => (onSlide(event), context.end())}
    />
    <output>${shown}</output>
    <button
      type="button"
      class="button icon-only"
      aria-label=${context.t(words.clear)}
      ?disabled=${context.disabled || value === undefined}
      @click=${() => context.set(undefined)}
    >
      ${icon('x', 12)}
    </button>
  </div>`;
};

/** A held arrow changes a slider again and again, each time as if it were done: its end is the release of the key. */
const heldSliders = new WeakSet<EventTarget>();
const isHeld = ({ currentTarget }: Event): boolean => currentTarget !== null && heldSliders.has(currentTarget);

function onSlide(event: Event): void {
  const slider = event.currentTarget as HTMLElement;
  if (event.type !== 'keydown') return void heldSliders.delete(slider);
  heldSliders.add(slider);
  if (keyOf(event as KeyboardEvent) !== 'Escape') event.stopPropagation();
}

const tags: FieldEditor = (context) => {
  const list = Array.isArray(context.value) ? context.value.filter((tag) => typeof tag === 'string') : [];
  const read = (text: string): string[] | undefined => {
    const words = [
      ...new Set(
        text
          .split(/[,;\n]/)
          .map((tag) => tag.trim())
          .filter(Boolean),
      ),
    ];
    return words.length ? words : undefined;
  };
  return html`<input
    class="input"
    id=${context.id}
    dir="auto"
    placeholder=${emptyWord(context)}
    ?disabled=${context.disabled}
    .value=${live(list.join(', '))}
    @change=${(event: Event) => context.set(read((event.target as HTMLInputElement).value))}
    @keydown=${typingKeys(context, false)}
  />`;
};

/** Editors of the simple controls, by name. */
export const simpleEditors: Partial<Record<LaneField['control'], FieldEditor>> = {
  text: line('text'),
  url: addressEditor,
  date: line('date'),
  duration: durationEditor,
  currency: currencyEditor,
  image: addressEditor,
  long,
  number: numberEditor,
  money: numberEditor,
  share: shareEditor,
  check,
  choice: choiceEditor,
  choices,
  select,
  score,
  tags,
};
