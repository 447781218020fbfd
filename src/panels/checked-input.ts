/** Editors of values with a fixed form: what fits is kept while it is typed, the rest stays in the field with a word on what would fit. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { message, type Message, type Params, type Translate } from '../i18n/translate.js';
import { keyOf } from '../ui/key-press.js';
import { emptyWord, type FieldContext, type FieldEditor } from './field-context.js';
import {
  commonCurrencies,
  durationUnits,
  readCurrency,
  readDuration,
  readNumber,
  readShare,
  simpleDuration,
  type DurationUnit,
  type ReadValue,
} from './read-value.js';

const words = {
  unit: message('field.unit', 'Unit'),
  number: message('field.fits-number', 'Only a number fits here, such as {example}'),
  least: message('field.fits-least', 'Only a number of {min} or more fits here'),
  range: message('field.fits-range', 'Only a number from {min} to {max} fits here'),
  currency: message('field.fits-currency', 'Three letters of a currency fit here, such as EUR, or its sign'),
  duration: message('field.fits-duration', 'A number fits here, such as 10, or a length such as PT1H30M'),
  address: message('field.fits-address', 'A whole address fits here, such as https://example.com'),
};

/** How an editor of this kind shows and reads its value. */
interface Form {
  readonly shown: string;
  read(text: string): ReadValue | undefined;
  readonly fits: { readonly message: Message; readonly params?: Params };
  readonly inputMode?: 'decimal' | 'url';
  /** Id of the list of values offered. */
  readonly list?: string;
}

function checkedInput(context: FieldContext, form: Form): TemplateResult {
  const { id, drafts, t } = context;
  const draft = drafts.get(id);
  const refused = draft?.refused;
  const take = (text: string): boolean => {
    const found = form.read(text);
    return found !== undefined && context.type(found.value);
  };
  const typed = (event: Event): void => {
    if ((event as InputEvent).isComposing) return;
    const text = (event.target as HTMLInputElement).value;
    drafts.set(id, { text, fits: take(text) });
  };
  const end = (): void => {
    const now = drafts.get(id);
    if (!now || now.refused) return;
    if (now.fits) {
      drafts.drop(id);
      context.end();
    } else {
      // What fitted on the way to a text that does not is taken back with it.
      context.cancel();
      drafts.set(id, { ...now, refused: form.fits });
    }
  };
  const onKey = (event: KeyboardEvent): void => {
    // Esc takes back what was typed; with nothing typed it is the panel's.
    const key = keyOf(event);
    if (key === 'Escape' && !drafts.get(id)) return;
    event.stopPropagation();
    if (key === 'Enter') end();
    else if (key === 'Escape') {
      context.cancel();
      drafts.drop(id);
    }
  };
  return html`<input
      class=${refused ? 'input bad' : 'input'}
      id=${id}
      type="text"
      inputmode=${form.inputMode ?? nothing}
      list=${form.list ?? nothing}
      placeholder=${emptyWord(context)}
      autocomplete="off"
      aria-invalid=${refused ? 'true' : nothing}
      aria-describedby=${refused ? `${id}-refused` : nothing}
      ?disabled=${context.disabled}
      .value=${live(draft?.text ?? form.shown)}
      @input=${typed}
      @compositionend=${typed}
      @keydown=${onKey}
      @blur=${end}
    />${refused ? html`<p class="refused" id=${`${id}-refused`} role="alert">${t(refused.message, refused.params)}</p>` : nothing}`;
}

const numberShown = (value: unknown, t: Translate): string =>
  typeof value === 'number' ? t.number(value, { maximumFractionDigits: 6, useGrouping: false }) : '';

function numberFits({ field: { min, max }, t }: FieldContext): Form['fits'] {
  if (min !== undefined && max !== undefined) return { message: words.range, params: { min, max } };
  if (min !== undefined) return { message: words.least, params: { min } };
  return { message: words.number, params: { example: t.number(12.5) } };
}

export const numberEditor: FieldEditor = (context) =>
  checkedInput(context, {
    shown: numberShown(context.value, context.t),
    read: (text) => readNumber(text, context.field),
    fits: numberFits(context),
    inputMode: 'decimal',
  });

/** A part of one, shown and typed in per cent. */
export const shareEditor: FieldEditor = (context) => {
  const { value, t } = context;
  const input = checkedInput(context, {
    shown: typeof value === 'number' ? numberShown(Number((value * 100).toFixed(4)), t) : '',
    read: readShare,
    fits: { message: words.range, params: { min: 0, max: 100 } },
    inputMode: 'decimal',
  });
  return html`<div class="measured">${input}<span class="muted">%</span></div>`;
};

/** «евро» for EUR; empty where the browser knows no name. */
function currencyName(code: string, { locale }: Translate): string {
  const name = new Intl.DisplayNames(locale, { type: 'currency', fallback: 'none' }).of(code) ?? '';
  return name && name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

export const currencyEditor: FieldEditor = (context) => {
  const { id, t, value } = context;
  const shown = typeof value === 'string' ? value : '';
  const list = `${id}-list`;
  return html`${checkedInput(context, { shown, read: readCurrency, fits: { message: words.currency }, list })}
    <datalist id=${list}>
      ${commonCurrencies.map((code) => html`<option value=${code}>${currencyName(code, t)}</option>`)}
    </datalist>
    ${/^[A-Z]{3}$/.test(shown) ? html`<p class="beside muted">${currencyName(shown, t)}</p>` : nothing}`;
};

/** «минут» beside 5: the unit as it is said with this number. */
function unitName(unit: DurationUnit, amount: number, t: Translate): string {
  const said = t.number(amount, { style: 'unit', unit, unitDisplay: 'long' });
  return said.replace(t.number(amount), '').trim();
}

/** A number and a unit; a length of several units stands as it is written in files. */
export const durationEditor: FieldEditor = (context) => {
  const { id, drafts, t, value } = context;
  const length = typeof value === 'string' ? value : '';
  const simple = simpleDuration(length);
  // What is typed decides while it is typed: the input must not be another one halfway through a text.
  const typed = drafts.get(id)?.text;
  const several = typed === undefined ? length !== '' && !simple : /^\s*p/i.test(typed);
  const unitId = `${id}-unit`;
  const unit = simple?.unit ?? (drafts.get(unitId)?.text as DurationUnit | undefined) ?? 'minute';
  const choose = (event: Event): void => {
    const next = durationUnits[(event.target as HTMLSelectElement).selectedIndex] ?? 'minute';
    // Without a number yet the choice is kept for the one that will be typed.
    drafts.set(unitId, { text: next, fits: true });
    if (simple) context.set(readDuration(String(simple.amount), next)?.value);
  };
  const input = checkedInput(context, {
    shown: simple ? numberShown(simple.amount, t) : length,
    read: (text) => readDuration(text, unit),
    fits: { message: words.duration },
  });
  return html`<div class="measured">
    ${input}
    <select
      class="input"
      ?hidden=${several}
      id=${unitId}
      aria-label=${t(words.unit)}
      ?disabled=${context.disabled}
      @change=${choose}
    >
      ${durationUnits.map((one) => html`<option ?selected=${one === unit}>${unitName(one, simple?.amount ?? 5, t)}</option>`)}
    </select>
  </div>`;
};

/** An address is checked by the map itself. */
export const addressEditor: FieldEditor = (context) =>
  checkedInput(context, {
    shown: typeof context.value === 'string' ? context.value : '',
    read: (text) => ({ value: text.trim() || undefined }),
    fits: { message: words.address },
    inputMode: 'url',
  });
