/** What the editor shows around and in the map: toolbar, canvas, the first visit, inspector, status line. */
import { html, nothing, type TemplateResult } from 'lit';
import { selectedCards } from '../actions/select.js';
import type { JmCanvas } from '../canvas/canvas.js';
import type { MenuRequest } from '../canvas/pointer-controller.js';
import type { CanvasTool } from '../canvas/surface.js';
import { message } from '../i18n/translate.js';
import type { MapLayout } from '../layout/places.js';
import type { Session } from '../session/session.js';
import type { SaveStatus } from '../storage/save-queue.js';
import { faultMessages } from '../storage/storage-error.js';
import type { Sample, Template } from '../templates/index.js';
import { defineLater } from '../ui/element.js';
import type { MenuItems } from '../ui/menu.js';
import type { EditorDesk } from './desk-state.js';
import type { HintsController } from './hints-controller.js';
import type { MinimapController } from './minimap-controller.js';
import { notLoaded } from './not-loaded.js';
import type { PanelController } from './panel-controller.js';
import type { Reminder } from './reminder-controller.js';
import type { ViewsController } from './views-controller.js';

const textGone = message('said.text-gone', 'Deleted in another window; your words come back with it');

export interface EditorParts {
  readonly desk: EditorDesk;
  readonly session: Session;
  readonly direction: 'ltr' | 'rtl';
  readonly layout: MapLayout;
  readonly tools: readonly CanvasTool[];
  readonly status: SaveStatus;
  /** Whether the map is stored at all. */
  readonly kept: boolean;
  /** Where it is stored. */
  readonly library: string;
  /** The last thing that was told. */
  readonly said: string;
  readonly note: Reminder | undefined;
  readonly canvas: CanvasOf;
  readonly panels: PanelController;
  readonly minimap: MinimapController;
  readonly hints: HintsController;
  readonly views: ViewsController;
  /** What of the map could not be read. */
  readonly damage: TemplateResult | typeof nothing;
  readonly viewItems: () => MenuItems;
  readonly onMenu: (event: CustomEvent<MenuRequest>) => void;
  /** There when nothing is in the map yet: what a choice of the first visit does. */
  readonly start?: (from: Template | Sample | 'blank') => void;
}

/** The canvas as the search marks on it; there once it is drawn. */
type CanvasOf = () => JmCanvas | null;

export function editorView(parts: EditorParts): TemplateResult {
  const { desk, session, status, start, panels, views } = parts;
  const { t, reader, readOnly } = desk.context;
  const { finding, wall } = session.state;
  const bar = views.bar();
  return html`<div class="app${wall ? ' wall' : ''}" lang=${t.locale} dir=${parts.direction}>
    ${wall ? nothing : html`<jm-toolbar .desk=${desk} .extraViewItems=${parts.viewItems}></jm-toolbar>`}
    ${
      finding || bar !== nothing || parts.damage !== nothing
        ? html`<div class="find">${parts.damage}${finding ? findBar(parts, finding) : nothing}${bar}</div>`
        : nothing
    }
    ${start || wall ? nothing : panels.renderOutline(desk)}
    <div class="map${!start && !wall && panels.covers ? ' covered' : ''}">
      <div class="ground">
        <jm-canvas
          .reader=${reader}
          .session=${session}
          .layout=${parts.layout}
          .t=${t}
          .readOnly=${readOnly}
          .mirrored=${parts.direction === 'rtl'}
          .marking=${views.marking}
          .tools=${parts.tools}
          @jm-menu=${parts.onMenu}
          @jm-boxed=${({ detail }: CustomEvent<{ count: number }>) => desk.context.host.say(selectedCards, { n: detail.count })}
          @jm-text-gone=${() => desk.context.host.say(textGone)}
          @jm-fold=${(event: CustomEvent<{ id: string }>) => fold(desk, event)}
        ></jm-canvas>
        ${start || wall ? nothing : parts.minimap.render(desk, parts.canvas)}
      </div>
      ${start && !readOnly ? startPanel(desk, start) : views.foot()}
      ${start || wall ? nothing : parts.hints.render(desk, parts.kept)}
    </div>
    ${wall ? nothing : sidePanel(parts)}
    <jm-status-line
      .desk=${desk}
      .saveState=${status.state}
      .reason=${status.fault ? t(faultMessages[status.fault]) : ''}
      .stuck=${status.fault === 'newer' || status.fault === 'taken'}
      .kept=${parts.kept}
      .said=${parts.said}
      .note=${parts.note}
    ></jm-status-line>
  </div>`;
}

/** A lane folds in the map, where it can be undone. */
function fold(desk: EditorDesk, event: CustomEvent<{ id: string }>): void {
  const { id } = event.detail;
  event.preventDefault();
  desk.run(desk.context.reader.kindOf(id) === 'lanes' ? 'collapse-lane' : 'collapse-stage', { id });
}

function startPanel(desk: EditorDesk, start: NonNullable<EditorParts['start']>): TemplateResult {
  defineLater('jm-start-panel', async () => (await import('./start-panel.js')).JmStartPanel);
  return html`<jm-start-panel .desk=${desk} .start=${start}></jm-start-panel>`;
}

/** The comments while they are open, else the details of what is selected. */
function sidePanel({ desk, session: { state }, kept, library }: EditorParts): TemplateResult | typeof nothing {
  const { discussing, inspectorOpen } = state;
  if (discussing)
    return html`<div class="panel" tabindex="-1">${comments(desk, discussing, kept ? library : '')}</div>`;
  return inspectorOpen ? html`<div class="panel">${inspector(desk)}</div>` : nothing;
}

function comments(desk: EditorDesk, asked: { readonly write: boolean }, library: string): TemplateResult {
  const load = async (): Promise<CustomElementConstructor> => (await import('../panels/comments.js')).JmComments;
  defineLater('jm-comments', load, () => notLoaded(desk.context, { discussing: undefined }));
  return html`<jm-comments .desk=${desk} .asked=${asked} .library=${library}></jm-comments>`;
}

function inspector(desk: EditorDesk): TemplateResult {
  const load = async (): Promise<CustomElementConstructor> => (await import('../panels/inspector.js')).JmInspector;
  defineLater('jm-inspector', load, () => notLoaded(desk.context, { inspectorOpen: false }));
  return html`<jm-inspector .desk=${desk}></jm-inspector>`;
}

function findBar({ desk, canvas }: EditorParts, asked: { readonly replace: boolean }): TemplateResult {
  const load = async (): Promise<CustomElementConstructor> => (await import('../panels/find-bar.js')).JmFindBar;
  defineLater('jm-find-bar', load, () => notLoaded(desk.context, { finding: undefined }));
  const leave = (): void => canvas()?.focus();
  return html`<jm-find-bar .desk=${desk} .surface=${canvas} .leave=${leave} .asked=${asked}></jm-find-bar>`;
}
