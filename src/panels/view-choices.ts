/** What can be chosen to be shown: lanes, stages, only the pains, and what the colours of cards tell. */
import { html, type TemplateResult } from 'lit';
import type { Id } from '../base/ids.js';
import { coloringNames } from '../canvas/marks/coloring.js';
import { message, type Message } from '../i18n/translate.js';
import { colorings, type Coloring } from '../session/map-view.js';
import type { Desk } from './desk.js';

const words = {
  shown: message('views.shown', 'What is shown now'),
  lanes: message('views.lanes', 'Lanes'),
  stages: message('views.stages', 'Stages'),
  colors: message('views.colors', 'Colours tell'),
  noColors: message('views.no-colors', 'nothing'),
  pains: message('action.only-pains', 'Only pains and what is linked to them'),
  unnamedLane: message('canvas.unnamedLane', 'Unnamed lane'),
  unnamedStage: message('canvas.unnamedStage', 'Unnamed stage'),
};

/** `update` renders again what a refused choice left ticked or not. */
export function viewChoices(desk: Desk, update: () => void): TemplateResult {
  const { t, reader, session } = desk.context;
  const { view } = session.state;
  return html`<h3>${t(words.shown)}</h3>
    <div class="shown">
      ${checks(desk, 'lanes', words.lanes, update)} ${checks(desk, 'stages', words.stages, update)}
    </div>
    <div class="line">
      <label class="check">
        <input
          type="checkbox"
          data-check="pains"
          .checked=${view.only !== undefined}
          ?disabled=${!reader.all('lanes').some(({ type }) => type === 'pain')}
          @change=${() => desk.run('only-pains')}
        />${t(words.pains)}</label
      >
      <label class="color"
        >${t(words.colors)}
        <select
          class="input"
          @change=${(event: Event) => color(desk, (event.target as HTMLSelectElement).value as Coloring | '')}
        >
          <option value="" ?selected=${!view.colorBy}>${t(words.noColors)}</option>
          ${colorings.map(
            (one) => html`<option value=${one} ?selected=${view.colorBy === one}>${t(coloringNames[one])}</option>`,
          )}
        </select></label
      >
    </div>`;
}

function color({ context: { session } }: Desk, coloring: Coloring | ''): void {
  const { colorBy: _before, ...view } = session.state.view;
  session.set(coloring ? { view: { ...view, colorBy: coloring }, legendOpen: true } : { view });
}

/** All of them ticked is the same as no choice: what is added later is shown too. */
function checks(desk: Desk, kind: 'lanes' | 'stages', label: Message, update: () => void): TemplateResult {
  const { t, reader, session } = desk.context;
  const all: readonly { readonly id: Id; readonly name: string }[] =
    kind === 'lanes' ? reader.all('lanes').filter(({ hidden }) => !hidden) : reader.all('stages');
  const shownNow = (): ReadonlySet<Id> => {
    const { stage, [kind]: chosen } = session.state.view;
    return kind === 'stages' && stage !== undefined ? new Set([stage]) : (chosen ?? new Set(all.map(({ id }) => id)));
  };
  const shown = shownNow();
  const toggle = (id: Id): void => {
    const next = new Set(shownNow());
    if (!next.delete(id)) next.add(id);
    const { stage, [kind]: _before, ...view } = session.state.view;
    const alone = kind === 'lanes' && stage !== undefined ? { stage } : {};
    const part = all.every((one) => next.has(one.id)) ? {} : { [kind]: next };
    // Without any lane or stage nothing at all would be shown.
    if (next.size) session.set({ view: { ...view, ...alone, ...part } });
    update();
  };
  return html`<fieldset>
    <legend>${t(label)}</legend>
    ${all.map(
      ({ id, name }) =>
        html`<label class="check"
          ><input type="checkbox" data-check=${id} .checked=${shown.has(id)} @change=${() => toggle(id)} /><span
            dir="auto"
            >${name.trim() || t(kind === 'lanes' ? words.unnamedLane : words.unnamedStage)}</span
          ></label
        >`,
    )}
  </fieldset>`;
}
