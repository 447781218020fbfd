/** The headers that stay in view: stages and steps above the map, lanes beside it, and the corner between them. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TextStyle } from '../layout/measure.js';
import type { LanePlace, StagePlace, StepPlace } from '../layout/places.js';
import type { Step } from '../model/journey-map.js';
import { commentBadge } from './comment-marks.js';
import { iconPath } from './icon-path.js';
import { foldedStageName, laneName, momentWord, stageName, stateName, stepName } from './place-names.js';
import { isLine, type Scene } from './scene.js';

/**
 * Headers keep their own scale when the map is far away, so places and widths are multiplied by `--_r`,
 * the zoom over that scale; it changes without a new rendering.
 */
function along(start: number, length: number, side: 'x' | 'y'): string {
  const [from, size] = side === 'x' ? ['inset-inline-start', 'width'] : ['top', 'height'];
  return `${from}:calc(${start}px * var(--_r));${size}:calc(${length}px * var(--_r))`;
}

/** A wrapped name, or the word for a thing without one. */
function nameView(style: TextStyle, lines: readonly string[], name: string): TemplateResult {
  const look = `words ${style}${lines.length ? '' : ' unnamed'}`;
  return html`<div class=${look} dir="auto" title=${name} .textContent=${lines.join('\n') || name}></div>`;
}

export function stagesView(scene: Scene, stages: readonly StagePlace[]): TemplateResult {
  const { layout, state } = scene;
  const firsts = new Map<string, { at: number; count: number }>();
  layout.steps.forEach(({ stage }, at) => {
    const found = firsts.get(stage.id);
    if (found) found.count++;
    else firsts.set(stage.id, { at, count: 1 });
  });
  return html`<div
    class="stages"
    role=${stages.length ? 'row' : nothing}
    aria-rowindex=${stages.length ? 1 : nothing}
    .style=${`height:${layout.stageHeight}px`}
  >
    ${repeat(
      stages,
      (place) => place.stage.id,
      (place) => {
        const { stage, x, width, lines, folded } = place;
        return html`<div
          class="stage${folded === undefined ? '' : ' folded'}${state.selection.has(stage.id) ? ' selected' : ''}"
          part="stage"
          role="columnheader"
          data-stage=${stage.id}
          tabindex=${state.header === stage.id ? 0 : nothing}
          aria-colindex=${(firsts.get(stage.id)?.at ?? 0) + 2}
          aria-colspan=${firsts.get(stage.id)?.count ?? 1}
          data-fold=${folded === undefined ? nothing : stage.id}
          aria-label=${folded === undefined ? nothing : foldedStageName(scene, place)}
          .style=${`${along(x - layout.headerWidth, width, 'x')};${folded === undefined ? '' : `height:${layout.stageHeight + layout.stepHeight}px`}`}
        >
          ${
            folded === undefined
              ? [nameView('strong', lines, stageName(scene, stage.name)), foldSign(stage.id, 'chevrons-right-left')]
              : stripView(scene, place)
          }${commentBadge(scene, stage.id)}
        </div>`;
      },
    )}
  </div>`;
}

/** A folded stage: how many cards it holds, and its name down the map. */
function stripView(scene: Scene, { stage, folded = 0 }: StagePlace): TemplateResult {
  const name = stageName(scene, stage.name);
  return html`${foldSign(stage.id, 'chevrons-left-right')}<span class="count meta">${scene.t.number(folded)}</span>
    <div class="strip-name strong" dir="auto" title=${name} .textContent=${name}></div>`;
}

/** What folds a stage or a lane, or opens it, at a click; by keys it is an action, and Enter on its cells. */
function foldSign(id: string, icon: string): TemplateResult {
  return html`<svg class="fold" data-fold=${id} viewBox="0 0 24 24" aria-hidden="true">
    ${svg`<path d=${iconPath(icon)}></path>`}
  </svg>`;
}

export function stepsView(scene: Scene, steps: readonly StepPlace[], from: number): TemplateResult {
  const { layout, state } = scene;
  const place = `top:${layout.stageHeight}px;height:${layout.stepHeight}px`;
  return html`<div
    class="steps"
    role=${steps.length ? 'row' : nothing}
    aria-rowindex=${steps.length ? 2 : nothing}
    .style=${place}
  >
    ${repeat(
      steps,
      (step) => step.step.id,
      ({ step, x, width, lines, lastOfStage, folded }, at) =>
        folded !== undefined
          ? nothing
          : html`<div
              class="step${lastOfStage ? ' end' : ''}${state.selection.has(step.id) ? ' selected' : ''}"
              part="step"
              role="columnheader"
              data-step-header=${step.id}
              tabindex=${state.header === step.id ? 0 : nothing}
              aria-colindex=${from + at + 2}
              .style=${along(x - layout.headerWidth, width, 'x')}
            >
              ${nameView('text', lines, stepName(scene, step.name))}
              ${momentView(scene, step)}${commentBadge(scene, step.id)}
            </div>`,
    )}
  </div>`;
}

/** A moment of truth stands in the header of its step, with a star and a word. */
function momentView(scene: Scene, step: Step): unknown {
  const word = momentWord(scene, step);
  if (!word) return nothing;
  return html`<div class="moment meta">
    <svg class="s-idea" viewBox="0 0 24 24" aria-hidden="true">${svg`<path d=${iconPath('star')}></path>`}</svg>
    <span class="word" .textContent=${word}></span>
  </div>`;
}

/** Only to be seen: the row of each lane has the header that is told. */
export function laneHeadersView(scene: Scene, lanes: readonly LanePlace[]): unknown {
  const { layout, state } = scene;
  const above = layout.stageHeight + layout.stepHeight;
  return repeat(
    lanes,
    (place) => place.lane.id,
    (place) =>
      html`<div
        class="lane-header${isLine(place) ? ' line' : place.folded === undefined ? '' : ' folded'}${state.selection.has(place.lane.id) ? ' selected' : ''}${state.header === place.lane.id ? ' current' : ''}"
        part="lane-header"
        data-lane-header=${place.lane.id}
        .style=${along(place.y - above, place.height, 'y')}
      >
        ${isLine(place) ? nothing : [laneIcon(place), laneFold(scene, place)]}
        ${nameView(isLine(place) ? 'meta' : 'strong', place.nameLines, laneName(scene, place))}
        ${commentBadge(scene, place.lane.id)}
        ${
          place.questionLines.length && !isLine(place)
            ? html`<div class="question meta" dir="auto" .textContent=${place.questionLines.join('\n')}></div>`
            : nothing
        }
      </div>`,
  );
}

function laneFold(scene: Scene, { lane, folded }: LanePlace): unknown {
  if (folded === undefined) return foldSign(lane.id, 'chevrons-down-up');
  return html`<span class="count meta" data-fold=${lane.id}>${scene.t.number(folded)}</span>
    ${foldSign(lane.id, 'chevrons-up-down')}`;
}

function laneIcon(place: LanePlace): TemplateResult {
  return html`<svg class="lane-icon s-${place.kind.tone}" viewBox="0 0 24 24" aria-hidden="true">
    ${svg`<path d=${iconPath(place.kind.icon)}></path>`}
  </svg>`;
}

/** Whose journey this is; the title of the map where nothing else on the page shows it. */
export function cornerView(scene: Scene, titled: boolean): TemplateResult {
  const { reader } = scene;
  const personas = reader.all('personas');
  const persona = personas.find((one) => (one.kind ?? 'persona') === 'persona') ?? personas[0];
  const line = (look: string, text: string | undefined): unknown =>
    text?.trim() ? html`<div class=${look} dir="auto" title=${text} .textContent=${text.trim()}></div>` : nothing;
  return html`${line('title strong', titled ? reader.fields.title : undefined)}${line(
    'persona strong',
    persona?.name,
  )}${line('role meta', persona?.role)}${line('state meta', stateName(scene))}`;
}
