/** What the edges of headers do by a drag, by menu: lanes taller and lower, steps and lane headers wider and narrower. */
import { message, type Message } from '../i18n/translate.js';
import { sizeWithin, usualSizes, type Sizes } from '../layout/sizes.js';
import type { Lane } from '../model/journey-map.js';
import { resize } from '../session/resize.js';
import type { Action, ActionArgs, ActionContext } from './action.js';
import { laneOf, stepInFocus } from './targets.js';

/** px of one press, about a line and a half of text. */
const laneStep = 24;
const highest = 2000;

const heightLabel = message('edit.lane-height', 'Height of a lane');

/** A lane that has a height to change: it is shown, and the structure is not locked. */
function sizable(context: ActionContext, args: ActionArgs): Lane | undefined {
  const lane = context.session.state.structureLocked ? undefined : laneOf(context, args);
  return lane && !lane.collapsed && context.kinds.get(lane.type).role !== 'line' ? lane : undefined;
}

/** The height a lane gets; `undefined` is the automatic one, and the same as before is nothing to do. */
type Height = (context: ActionContext, lane: Lane) => number | undefined;

const byPx =
  (by: number): Height =>
  ({ surface }, lane) => {
    const height = surface.heightOf(lane.id);
    if (!height) return lane.height;
    const px = Math.min(highest, Math.round(height.now + by));
    // Already as low as it can be: what is written stays.
    if (by < 0 && height.now <= height.least) return lane.height;
    return px <= height.least ? undefined : px;
  };

function laneHeight(id: string, label: Message, icon: string, height: Height): Action {
  const changes = (context: ActionContext, args: ActionArgs): Lane | undefined => {
    const lane = sizable(context, args);
    return lane && height(context, lane) !== lane.height ? lane : undefined;
  };
  return {
    id,
    label,
    icon,
    edits: true,
    enabled: (context, args) => changes(context, args) !== undefined,
    run: (context, args) => {
      const lane = changes(context, args);
      if (!lane) return;
      const px = height(context, lane);
      context.document.edit(heightLabel, (change) => change.update(lane.id, { height: px }));
      context.surface.reveal(lane.id);
    },
  };
}

/** Parts of the usual size that one press adds or takes. */
const part = 1 / 8;

const words = {
  stepWidth: message('said.step-width', 'Steps: {size} of the usual width'),
  headerWidth: message('said.header-width', 'Lane headers: {size} of the usual width'),
};

/** Of this window and not of the map, so it is no edit: it can be done in a map that is read only. */
function width(id: string, label: Message, icon: string, which: keyof Sizes, by: -1 | 0 | 1): Action {
  const next = ({ session }: ActionContext): number | undefined => {
    const now = session.state.sizes[which] ?? usualSizes[which];
    return by === 0 ? undefined : sizeWithin(which, now + by * Math.round(usualSizes[which] * part));
  };
  return {
    id,
    label,
    icon,
    // The widest and the narrowest are ends; as usual is none.
    enabled: (context) => by === 0 || next(context) !== context.session.state.sizes[which],
    run: (context, args) => {
      const { session, host, surface, t } = context;
      resize(session, which, next(context));
      const step = which === 'stepWidth' ? stepInFocus(context, args) : undefined;
      if (step) surface.reveal(step.id);
      const share = (session.state.sizes[which] ?? usualSizes[which]) / usualSizes[which];
      host.say(words[which], { size: t.number(share, { style: 'percent', maximumFractionDigits: 0 }) });
    },
  };
}

export const sizeActions: readonly Action[] = [
  laneHeight('lane-taller', message('action.lane-taller', 'Taller'), 'unfold-vertical', byPx(laneStep)),
  laneHeight('lane-lower', message('action.lane-lower', 'Lower'), 'fold-vertical', byPx(-laneStep)),
  laneHeight('lane-auto-height', message('action.lane-auto-height', 'Automatic height'), 'scan-text', () => undefined),
  width('steps-wider', message('action.steps-wider', 'Wider steps'), 'unfold-horizontal', 'stepWidth', 1),
  width('steps-narrower', message('action.steps-narrower', 'Narrower steps'), 'fold-horizontal', 'stepWidth', -1),
  width('steps-usual-width', message('action.steps-usual-width', 'Usual step width'), 'columns-3', 'stepWidth', 0),
  width('headers-wider', message('action.headers-wider', 'Wider headers'), 'unfold-horizontal', 'headerWidth', 1),
  width(
    'headers-narrower',
    message('action.headers-narrower', 'Narrower headers'),
    'fold-horizontal',
    'headerWidth',
    -1,
  ),
  width('headers-usual-width', message('action.headers-usual-width', 'Usual header width'), 'rows-3', 'headerWidth', 0),
];
