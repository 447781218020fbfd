/** Actions on what is shown of the map: views, one stage alone, only the pains, what colours tell, the legend, the wall. */
import { message, type Message } from '../i18n/translate.js';
import { wholeMap } from '../layout/layout-view.js';
import type { Stage } from '../model/journey-map.js';
import type { Coloring } from '../session/map-view.js';
import type { Action, ActionContext } from './action.js';
import { stageInFocus } from './targets.js';

const said = {
  stage: message('said.stage', 'Stage {at} of {n}: {name}'),
  view: message('said.view', 'View: {name}'),
  allStages: message('said.all-stages', 'All stages are shown'),
  everything: message('said.everything', 'The whole map is shown'),
};

/** Shows one stage alone, and begins at its first step. */
function showStage({ session, reader, surface, host }: ActionContext, stage: Stage): void {
  const { view, focus } = session.state;
  session.set({ view: { ...view, stage: stage.id }, selection: new Set() });
  const step = reader.stepsOf(stage.id)[0]?.id;
  const lane = focus?.lane ?? reader.all('lanes')[0]?.id;
  if (step !== undefined && lane !== undefined) surface.focusPlace({ lane, step });
  const stages = reader.all('stages');
  host.say(said.stage, { at: stages.indexOf(stage) + 1, n: stages.length, name: stage.name });
}

function neighbour({ session, reader }: ActionContext, by: 1 | -1): Stage | undefined {
  const { stage } = session.state.view;
  const stages = reader.all('stages');
  const at = stages.findIndex(({ id }) => id === stage);
  return at < 0 ? undefined : stages[at + by];
}

const focusStage: Action = {
  id: 'focus-stage',
  label: message('action.focus-stage', 'Only this stage'),
  icon: 'focus',
  speaks: true,
  enabled: (context, args) => {
    const { view, wall } = context.session.state;
    return !wall && (view.stage !== undefined || stageInFocus(context, args) !== undefined);
  },
  pressed: ({ session }) => session.state.view.stage !== undefined,
  run: (context, args) => {
    const { stage: alone, ...view } = context.session.state.view;
    const stage = stageInFocus(context, args);
    if (alone !== undefined) {
      context.session.set({ view });
      context.host.say(said.allStages);
    } else if (stage) showStage(context, stage);
  },
};

function turn(id: string, label: Message, by: 1 | -1, key: string): Action {
  return {
    id,
    label,
    icon: by > 0 ? 'chevron-right' : 'chevron-left',
    shortcuts: [key],
    enabled: (context) => neighbour(context, by) !== undefined,
    run: (context) => {
      const stage = neighbour(context, by);
      if (stage) showStage(context, stage);
    },
  };
}

const onlyPains: Action = {
  id: 'only-pains',
  label: message('action.only-pains', 'Only pains and what is linked to them'),
  icon: 'octagon-alert',
  enabled: ({ reader, session }) =>
    session.state.view.only !== undefined || reader.all('lanes').some(({ type }) => type === 'pain'),
  pressed: ({ session }) => session.state.view.only !== undefined,
  run: ({ session }) => {
    const { only, matching: _matching, ...view } = session.state.view;
    session.set({ view: only ? view : { ...view, only: 'pains' } });
  },
};

function colorBy(coloring: Coloring, label: Message): Action {
  return {
    id: `color-${coloring}`,
    label,
    icon: 'palette',
    pressed: ({ session }) => session.state.view.colorBy === coloring,
    run: ({ session }) => {
      const { colorBy: before, ...view } = session.state.view;
      if (before === coloring) session.set({ view });
      // The colours mean nothing without their names.
      else session.set({ view: { ...view, colorBy: coloring }, legendOpen: true });
    },
  };
}

export const shownActions: readonly Action[] = [
  {
    id: 'views',
    label: message('action.views', 'Views…'),
    icon: 'layers',
    run: async ({ session, reader, host }, { view: named }) => {
      session.set({ editing: undefined });
      if (named === undefined) return host.openDialog('views');
      const { findView, viewOf } = await import('../session/saved-views.js');
      const saved = findView(reader, named);
      if (!saved) return;
      const view = viewOf(saved);
      session.set({ view, ...(view.colorBy && { legendOpen: true }) });
      host.say(said.view, { name: saved.name });
    },
  },
  {
    id: 'show-everything',
    label: message('action.show-everything', 'Show the whole map'),
    icon: 'eye',
    enabled: ({ session }) => !session.state.wall && session.state.view !== wholeMap,
    run: ({ session, host }) => {
      session.set({ view: wholeMap });
      host.say(said.everything);
    },
  },
  onlyPains,
  focusStage,
  turn('previous-stage', message('action.previous-stage', 'Previous stage'), -1, 'Alt+PageUp'),
  turn('next-stage', message('action.next-stage', 'Next stage'), 1, 'Alt+PageDown'),
  colorBy('persona', message('action.color-persona', 'Colour by persona')),
  colorBy('channel', message('action.color-channel', 'Colour by channel')),
  colorBy('owner', message('action.color-owner', 'Colour by owner')),
  colorBy('certainty', message('action.color-certainty', 'Colour by certainty')),
  {
    id: 'legend',
    label: message('action.legend', 'Legend'),
    icon: 'info',
    pressed: ({ session }) => session.state.legendOpen,
    run: ({ session }) => session.set({ legendOpen: !session.state.legendOpen }),
  },
  {
    id: 'wall',
    label: message('action.wall', 'Large type for the wall'),
    icon: 'presentation',
    enabled: ({ reader }) => reader.count('stages') > 0,
    pressed: ({ session }) => session.state.wall,
    run: ({ session }) => session.set({ wall: !session.state.wall }),
  },
];
