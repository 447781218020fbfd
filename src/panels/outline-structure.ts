/** The stages, steps and lanes of the outline: their headings, what can be done with them, and their names while they are typed. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Id } from '../base/ids.js';
import { message } from '../i18n/translate.js';
import type { Lane, Stage, Step } from '../model/journey-map.js';
import { icon } from '../ui/icon.js';
import { actionButton } from './action-button.js';
import { laneWords, nameOf } from './map-words.js';
import type { OutlineEdits } from './outline-card.js';

const words = {
  more: message('outline.more', 'More: {name}'),
  name: message('field.name', 'Name'),
  lanes: message('outline.lanes', 'Lanes'),
  hidden: message('outline.hidden', 'hidden'),
  moment: message('canvas.moment', 'moment of truth'),
};

type Structure = 'stage' | 'step' | 'lane';

/** What the headings ask of the outline around them. */
export interface StructureEdits extends OutlineEdits {
  /** Whose name is being typed. */
  readonly renaming: Id | undefined;
  rename(id: Id, kind: Structure, name: string): void;
}

/** A name with its menu; a field instead while it is typed. */
function titleView(
  edits: StructureEdits,
  kind: Structure,
  record: Stage | Step | Lane,
  heading: (name: string) => TemplateResult,
): TemplateResult {
  const { t } = edits.desk.context;
  const name = nameOf(edits.desk, record);
  if (edits.renaming === record.id) {
    return html`<input
      class="input rename"
      dir="auto"
      data-key=${`rename ${record.id}`}
      aria-label=${t(words.name)}
      .value=${live(record.name)}
      @input=${(event: InputEvent) => {
        if (!event.isComposing) edits.rename(record.id, kind, (event.target as HTMLInputElement).value);
      }}
      @compositionend=${(event: Event) => edits.rename(record.id, kind, (event.target as HTMLInputElement).value)}
    />`;
  }
  return html`${heading(name)}
    <button
      class="button icon-only"
      aria-haspopup="menu"
      aria-label=${t(words.more, { name })}
      data-key=${`more ${record.id}`}
      @click=${(event: Event) => edits.menu(event, kind, { id: record.id })}
    >
      ${icon('ellipsis')}
    </button>`;
}

const titleClass = (edits: StructureEdits, id: Id): string =>
  `title${edits.desk.context.session.state.selection.has(id) ? ' selected' : ''}`;

export function stageTitle(edits: StructureEdits, stage: Stage): TemplateResult {
  const heading = (name: string): TemplateResult =>
    html`<h3 id=${`stage-${stage.id}`} dir="auto">
      ${name}${stage.question?.trim() ? html` <span class="question">${stage.question}</span>` : nothing}
    </h3>`;
  return html`<div class=${titleClass(edits, stage.id)} data-outline=${stage.id}>
    ${titleView(edits, 'stage', stage, heading)}
  </div>`;
}

export function stepTitle(edits: StructureEdits, step: Step): TemplateResult {
  const { t } = edits.desk.context;
  const { momentOfTruth: truth } = step;
  // The abbreviations are known by themselves.
  const moment = truth && (truth === true || truth === 'complaint' ? t(words.moment) : truth);
  const heading = (name: string): TemplateResult =>
    html`<h4 dir="auto">
      ${name} ${moment ? html`<span class="moment">${icon('star', 12)}${moment}</span>` : nothing}
    </h4>`;
  return html`<div class=${titleClass(edits, step.id)} data-outline=${step.id}>
    ${titleView(edits, 'step', step, heading)}
  </div>`;
}

/** Every lane, the lines between them, views and hidden ones too: the tables show only those that hold cards. */
export function lanesView(edits: StructureEdits): TemplateResult {
  const { t, reader, kinds, readOnly } = edits.desk.context;
  return html`<section aria-labelledby="lanes">
    <div class="title"><h3 id="lanes">${t(words.lanes)}</h3></div>
    <ol>
      ${repeat(
        reader.all('lanes'),
        (lane) => lane.id,
        (lane) => {
          const curve = laneWords(edits.desk, lane);
          return html`<li
            class="row${edits.desk.context.session.state.selection.has(lane.id) ? ' selected' : ''}"
            data-outline=${lane.id}
          >
            ${icon(kinds.get(lane.type).icon, 12)}
            ${titleView(
              edits,
              'lane',
              lane,
              (name) =>
                html`<span class="name" dir="auto"
                  >${name}${lane.hidden ? html` <span class="muted">· ${t(words.hidden)}</span>` : nothing}</span
                >`,
            )}
            ${curve ? html`<p class="facts">${curve}</p>` : nothing}
          </li>`;
        },
      )}
    </ol>
    ${readOnly ? nothing : html`<div class="more">${actionButton(edits.desk, 'add-lane', { words: true })}</div>`}
  </section>`;
}
