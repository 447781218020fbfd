/** The panel beside the map: every field of what is selected, made from the fields of its lane kind. */
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Id } from '../base/ids.js';
import { message } from '../i18n/translate.js';
import { commonFields } from '../lanes/every-card.js';
import type { LaneField } from '../layout/lane-kind.js';
import type { Card } from '../model/journey-map.js';
import { controls } from '../ui/controls.js';
import { icon } from '../ui/icon.js';
import { fieldEditor } from './compound-fields.js';
import { checkedStyles } from './checked-styles.js';
import { DeskController, type Desk } from './desk.js';
import { FieldDrafts } from './field-drafts.js';
import { FieldWriter } from './field-writer.js';
import { inspectorStyles } from './inspector-styles.js';
import { sidePanelStyles } from './side-panel-styles.js';
import { linkDetails, linkFields, linkHeading } from './link-details.js';
import { linksSection } from './links-section.js';
import { personasSection } from './personas-section.js';
import { painStory } from './pain-story.js';
import { laneFieldsOf, laneLabel, mapFields, personaFields, stageFields, stepFields } from './structure-fields.js';

const words = {
  panel: message('inspector.label', 'Details'),
  map: message('inspector.map', 'Map'),
  stage: message('inspector.stage', 'Stage'),
  step: message('inspector.step', 'Step'),
  many: message('inspector.many', { one: '{n} selected', other: '{n} selected' }),
  more: message('inspector.more', 'More fields'),
  close: message('inspector.close', 'Close details'),
  refused: message('field.refused', 'This value does not fit and is not kept'),
};

/** How many fields of a kind are shown before the rest is folded away. */
const shownAtOnce = 4;

/** Something whose fields are shown: its id, its heading and its fields. */
interface Subject {
  readonly id: Id;
  readonly heading: string;
  readonly fields: readonly LaneField[];
  /** Below what the card tells by its links. */
  readonly after?: readonly LaneField[];
  readonly more?: readonly LaneField[];
  readonly record: object;
}

/**
 * @summary The inspector.
 * @csspart inspector - The panel itself.
 */
export class JmInspector extends LitElement {
  static override styles = [controls, sidePanelStyles, inspectorStyles, checkedStyles];

  @property({ attribute: false }) desk!: Desk;

  #writer = new FieldWriter(() => {
    const { document, t } = this.desk.context;
    return { document, t, changed: () => this.requestUpdate() };
  });
  #drafts = new FieldDrafts(() => this.requestUpdate());
  /** What the drafts belong to. */
  #shown: Id | undefined;

  constructor() {
    super();
    new DeskController(this, ['selection']);
  }

  /** To the first field of what is selected. */
  focusFirst(): void {
    this.renderRoot
      .querySelector<HTMLElement>('.fields input, .fields textarea, .fields select, .fields button')
      ?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#writer.end();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('desk')) this.#writer.end();
  }

  #subject(): Subject | undefined {
    const { reader, session, kinds, t } = this.desk.context;
    const ids = [...session.state.selection].filter((id) => reader.kindOf(id));
    if (ids.length > 1) return undefined;
    const id = ids[0];
    if (id === undefined)
      return { id: reader.fields.id, heading: t(words.map), fields: mapFields, record: reader.fields };
    const card = reader.get('cards', id);
    if (card) return this.#cardSubject(card);
    const lane = reader.get('lanes', id);
    if (lane) return { id, heading: t(laneLabel(lane, kinds)), fields: laneFieldsOf(lane), record: lane };
    const stage = reader.get('stages', id);
    if (stage) return { id, heading: t(words.stage), fields: stageFields, record: stage };
    const link = reader.get('links', id);
    if (link) return { id, heading: t(linkHeading), fields: linkFields, record: link };
    const step = reader.get('steps', id);
    return step && { id, heading: t(words.step), fields: stepFields, record: step };
  }

  #cardSubject(card: Card): Subject {
    const { reader, kinds, t } = this.desk.context;
    const kind = kinds.get(reader.get('lanes', card.lane)?.type ?? '');
    const own = new Set(kind.fields.map((field) => field.name));
    const common = commonFields.filter((field) => !own.has(field.name));
    const named = (names: readonly string[]): LaneField[] => common.filter((field) => names.includes(field.name));
    // The panel stays short: what is filled most often first, the rest one click away, never jumping between the two.
    const main = kind.fields
      .filter((field) => field.control !== 'group' && field.control !== 'list')
      .slice(0, shownAtOnce);
    return {
      id: card.id,
      heading: t(kind.label),
      fields: [...named(['text']), ...main],
      after: named(['owner', 'certainty']),
      more: [
        ...kind.fields.filter((field) => !main.includes(field)),
        ...common.filter((field) => !['text', 'owner', 'certainty'].includes(field.name)),
      ],
      record: card,
    };
  }

  override render(): TemplateResult {
    const { t, session } = this.desk.context;
    const subject = this.#subject();
    if (subject?.id !== this.#shown) this.#drafts.clear();
    this.#shown = subject?.id;
    const selected = session.state.selection.size;
    return html`<aside part="inspector" aria-label=${t(words.panel)}>
      <header>
        <h2>${subject ? subject.heading : t(words.many, { n: selected })}</h2>
        <button
          class="button icon-only"
          data-action="toggle-inspector"
          aria-label=${t(words.close)}
          @click=${() => this.desk.run('toggle-inspector')}
        >
          ${icon('x')}
        </button>
      </header>
      ${
        subject
          ? repeat(
              [subject],
              ({ id }) => id,
              (one) => this.#fields(one),
            )
          : nothing
      }
    </aside>`;
  }

  #fields(subject: Subject): TemplateResult {
    const { t, reader } = this.desk.context;
    const card = reader.get('cards', subject.id);
    const link = reader.get('links', subject.id);
    return html`<div class="fields">
      ${link ? linkDetails(this.desk, link) : nothing} ${subject.fields.map((field) => this.#field(subject, field))}
      ${card ? painStory(this.desk, card) : nothing}
      ${(subject.after ?? []).map((field) => this.#field(subject, field))}
      ${card ? linksSection(this.desk, card) : nothing}
      ${subject.id === reader.fields.id ? personasSection(this.desk, (persona) => personaFields.map((field) => this.#field({ id: persona.id, record: persona }, field))) : nothing}
      ${
        subject.more?.length
          ? html`<details>
              <summary>${t(words.more)}</summary>
              ${subject.more.map((field) => this.#field(subject, field))}
            </details>`
          : nothing
      }
    </div>`;
  }

  #field({ id, record }: Pick<Subject, 'id' | 'record'>, field: LaneField): TemplateResult {
    const { t, reader, readOnly } = this.desk.context;
    const inputId = `${id}-${field.name}`;
    const editor = fieldEditor({
      field,
      value: (record as Readonly<Record<string, unknown>>)[field.name],
      id: inputId,
      t,
      reader,
      disabled: readOnly,
      drafts: this.#drafts,
      type: (value) => this.#writer.type([id], field, value),
      set: (value) => this.#writer.set([id], field, value),
      end: () => this.#writer.end(),
      cancel: () => this.#writer.cancel(),
    });
    return html`<div class="field" data-field=${field.name}>
      ${
        field.control === 'check'
          ? nothing
          : html`<label id=${`${inputId}-label`} for=${inputId} title=${field.hint ? t(field.hint) : nothing}
              >${t(field.label)}</label
            >`
      }
      ${editor}
      ${this.#writer.refused === `${id} ${field.name}` ? html`<p class="refused" role="alert">${t(words.refused)}</p>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-inspector': JmInspector;
  }
}
