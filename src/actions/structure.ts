/** Actions on stages, steps and lanes: add, rename, reorder, hide, mark as a moment of truth, and lock them all. */
import type { Id } from '../base/ids.js';
import { message, type Message } from '../i18n/translate.js';
import { laneAfterNew } from '../lanes/placement.js';
import { showsLane, showsStage } from '../layout/layout-view.js';
import type { BlueprintLine, Lane, MomentOfTruth, RecordKind, Stage, Step } from '../model/journey-map.js';
import type { Action, ActionArgs, ActionContext } from './action.js';
import { laneOf, stageInFocus, stepInFocus, targetIds, targetsOf } from './targets.js';

const unlocked = ({ session }: ActionContext): boolean => !session.state.structureLocked;

/** Shows what was just added and, when it has no name yet, lets the user type it in place. */
function presentNew(context: ActionContext, target: 'stage' | 'step' | 'lane', id: Id, named: boolean): void {
  context.session.select([id]);
  context.surface.reveal(id);
  if (!named) context.surface.startEditing({ target, id });
}

const stageName = message('name.stage', 'Stage {n}');
export const stepName = message('name.step', 'Step {n}');
const adds = {
  stage: message('edit.add-stage', 'Add stage'),
  step: message('edit.add-step', 'Add step'),
  lane: message('edit.add-lane', 'Add lane'),
};

const addStage: Action = {
  id: 'add-stage',
  label: message('action.add-stage', 'Stage'),
  menuLabel: adds.stage,
  icon: 'grid-2x2-plus',
  shortcuts: ['Mod+Alt+ArrowRight'],
  edits: true,
  enabled: unlocked,
  run: (context, args) => {
    const { document, reader, t } = context;
    const after = stageInFocus(context, args);
    const name = args.name ?? t(stageName, { n: reader.count('stages') + 1 });
    const id = document.edit(adds.stage, (change) => {
      const stage = change.addStage({ name }, after ? { after: after.id } : {});
      // A stage without a step could hold no card, so it comes with its first one.
      change.addStep({ stage, name: t(stepName, { n: 1 }) });
      return stage;
    });
    presentNew(context, 'stage', id, args.name !== undefined);
  },
};

const addStep: Action = {
  id: 'add-step',
  label: message('action.add-step', 'Step'),
  menuLabel: adds.step,
  icon: 'between-vertical-end',
  shortcuts: ['Mod+Alt+Enter'],
  edits: true,
  enabled: (context) => unlocked(context) && context.reader.count('stages') > 0,
  run: (context, args) => {
    const { document, reader, t } = context;
    const chosen = targetsOf(context, args, 'stages')[0];
    const after = chosen ? undefined : stepInFocus(context, args);
    const stage = chosen ?? stageInFocus(context, args) ?? reader.all('stages').at(-1);
    if (!stage) return;
    const name = args.name ?? t(stepName, { n: reader.stepsOf(stage.id).length + 1 });
    const id = document.edit(adds.step, (change) =>
      change.addStep({ stage: stage.id, name }, after?.stage === stage.id ? { after: after.id } : {}),
    );
    presentNew(context, 'step', id, args.name !== undefined);
  },
};

const addLane: Action = {
  id: 'add-lane',
  label: message('action.add-lane', 'Lane'),
  menuLabel: adds.lane,
  icon: 'list-plus',
  shortcuts: ['Mod+Alt+ArrowDown'],
  edits: true,
  enabled: unlocked,
  run: (context, args) => {
    if (!args.type) {
      context.host.openDialog('lanes');
      return;
    }
    const { document, reader, kinds, t } = context;
    const kind = kinds.get(args.type);
    const fields = {
      type: kind.id,
      name: args.name ?? t(kind.label),
      ...(kind.question && { question: t(kind.question) }),
      ...(kind.role === 'line' && args.value !== undefined && { line: args.value as BlueprintLine }),
      ...args.fields,
    };
    const before = laneAfterNew(fields, reader.all('lanes'), kinds);
    const id = document.edit(adds.lane, (change) => change.addLane(fields, before ? { before } : {}));
    presentNew(context, 'lane', id, true);
  },
};

type Movable = 'stages' | 'steps' | 'lanes';

const moved = {
  stages: message('edit.move-stage', 'Move a stage'),
  steps: message('edit.move-step', 'Move a step'),
  lanes: message('edit.move-lane', 'Move a lane'),
};

function movable(context: ActionContext, args: ActionArgs): { kind: Movable; id: Id } | undefined {
  const id = targetIds(context, args)[0];
  const kind: RecordKind | undefined = id ? context.reader.kindOf(id) : undefined;
  return id && (kind === 'stages' || kind === 'steps' || kind === 'lanes') ? { kind, id } : undefined;
}

/** The next one of a list that is shown: beside one that is not, a step aside would not be seen. */
function nextOf<T extends { readonly id: Id }>(
  list: readonly T[],
  id: Id | undefined,
  by: -1 | 1,
  shown: (one: T) => boolean,
): T | undefined {
  let at = list.findIndex((one) => one.id === id) + by;
  for (let one = list[at]; one && !shown(one); one = list[at]) at += by;
  return list[at];
}

/** Where a stage, step or lane would go one place earlier or later; it passes what is not shown, a step into the stage beside its own. */
function neighbourPlace(
  { reader, session }: ActionContext,
  { kind, id }: { kind: Movable; id: Id },
  by: -1 | 1,
): { before?: Id; after?: Id; stage?: Id } | undefined {
  const siblings: readonly (Stage | Step | Lane)[] =
    kind === 'steps' ? reader.stepsOf(reader.get('steps', id)?.stage ?? '') : reader.all(kind);
  const { view } = session.state;
  const neighbour = nextOf(siblings, id, by, (one) => {
    return 'type' in one ? showsLane(view, one) : 'stage' in one || showsStage(view, one.id);
  });
  if (neighbour) return by < 0 ? { before: neighbour.id } : { after: neighbour.id };
  if (kind !== 'steps') return undefined;
  const stages = reader.all('stages');
  const stage = nextOf(stages, reader.get('steps', id)?.stage, by, (one) => showsStage(view, one.id));
  if (!stage) return undefined;
  const first = reader.stepsOf(stage.id)[0];
  return { stage: stage.id, ...(by > 0 && first && { before: first.id }) };
}

/** Stages and steps move along the map, lanes up and down it. */
function moveStructure(id: string, label: Message, by: -1 | 1, icon: string, shortcut: string): Action {
  const target = (context: ActionContext, args: ActionArgs): { kind: Movable; id: Id } | undefined => {
    const found = movable(context, args);
    return found && (found.kind === 'lanes') === id.startsWith('move-lane') ? found : undefined;
  };
  return {
    id,
    label,
    icon,
    shortcuts: [shortcut],
    edits: true,
    enabled: (context, args) => {
      const found = target(context, args);
      return unlocked(context) && found !== undefined && neighbourPlace(context, found, by) !== undefined;
    },
    run: (context, args) => {
      const found = target(context, args);
      const place = found && neighbourPlace(context, found, by);
      if (!place) return;
      context.document.edit(moved[found.kind], (change) => change.move(found.id, place));
      context.surface.reveal(found.id);
    },
  };
}

const hideLane: Action = {
  id: 'hide-lane',
  label: message('action.hide-lane', 'Hide lane'),
  icon: 'eye-off',
  edits: true,
  enabled: (context, args) => laneOf(context, args) !== undefined,
  run: (context, args) => {
    const lane = laneOf(context, args);
    if (!lane) return;
    context.document.edit(message('edit.hide-lane', 'Hide lane'), (change) => change.update(lane.id, { hidden: true }));
    context.session.select([]);
  },
};

const showLanes: Action = {
  id: 'show-lanes',
  label: message('action.show-lanes', 'Show hidden lanes'),
  icon: 'eye',
  edits: true,
  enabled: ({ reader }) => reader.all('lanes').some((lane) => lane.hidden),
  run: ({ document, reader }) => {
    const hidden = reader.all('lanes').filter((lane) => lane.hidden);
    document.edit(message('edit.show-lanes', 'Show hidden lanes'), (change) => {
      for (const lane of hidden) change.update(lane.id, { hidden: undefined });
    });
  },
};

const momentOfTruth: Action = {
  id: 'moment-of-truth',
  label: message('action.moment-of-truth', 'Moment of truth'),
  icon: 'star',
  edits: true,
  enabled: (context, args) => stepInFocus(context, args) !== undefined,
  pressed: (context) => Boolean(stepInFocus(context, {})?.momentOfTruth),
  run: (context, args) => {
    const step = stepInFocus(context, args);
    if (!step) return;
    const next = args.value === undefined ? !step.momentOfTruth : args.value;
    context.document.edit(message('edit.moment', 'Moment of truth'), (change) =>
      change.update(step.id, { momentOfTruth: next === false ? undefined : (next as MomentOfTruth) }),
    );
  },
};

const lockStructure: Action = {
  id: 'lock-structure',
  label: message('action.lock-structure', 'Lock stages, steps and lanes'),
  icon: 'lock',
  edits: true,
  pressed: ({ session }) => session.state.structureLocked,
  run: ({ session }) => session.set({ structureLocked: !session.state.structureLocked }),
};

export const structureActions: readonly Action[] = [
  addStage,
  addStep,
  addLane,
  moveStructure(
    'move-earlier',
    message('action.move-earlier', 'Move earlier'),
    -1,
    'arrow-left',
    'Mod+Shift+ArrowLeft',
  ),
  moveStructure('move-later', message('action.move-later', 'Move later'), 1, 'arrow-right', 'Mod+Shift+ArrowRight'),
  moveStructure('move-lane-up', message('action.move-lane-up', 'Move lane up'), -1, 'arrow-up', 'Mod+Shift+ArrowUp'),
  moveStructure(
    'move-lane-down',
    message('action.move-lane-down', 'Move lane down'),
    1,
    'arrow-down',
    'Mod+Shift+ArrowDown',
  ),
  momentOfTruth,
  hideLane,
  showLanes,
  lockStructure,
];
