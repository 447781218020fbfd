/** One of a few, as radio buttons: one Tab stop; arrows choose, all in one undo step; a second press takes the choice back. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Choice } from '../layout/lane-kind.js';
import { icon } from '../ui/icon.js';
import { keyOf } from '../ui/key-press.js';
import { differsWord, type FieldContext, type FieldEditor } from './field-context.js';

export const choiceEditor: FieldEditor = (context) => {
  const options = context.field.choices ?? [];
  const chosen = options.findIndex(({ value }) => value === context.value);
  return html`<div
    class="choices"
    role="radiogroup"
    aria-labelledby=${`${context.id}-label`}
    aria-describedby=${context.differs ? `${context.id}-differs` : nothing}
    @keydown=${(event: KeyboardEvent) => walk(event, context, options)}
    @focusout=${(event: FocusEvent) => leave(event, context)}
  >
    ${options.map((option, at) => radio(context, option, at === Math.max(0, chosen)))}${differsWord(context)}
  </div>`;
};

function radio(context: FieldContext, option: Choice, isStop: boolean): TemplateResult {
  const on = context.value === option.value;
  return html`<button
    type="button"
    role="radio"
    tabindex=${isStop ? 0 : -1}
    aria-checked=${String(on)}
    class=${on ? `on ${option.tone ?? 'accent'}` : ''}
    ?disabled=${context.disabled}
    @click=${() => context.set(on ? undefined : option.value)}
  >
    ${icon(option.icon, 12)}${context.t(option.label)}
  </button>`;
}

function walk(event: KeyboardEvent, context: FieldContext, options: readonly Choice[]): void {
  const group = event.currentTarget as HTMLElement;
  const radios = [...group.querySelectorAll<HTMLElement>('[role="radio"]')];
  const forward = getComputedStyle(group).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const key = keyOf(event);
  const isArrow = key.startsWith('Arrow') && !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
  if (!isArrow) return;
  event.preventDefault();
  event.stopPropagation();
  const by = [forward, 'ArrowDown'].includes(key) ? 1 : -1;
  const from = radios.findIndex((one) => one === event.composedPath()[0]);
  const to = (from + by + radios.length) % radios.length;
  context.type(options[to]?.value);
  radios[to]?.focus();
}

/** The walk is over when the focus leaves the group. */
function leave({ currentTarget, relatedTarget }: FocusEvent, context: FieldContext): void {
  if (!(currentTarget as HTMLElement).contains(relatedTarget as Node | null)) context.end();
}
