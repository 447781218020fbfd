/** Actions that fold stages and lanes, and open them again: a lane folds in the map, a stage in this window. */
import { message } from '../i18n/translate.js';
import { foldsLane, foldsStage } from '../layout/layout-view.js';
import { toggleFold } from '../session/map-view.js';
import type { Action, ActionContext } from './action.js';
import { spoken } from './spoken.js';
import { laneOf, stageInFocus } from './targets.js';

const said = {
  collapsed: message('said.collapsed', 'Collapsed: {what}'),
  expanded: message('said.expanded', 'Expanded: {what}'),
  all: message('said.expanded-all', 'Everything is expanded'),
};

const collapseLane: Action = {
  id: 'collapse-lane',
  label: message('action.collapse-lane', 'Collapse or expand the lane'),
  icon: 'chevrons-down-up',
  enabled: (context, args) => {
    const lane = laneOf(context, args);
    return lane !== undefined && context.kinds.get(lane.type).role !== 'line';
  },
  run: (context, args) => {
    const { document, reader, session, host, readOnly } = context;
    const lane = laneOf(context, args);
    if (!lane) return;
    const { view } = session.state;
    const folds = foldsLane(view, lane);
    const collapsed = lane.collapsed === true;
    // What is only folded or open in this window is no edit; nor is anything in a map that must not change.
    if (readOnly || folds !== collapsed) {
      session.set({ view: toggleFold(view, reader, lane.id) });
    } else {
      document.edit(
        folds ? message('edit.expand-lane', 'Expand lane') : message('edit.collapse-lane', 'Collapse lane'),
        (change) => change.update(lane.id, { collapsed: folds ? undefined : true }),
      );
    }
    host.say(folds ? said.expanded : said.collapsed, { what: spoken(context, lane.id) });
  },
};

const collapseStage: Action = {
  id: 'collapse-stage',
  label: message('action.collapse-stage', 'Collapse or expand the stage'),
  icon: 'chevrons-right-left',
  shortcuts: ['Alt+Shift+ArrowLeft'],
  enabled: (context, args) => stageInFocus(context, args) !== undefined && !context.session.state.view.stage,
  run: (context, args) => {
    const { session, reader, host } = context;
    const stage = stageInFocus(context, args);
    if (!stage) return;
    const { view, focus } = session.state;
    const folds = foldsStage(view, stage.id);
    session.set({ view: toggleFold(view, reader, stage.id) });
    const first = folds ? reader.stepsOf(stage.id)[0]?.id : stage.id;
    const inside = focus && (focus.step === stage.id || reader.get('steps', focus.step)?.stage === stage.id);
    // The focus goes where the stage now is.
    if (inside && first !== undefined) context.surface.focusPlace({ lane: focus.lane, step: first });
    host.say(folds ? said.expanded : said.collapsed, { what: spoken(context, stage.id) });
  },
};

function isFolded({ reader, session }: ActionContext): boolean {
  return Boolean(session.state.view.folded?.size) || reader.all('lanes').some((lane) => lane.collapsed);
}

const expandAll: Action = {
  id: 'expand-all',
  label: message('action.expand-all', 'Expand all stages and lanes'),
  icon: 'chevrons-left-right',
  enabled: isFolded,
  run: ({ document, reader, session, host, readOnly }) => {
    const { folded: _folded, ...view } = session.state.view;
    const lanes = reader.all('lanes').filter((lane) => lane.collapsed);
    const opened = new Set([...(view.opened ?? []), ...lanes.map(({ id }) => id)]);
    session.set({ view: readOnly ? { ...view, opened } : view });
    if (lanes.length && !readOnly) {
      document.edit(message('edit.expand-lane', 'Expand lane'), (change) => {
        for (const { id } of lanes) change.update(id, { collapsed: undefined });
      });
    }
    host.say(said.all);
  },
};

export const foldActions: readonly Action[] = [collapseStage, collapseLane, expandAll];
