/** The panel beside the map: every field of what is selected, made from the fields of its lane kind. */
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
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
import type { FieldContext } from './field-context.js';
import { FieldDrafts } from './field-drafts.js';
import { FieldWriter } from './field-writer.js';
import { inspectorStyles } from './inspector-styles.js';
import { sidePanelStyles } from './side-panel-styles.js';
import { linkDetails, linkFields, linkHeading } from './link-details.js';
import { linksSection } from './links-section.js';
import { sharedFields } from './several-fields.js';
import { personasSection } from './personas-section.js';
import { painStory } from './pain-story.js';
import { describeHint, lacksWords, pictureField } from './picture-field.js';
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

/** Of what every card has: who does it by when, and how sure that is. */
const beside = ['owner', 'due', 'certainty'];

/** What is shown: one thing, or several at once with what they have in common. */
interface Subject {
  readonly ids: readonly [Id, ...Id[]];
  readonly heading: string;
  readonly fields: readonly LaneField[];
  /** Below what the card tells by its links. */
  readonly after?: readonly LaneField[];
  readonly more?: readonly LaneField[];
  readonly record: object;
  /** Names of the fields whose values are not the same in all. */
  readonly differing?: ReadonlySet<string>;
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
  #shown: string | undefined;

  constructor() {
    super();
    new DeskController(this, ['selection', 'findPicture']);
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
    const { reader, session, t } = this.desk.context;
    const [first, ...others] = [...session.state.selection].filter((id) => reader.kindOf(id));
    if (first === undefined)
      return { ids: [reader.fields.id], heading: t(words.map), fields: mapFields, record: reader.fields };
    if (others.length === 0) return this.#one(first);
    const all = [first, ...others].flatMap((id) => this.#one(id) ?? []);
    const { fields, record, differing } = sharedFields(
      all.map(({ fields, after = [], more = [], record }) => ({ fields: [...fields, ...after, ...more], record })),
    );
    const folded = new Set(all[0]?.more?.map(({ name }) => name));
    return {
      ids: [first, ...others],
      heading: t(words.many, { n: all.length }),
      fields: fields.filter(({ name }) => !folded.has(name)),
      more: fields.filter(({ name }) => folded.has(name)),
      record,
      differing,
    };
  }

  #one(id: Id): Subject | undefined {
    const { reader, kinds, t } = this.desk.context;
    const ids = [id] as const;
    const card = reader.get('cards', id);
    if (card) return this.#cardSubject(card);
    const lane = reader.get('lanes', id);
    if (lane) return { ids, heading: t(laneLabel(lane, kinds)), fields: laneFieldsOf(lane), record: lane };
    const stage = reader.get('stages', id);
    if (stage) return { ids, heading: t(words.stage), fields: stageFields, record: stage };
    const link = reader.get('links', id);
    if (link) return { ids, heading: t(linkHeading), fields: linkFields, record: link };
    const step = reader.get('steps', id);
    return step && { ids, heading: t(words.step), fields: stepFields, record: step };
  }

  #cardSubject(card: Card): Subject {
    const { reader, kinds, t } = this.desk.context;
    const kind = kinds.get(reader.get('lanes', card.lane)?.type ?? '');
    const own = new Set(kind.fields.map((field) => field.name));
    const common = commonFields.filter((field) => !own.has(field.name));
    const named = (names: readonly string[]): LaneField[] => common.filter((field) => names.includes(field.name));
    // The panel stays short: what is filled most often first, the rest one click away, never jumping between the two.
    const main = kind.fields
      .filter(({ control }) => control !== 'group' && control !== 'list')
      // A card shows one picture: that which is kept, not that at an address.
      .filter(({ name }) => name !== 'url' || card.attachment === undefined || card.url !== undefined)
      .slice(0, shownAtOnce);
    return {
      ids: [card.id],
      heading: t(kind.label),
      fields: [...named(['text']), ...main],
      after: named(beside),
      more: [
        ...kind.fields.filter((field) => !main.includes(field) && (field.name !== 'url' || !own.has('attachment'))),
        ...common.filter((field) => !['text', ...beside].includes(field.name)),
      ],
      record: card,
    };
  }

  override render(): TemplateResult {
    const { t } = this.desk.context;
    const subject = this.#subject();
    const shown = subject?.ids.join(' ');
    if (shown !== this.#shown) this.#drafts.clear();
    this.#shown = shown;
    return html`<aside part="inspector" aria-label=${t(words.panel)}>
      <header>
        <h2>${subject?.heading}</h2>
        <button
          class="button icon-only"
          data-action="toggle-inspector"
          aria-label=${t(words.close)}
          @click=${() => this.desk.run('toggle-inspector')}
        >
          ${icon('x')}
        </button>
      </header>
      ${subject ? keyed(shown, this.#fields(subject)) : nothing}
    </aside>`;
  }

  #fields(subject: Subject): TemplateResult {
    const { t, reader } = this.desk.context;
    const only = subject.ids.length === 1 ? subject.ids[0] : undefined;
    const card = only === undefined ? undefined : reader.get('cards', only);
    const link = only === undefined ? undefined : reader.get('links', only);
    const isMap = only === reader.fields.id;
    return html`<div class="fields">
      ${link ? linkDetails(this.desk, link) : nothing} ${subject.fields.map((field) => this.#field(subject, field))}
      ${card ? painStory(this.desk, card) : nothing}
      ${(subject.after ?? []).map((field) => this.#field(subject, field))}
      ${card ? linksSection(this.desk, card) : nothing}
      ${isMap ? personasSection(this.desk, (persona) => personaFields.map((field) => this.#field({ ids: [persona.id], record: persona }, field))) : nothing}
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

  #field({ ids, record, differing }: Pick<Subject, 'ids' | 'record' | 'differing'>, field: LaneField): TemplateResult {
    const { t, reader, readOnly } = this.desk.context;
    const inputId = `${ids.length === 1 ? ids[0] : 'several'}-${field.name}`;
    const card = ids.length === 1 ? reader.get('cards', ids[0]) : undefined;
    const wanted = card && field.name === 'alt' && lacksWords(card) ? `${inputId}-wanted` : undefined;
    const set = (value: unknown): void => this.#writer.set(ids, field, value);
    const context: FieldContext = {
      field,
      value: (record as Readonly<Record<string, unknown>>)[field.name],
      differs: differing?.has(field.name) ?? false,
      id: inputId,
      t,
      reader,
      disabled: readOnly,
      ...(wanted && { wanted }),
      drafts: this.#drafts,
      type: (value) => this.#writer.type(ids, field, value),
      set,
      end: () => this.#writer.end(),
      cancel: () => this.#writer.cancel(),
    };
    const isPicture = card && field.name === 'attachment' && field.control === 'image';
    const editor = isPicture
      ? pictureField({ desk: this.desk, card, id: inputId, remove: () => set(undefined) })
      : fieldEditor(context);
    return html`<div class="field" data-field=${field.name}>
      ${
        field.control === 'check'
          ? nothing
          : html`<label id=${`${inputId}-label`} for=${inputId} title=${field.hint ? t(field.hint) : nothing}
              >${t(field.label)}</label
            >`
      }
      ${editor} ${wanted ? describeHint(this.desk, wanted) : nothing}
      ${this.#writer.hasRefused(ids, field) ? html`<p class="refused" role="alert">${t(words.refused)}</p>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'jm-inspector': JmInspector;
  }
}
