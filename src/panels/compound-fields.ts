/** Editors of fields made of parts: bills, counts, rates, groups and lists, and references to other records of the map. */
import { html, nothing, type TemplateResult } from 'lit';
import { message } from '../i18n/translate.js';
import { moneyText } from '../lanes/values.js';
import type { LaneField } from '../layout/lane-kind.js';
import { icon } from '../ui/icon.js';
import type { FieldContext, FieldEditor } from './field-context.js';
import { simpleEditors } from './field-editors.js';

const words = {
  what: message('field.cost-label', 'What for'),
  amount: message('field.cost-amount', 'Amount'),
  times: message('field.cost-times', 'Times'),
  add: message('field.add', 'Add'),
  remove: message('field.remove', 'Remove'),
  total: message('field.total', 'Total {sum}'),
  per: message('field.per', 'per'),
  value: message('field.rate-value', 'How often'),
  counts: message('field.counts', 'Number of answers per scale point, from the lowest up, parted by spaces'),
};

const perWords = {
  case: message('per.case', 'case'),
  day: message('per.day', 'day'),
  week: message('per.week', 'week'),
  month: message('per.month', 'month'),
  year: message('per.year', 'year'),
};

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);

/** A copy with one field set, or without it. */
function withField(fields: Fields, name: string, value: unknown): Fields | undefined {
  const { [name]: _before, ...rest } = fields;
  const next = value === undefined ? rest : { ...rest, [name]: value };
  return Object.keys(next).length ? next : undefined;
}

const listWithout = <T>(list: readonly T[], at: number): readonly T[] | undefined =>
  list.length > 1 ? list.filter((_, index) => index !== at) : undefined;

/** The editor of one part of a compound value, which writes the whole value back. */
function part(
  context: FieldContext,
  field: LaneField,
  value: unknown,
  put: (value: unknown) => unknown,
  key: string,
): TemplateResult {
  const inner: FieldContext = {
    ...context,
    field,
    value,
    id: `${context.id}-${key}`,
    type: (next) => context.type(put(next)),
    set: (next) => context.set(put(next)),
  };
  return html`<div class="part">
    ${field.control === 'check' ? nothing : html`<label id=${`${inner.id}-label`} for=${inner.id}>${context.t(field.label)}</label>`}
    ${fieldEditor(inner)}
  </div>`;
}

function removeButton(context: FieldContext, remove: () => void): TemplateResult {
  return html`<button
    type="button"
    class="button icon-only"
    aria-label=${context.t(words.remove)}
    ?disabled=${context.disabled}
    @click=${remove}
  >
    ${icon('x', 12)}
  </button>`;
}

function addButton(context: FieldContext, add: (button: HTMLElement) => void): TemplateResult {
  const onClick = (event: Event): void => add(event.currentTarget as HTMLElement);
  return html`<button type="button" class="button edge" ?disabled=${context.disabled} @click=${onClick}>
    ${icon('plus', 12)}${context.t(words.add)}
  </button>`;
}

/** Goes into a field that is drawn a moment later, beside an element of its panel. */
function focusDrawn(beside: HTMLElement, id: string, frames = 30): void {
  const field = (beside.getRootNode() as ShadowRoot).getElementById(id);
  if (field) field.focus();
  else if (frames) requestAnimationFrame(() => focusDrawn(beside, id, frames - 1));
}

const costs: FieldEditor = (context) => {
  const { t, reader } = context;
  const lines = listOf(context.value);
  const put = (at: number, name: string) => (value: unknown) =>
    lines.map((bill, index) =>
      index === at ? { label: '', amount: 0, times: 1, ...withField(bill, name, value) } : bill,
    );
  const cell = (bill: Fields, at: number, name: string, label: typeof words.what): TemplateResult => {
    const control = name === 'label' ? 'text' : 'number';
    const field: LaneField = { name, label, control, ...(name === 'label' ? {} : { min: 0 }) };
    const inner = { ...context, field, value: bill[name], id: `${context.id}-${at}-${name}` };
    const write = put(at, name);
    return html`<span title=${t(label)}>
      <label class="hidden" for=${inner.id}>${t(label)}</label>
      ${fieldEditor({ ...inner, type: (value) => context.type(write(value ?? (name === 'label' ? '' : 0))), set: (value) => context.set(write(value ?? 0)) })}
    </span>`;
  };
  const sum = lines.reduce((total, bill) => total + Number(bill['amount'] ?? 0) * Number(bill['times'] ?? 1), 0);
  return html`<div class="costs" id=${context.id}>
    ${lines.map(
      (bill, at) =>
        html`<div class="bill">
          ${cell(bill, at, 'label', words.what)} ${cell(bill, at, 'amount', words.amount)}<span aria-hidden="true"
            >×</span
          >
          ${cell(bill, at, 'times', words.times)} ${removeButton(context, () => context.set(listWithout(lines, at)))}
        </div>`,
    )}
    <div class="sum">
      ${addButton(context, (button) => {
        context.set([...lines, { label: '', amount: 0, times: 1 }]);
        focusDrawn(button, `${context.id}-${lines.length}-label`);
      })}
      ${lines.length ? html`<strong>${t(words.total, { sum: moneyText(sum, reader.fields.currency, t) })}</strong>` : nothing}
    </div>
  </div>`;
};

const counts: FieldEditor = (context) => {
  const answers = Array.isArray(context.value) ? context.value : [];
  const read = (text: string): number[] | undefined => {
    const numbers = (text.match(/\d+/g) ?? []).map(Number);
    return numbers.length ? numbers : undefined;
  };
  return html`<input
    class="input"
    id=${context.id}
    inputmode="numeric"
    title=${context.t(words.counts)}
    placeholder="0 0 0 0 0"
    ?disabled=${context.disabled}
    .value=${answers.join(' ')}
    @change=${(event: Event) => context.set(read((event.target as HTMLInputElement).value))}
    @keydown=${(event: Event) => event.stopPropagation()}
  />`;
};

const rate: FieldEditor = (context) => {
  const now = fieldsOf(context.value);
  const value: LaneField = { name: 'value', label: words.value, control: 'number', min: 0 };
  const choices = Object.entries(perWords).map(([name, label]) => ({ value: name, label }));
  const per: LaneField = { name: 'per', label: words.per, control: 'select', choices };
  const put = (name: string) => (next: unknown) => {
    const whole = withField(now, name, next);
    return whole && { value: 1, per: 'case', ...whole };
  };
  return html`<div class="pair" id=${context.id}>
    ${part(context, value, now['value'], put('value'), 'value')} ${part(context, per, now['per'], put('per'), 'per')}
  </div>`;
};

const group: FieldEditor = (context) => {
  const now = fieldsOf(context.value);
  return html`<div class="group" id=${context.id} role="group" aria-labelledby=${`${context.id}-label`}>
    ${(context.field.fields ?? []).map((field) => part(context, field, now[field.name], (next) => withField(now, field.name, next), field.name))}
  </div>`;
};

const list: FieldEditor = (context) => {
  const now = listOf(context.value);
  const fields = context.field.fields ?? [];
  const put = (at: number, name: string) => (next: unknown) =>
    now.map((one, index) => (index === at ? (withField(one, name, next) ?? {}) : one));
  return html`<div class="group" id=${context.id}>
    ${now.map(
      (one, at) =>
        html`<div class="one">
          ${fields.map((field) => part(context, field, one[field.name], put(at, field.name), `${at}-${field.name}`))}
          ${removeButton(context, () => context.set(listWithout(now, at)))}
        </div>`,
    )}
    ${addButton(context, () => context.set([...now, firstOf(fields)]))}
  </div>`;
};

/** A new object of a list: with the least its fields need to be valid. */
function firstOf(fields: readonly LaneField[]): Fields {
  const first = (field: LaneField): unknown => {
    if (field.choices?.[0]) return field.choices[0].value;
    return ['number', 'money', 'score'].includes(field.control) ? Math.max(0, field.min ?? 0) : '';
  };
  return Object.fromEntries(fields.map((field) => [field.name, first(field)]));
}

const persona: FieldEditor = (context) => {
  const choices = context.reader.all('personas').map((one) => ({ value: one.id, label: { id: '', text: one.name } }));
  return fieldEditor({ ...context, field: { ...context.field, control: 'select', choices } });
};

const evidence: FieldEditor = (context) => {
  const chosen = new Set(Array.isArray(context.value) ? context.value : []);
  const toggle = (id: string): void => {
    const next = context.reader
      .all('evidence')
      .map((one) => one.id)
      .filter((one) => (one === id ? !chosen.has(one) : chosen.has(one)));
    context.set(next.length ? next : undefined);
  };
  return html`<div class="group" id=${context.id}>
    ${context.reader.all('evidence').map(
      (one) =>
        html`<label class="check">
          <input
            type="checkbox"
            .checked=${chosen.has(one.id)}
            ?disabled=${context.disabled}
            @change=${() => toggle(one.id)}
          />
          <span dir="auto">${one.title ?? one.text ?? one.source ?? one.id}</span>
        </label>`,
    )}
  </div>`;
};

const editors: Partial<Record<LaneField['control'], FieldEditor>> = {
  ...simpleEditors,
  costs,
  counts,
  rate,
  group,
  list,
  persona,
  evidence,
};

/** The editor of a field by its control; an unknown control of a host's field is edited as text. */
export function fieldEditor(context: FieldContext): TemplateResult {
  const editor = editors[context.field.control] ?? simpleEditors.text;
  return editor ? editor(context) : html``;
}
