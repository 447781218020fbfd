/** The headers that stay in view: stages and steps above the map, lanes beside it, and the corner between them. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LanePlace, StagePlace, StepPlace } from '../layout/places.js';
import { iconPath } from './icon-path.js';
import { laneName, stageName, stateName, stepName } from './place-names.js';
import { isLine, type Scene } from './scene.js';

/**
 * Headers keep their own scale when the map is far away, so places and widths are multiplied by `--_r`,
 * the zoom over that scale; it changes without a new rendering.
 */
function along(start: number, length: number, side: 'x' | 'y'): string {
  const [from, size] = side === 'x' ? ['left', 'width'] : ['top', 'height'];
  return `${from}:calc(${start}px * var(--_r));${size}:calc(${length}px * var(--_r))`;
}

export function stagesView(scene: Scene, stages: readonly StagePlace[]): TemplateResult {
  const { layout, state } = scene;
  return html`<div class="stages" role="row" aria-rowindex="1" .style=${`height:${layout.stageHeight}px`}>
    ${repeat(
      stages,
      (place) => place.stage.id,
      (place) => {
        const first = layout.steps.findIndex((step) => step.stage.id === place.stage.id);
        const count = layout.steps.filter((step) => step.stage.id === place.stage.id).length;
        return html`<div
          class="stage${state.selection.has(place.stage.id) ? ' selected' : ''}"
          part="stage"
          role="columnheader"
          data-stage=${place.stage.id}
          aria-colindex=${(first < 0 ? 0 : first) + 2}
          aria-colspan=${Math.max(1, count)}
          .style=${along(place.x - layout.headerWidth, place.width, 'x')}
        >
          <div class="words strong" dir="auto" title=${place.stage.name}>
            ${words(place.lines, stageName(scene, place.stage.name))}
          </div>
        </div>`;
      },
    )}
  </div>`;
}

export function stepsView(scene: Scene, steps: readonly StepPlace[], from: number): TemplateResult {
  const { layout, state } = scene;
  return html`<div
    class="steps"
    role="row"
    aria-rowindex="2"
    .style=${`top:${layout.stageHeight}px;height:${layout.stepHeight}px`}
  >
    ${repeat(
      steps,
      (place) => place.step.id,
      (place, at) =>
        html`<div
          class="step${place.lastOfStage ? ' end' : ''}${state.selection.has(place.step.id) ? ' selected' : ''}"
          part="step"
          role="columnheader"
          data-step-header=${place.step.id}
          aria-colindex=${from + at + 2}
          .style=${along(place.x - layout.headerWidth, place.width, 'x')}
        >
          <div class="words text" dir="auto" title=${place.step.name}>
            ${words(place.lines, stepName(scene, place.step.name))}
          </div>
        </div>`,
    )}
  </div>`;
}

export function laneHeadersView(scene: Scene, lanes: readonly LanePlace[]): unknown {
  const { layout, state } = scene;
  const above = layout.stageHeight + layout.stepHeight;
  return repeat(
    lanes,
    (place) => place.lane.id,
    (place) =>
      html`<div
        class="lane-header${isLine(place) ? ' line' : ''}${state.selection.has(place.lane.id) ? ' selected' : ''}"
        part="lane-header"
        id="lane-${place.lane.id}"
        role="rowheader"
        aria-colindex="1"
        data-lane-header=${place.lane.id}
        .style=${along(place.y - above, place.height, 'y')}
      >
        ${isLine(place) ? nothing : laneIcon(place)}
        <div class="words strong" dir="auto" title=${laneName(scene, place)}>
          ${words(place.nameLines, laneName(scene, place))}
        </div>
        ${
          place.questionLines.length && !isLine(place)
            ? html`<div class="question meta" dir="auto">${place.questionLines.join('\n')}</div>`
            : nothing
        }
      </div>`,
  );
}

function laneIcon(place: LanePlace): TemplateResult {
  return html`<svg class="lane-icon s-${place.kind.tone}" viewBox="0 0 24 24" aria-hidden="true">
    ${svg`<path d=${iconPath(place.kind.icon)}></path>`}
  </svg>`;
}

function words(lines: readonly string[], fallback: string): unknown {
  return lines.length ? lines.join('\n') : html`<span class="unnamed">${fallback}</span>`;
}

/** Whose journey this is; the title of the map where nobody is named. */
export function cornerView(scene: Scene, titled: boolean): TemplateResult {
  const { reader } = scene;
  const persona =
    reader.all('personas').find((one) => (one.kind ?? 'persona') === 'persona') ?? reader.all('personas')[0];
  const title = reader.fields.title.trim();
  const state = stateName(scene);
  const name = persona?.name.trim() ?? '';
  return html`${titled && title ? html`<div class="title strong" dir="auto" title=${title}>${title}</div>` : nothing}
  ${name ? html`<div class="persona strong" dir="auto">${name}</div>` : nothing}
  ${persona?.role ? html`<div class="role meta" dir="auto">${persona.role}</div>` : nothing}
  ${state ? html`<div class="state meta">${state}</div>` : nothing}`;
}
