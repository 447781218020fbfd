/** What is drawn beside the cards: curves, points, rules, words and icons, as the parts of one SVG per lane. */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Mark, TextRun } from '../layout/lane-kind.js';
import type { MapLayout } from '../layout/places.js';
import { iconPath } from './icon-path.js';

/** Text in an SVG: each line is set by its middle, so fonts of other heights stay in their lines. */
export function svgRun(run: TextRun, lineHeight: MapLayout['lineHeight']): SVGTemplateResult {
  const height = lineHeight(run.style);
  const look = `${run.style} f-${run.tone ?? 'ink'} a-${run.anchor ?? 'start'}`;
  return svg`${run.lines.map(
    (line, at) => svg`<text class=${look} x=${run.x} y=${run.y + (at + 0.5) * height} direction="ltr">${line}</text>`,
  )}`;
}

function paint(fill: string | undefined, stroke: string | undefined): string {
  return `${fill ? `f-${fill}` : 'f-none'}${stroke ? ` s-${stroke}` : ''}`;
}

export function markView(mark: Mark, lineHeight: MapLayout['lineHeight']): SVGTemplateResult {
  switch (mark.type) {
    case 'path':
      return svg`<path
        class=${paint(mark.fill, mark.stroke)}
        d=${mark.d}
        stroke-width=${mark.width ?? 1}
        stroke-dasharray=${mark.dash ?? nothing}
        opacity=${mark.opacity ?? nothing}
      ></path>`;
    case 'rect':
      return svg`<rect
        class=${paint(mark.fill, mark.stroke)}
        x=${mark.rect.x}
        y=${mark.rect.y}
        width=${Math.max(0, mark.rect.width)}
        height=${Math.max(0, mark.rect.height)}
        rx=${mark.radius ?? nothing}
      ></rect>`;
    case 'text':
      return svgRun(mark.run, lineHeight);
    case 'icon':
      return svg`<g class="sign" transform="translate(${mark.x} ${mark.y}) scale(${(mark.size ?? 12) / 24})"
        ><path class="icon s-${mark.tone ?? 'ink-3'}" d=${iconPath(mark.icon)}></path
      ></g>`;
    case 'point':
      return svg`<circle
          class="${mark.filled ? `f-${mark.tone}` : 'f-paper'} s-${mark.tone}"
          cx=${mark.x}
          cy=${mark.y}
          r=${mark.radius}
          stroke-width=${mark.filled ? 1 : 3}
        ></circle>${mark.label ? svgRun(mark.label, lineHeight) : nothing}`;
  }
}
