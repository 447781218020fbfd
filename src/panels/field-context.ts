/** What the editor of a field is given by the panel around it. */
import { html, nothing, type TemplateResult } from 'lit';
import { message, type Translate } from '../i18n/translate.js';
import type { LaneField } from '../layout/lane-kind.js';
import type { MapReader } from '../model/map-index.js';
import type { FieldDrafts } from './field-drafts.js';

/** What an editor needs: the field, its value, and where what the user does goes. */
export interface FieldContext {
  readonly field: LaneField;
  readonly value: unknown;
  /** Several things are shown, and their values are not the same; then `value` is absent. */
  readonly differs?: boolean;
  /** Unique in the panel; ties labels to their inputs. */
  readonly id: string;
  readonly t: Translate;
  readonly reader: MapReader;
  readonly disabled: boolean;
  /** Something is missing as long as it is empty; the element with this id says what. */
  readonly wanted?: string;
  /** What stands in the fields of this panel and does not fit. */
  readonly drafts: FieldDrafts;
  /**
   * Live, while it is typed: many calls make one undo step, ended by {@link set}, {@link end} or {@link cancel}.
   * False when the map does not take this value.
   */
  type(value: unknown): boolean;
  /** At once, one undo step. `undefined` clears the field. */
  set(value: unknown): void;
  end(): void;
  /** Takes back what was typed; false when nothing was. */
  cancel(): boolean;
}

export type FieldEditor = (context: FieldContext) => TemplateResult;

const words = {
  none: message('field.none', 'not set'),
  differs: message('field.differs', 'differs'),
};

/** What a field without a value says. */
export const emptyWord = ({ t, differs }: FieldContext): string => t(differs ? words.differs : words.none);

/** Beside choices, none of which is taken: that it is so because those that are shown differ. */
export const differsWord = ({ t, differs, id }: FieldContext): TemplateResult | typeof nothing =>
  differs ? html`<span class="muted differs" id=${`${id}-differs`}>${t(words.differs)}</span>` : nothing;
