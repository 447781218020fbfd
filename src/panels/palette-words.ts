/** What the list of all commands says beyond their labels: a fuller name, other words people look for, and what must be so first. */
import type { Action, ActionArgs, ActionContext } from '../actions/action.js';
import { isEnabled } from '../actions/action.js';
import { message, type Message } from '../i18n/translate.js';

const needs = {
  card: message('needs.card', 'Select a card first'),
  cell: message('needs.cell', 'Go to a cell that holds cards first'),
  step: message('needs.step', 'Go to a step first'),
  lane: message('needs.lane', 'Go to a lane first'),
  move: message('needs.move', 'Nothing can be moved there'),
  something: message('needs.something', 'Select something first'),
  stage: message('needs.stage', 'Add a stage first'),
  undo: message('needs.undo', 'There is nothing to undo'),
  redo: message('needs.redo', 'There is nothing to redo'),
  structure: message('needs.structure', 'Select a stage, a step or a lane first'),
  taller: message('needs.taller', 'Go to a lane that can be taller'),
  lower: message('needs.lower', 'The lane is as low as its cards'),
  automatic: message('needs.automatic', 'The height is automatic already'),
  size: message('needs.size', 'It has that width already'),
  picture: message('needs.picture', 'Go to a lane of images, a storyboard or physical evidence first'),
  hidden: message('needs.hidden', 'No lane is hidden'),
  alone: message('needs.alone', 'Show one stage alone first'),
  folded: message('needs.folded', 'Nothing is collapsed'),
};

const readOnly = message('needs.edit', 'The map is read only');
const locked = message('needs.unlock', 'Stages, steps and lanes are locked');
const unknown = message('needs.other', 'Not possible now');

interface Words {
  /** Where the label is short because it stands on a button. */
  readonly name?: Message;
  readonly also: Message;
  readonly needs?: Message;
}

/** By action id. Every action of ours stands here; a host's own says the same in its own fields. */
export const paletteWords: Readonly<Record<string, Words>> = {
  undo: { also: message('also.undo', 'revert, take back'), needs: needs.undo },
  redo: { also: message('also.redo', 'again, repeat, restore'), needs: needs.redo },
  'new-card': { also: message('also.new-card', 'add, create, sticky, note'), needs: needs.cell },
  'edit-text': { also: message('also.edit-text', 'rename, retype, change'), needs: needs.something },
  duplicate: { also: message('also.duplicate', 'clone, copy, double'), needs: needs.card },
  cut: { also: message('also.cut', 'clipboard, move'), needs: needs.card },
  copy: { also: message('also.copy', 'clipboard, table, sheet'), needs: needs.card },
  paste: { also: message('also.paste', 'clipboard, insert, table, Excel'), needs: needs.cell },
  delete: { also: message('also.delete', 'remove, erase'), needs: needs.something },
  'select-all': { also: message('also.select-all', 'mark everything') },
  'move-card-left': { also: message('also.move-card', 'shift, neighbour cell'), needs: needs.move },
  'move-card-right': { also: message('also.move-card', 'shift, neighbour cell'), needs: needs.move },
  'move-card-up': { also: message('also.move-card', 'shift, neighbour cell'), needs: needs.move },
  'move-card-down': { also: message('also.move-card', 'shift, neighbour cell'), needs: needs.move },
  'move-to': { also: message('also.move-to', 'put elsewhere, place, transfer'), needs: needs.card },
  'link-to': { also: message('also.link-to', 'arrow, connect, relate, cause, address'), needs: needs.card },
  'ask-why': { also: message('also.ask-why', 'cause, root cause, 5 whys, five whys, reason'), needs: needs.card },
  'move-card-before': { also: message('also.move-in-cell', 'order, sort, reorder'), needs: needs.move },
  'move-card-after': { also: message('also.move-in-cell', 'order, sort, reorder'), needs: needs.move },
  'add-stage': {
    name: message('palette.add-stage', 'Add a stage'),
    also: message('also.add-stage', 'new, insert, phase'),
  },
  'add-step': {
    name: message('palette.add-step', 'Add a step'),
    also: message('also.add-step', 'new, insert, action'),
    needs: needs.stage,
  },
  'add-lane': {
    name: message('palette.add-lane', 'Add a lane'),
    also: message('also.add-lane', 'new, insert, layer, swimlane, emotions, pains, touchpoints, line of visibility'),
  },
  'move-earlier': {
    name: message('palette.move-earlier', 'Move the stage or step earlier'),
    also: message('also.move-structure', 'reorder, order, shift'),
    needs: needs.move,
  },
  'move-later': {
    name: message('palette.move-later', 'Move the stage or step later'),
    also: message('also.move-structure', 'reorder, order, shift'),
    needs: needs.move,
  },
  'move-lane-up': { also: message('also.move-structure', 'reorder, order, shift'), needs: needs.move },
  'move-lane-down': { also: message('also.move-structure', 'reorder, order, shift'), needs: needs.move },
  'select-step': { also: message('also.select-step', 'mark, stage'), needs: needs.step },
  'select-lane': { also: message('also.select-lane', 'mark, layer'), needs: needs.lane },
  'select-cards': { also: message('also.select-cards', 'mark, box, everything in it'), needs: needs.structure },
  'lane-taller': {
    name: message('palette.lane-taller', 'Make the lane taller'),
    also: message('also.lane-height', 'size, resize, row, room'),
    needs: needs.taller,
  },
  'lane-lower': {
    name: message('palette.lane-lower', 'Make the lane lower'),
    also: message('also.lane-height', 'size, resize, row, room'),
    needs: needs.lower,
  },
  'lane-auto-height': {
    name: message('palette.lane-auto-height', 'Automatic height of the lane'),
    also: message('also.lane-height', 'size, resize, row, room'),
    needs: needs.automatic,
  },
  'steps-wider': { also: message('also.step-width', 'size, resize, column, room'), needs: needs.size },
  'steps-narrower': { also: message('also.step-width', 'size, resize, column, room'), needs: needs.size },
  'steps-usual-width': { also: message('also.step-width', 'size, resize, column, room'), needs: needs.size },
  'headers-wider': {
    name: message('palette.headers-wider', 'Wider lane headers'),
    also: message('also.header-width', 'size, resize, side, names'),
    needs: needs.size,
  },
  'headers-narrower': {
    name: message('palette.headers-narrower', 'Narrower lane headers'),
    also: message('also.header-width', 'size, resize, side, names'),
    needs: needs.size,
  },
  'headers-usual-width': {
    name: message('palette.headers-usual-width', 'Usual width of lane headers'),
    also: message('also.header-width', 'size, resize, side, names'),
    needs: needs.size,
  },
  'moment-of-truth': { also: message('also.moment-of-truth', 'MOT, key, star, decisive'), needs: needs.step },
  'collapse-lane': { also: message('also.collapse-lane', 'fold, hide, shrink, layer, expand'), needs: needs.lane },
  'collapse-stage': { also: message('also.collapse-stage', 'fold, hide, shrink, phase, expand'), needs: needs.step },
  views: { also: message('also.views', 'saved views, filter, lenses, leaders, team, print') },
  'show-everything': {
    also: message('also.show-everything', 'reset, clear filters, all'),
    needs: message('needs.view', 'The whole map is shown already'),
  },
  'only-pains': {
    also: message('also.only-pains', 'filter, problems, barriers'),
    needs: message('needs.pains', 'There is no lane of pains'),
  },
  'focus-stage': { also: message('also.focus-stage', 'isolate, solo, one stage, present'), needs: needs.step },
  'previous-stage': { also: message('also.turn-stage', 'step through, present, slide'), needs: needs.alone },
  'next-stage': { also: message('also.turn-stage', 'step through, present, slide'), needs: needs.alone },
  'color-persona': { also: message('also.color', 'color, highlight, key') },
  'color-channel': { also: message('also.color', 'color, highlight, key') },
  'color-owner': { also: message('also.color', 'color, highlight, key') },
  'color-certainty': { also: message('also.color', 'color, highlight, key') },
  legend: { also: message('also.legend', 'key, colours, signs, explanation') },
  wall: { also: message('also.wall', 'present, full screen, slideshow, beamer, large print'), needs: needs.stage },
  'expand-all': { also: message('also.expand-all', 'unfold, open, show everything'), needs: needs.folded },
  'hide-lane': { also: message('also.hide-lane', 'collapse, away, layer'), needs: needs.lane },
  'show-lanes': { also: message('also.show-lanes', 'unhide, layers, everything'), needs: needs.hidden },
  'lock-structure': { also: message('also.lock-structure', 'protect, fix, freeze, unlock') },
  'zoom-in': { also: message('also.zoom-in', 'larger, nearer, scale') },
  'zoom-out': { also: message('also.zoom-out', 'smaller, farther, scale') },
  'zoom-100': { also: message('also.zoom', 'scale, size, actual') },
  'zoom-200': { also: message('also.zoom', 'scale, size, actual') },
  'zoom-fit': { also: message('also.zoom-fit', 'overview, whole map, everything') },
  'choose-picture': { also: message('also.picture', 'image, photo, screenshot, upload, insert'), needs: needs.picture },
  details: { also: message('also.details', 'inspector, properties, edit'), needs: needs.something },
  'view.outline': { also: message('also.outline', 'table, list, text view, screen reader') },
  'toggle-inspector': { also: message('also.inspector', 'inspector, fields, properties, sidebar') },
  comment: { also: message('also.comment', 'discuss, remark, ask, note, feedback'), needs: needs.something },
  minimap: { also: message('also.minimap', 'overview, small map, navigator, bird’s eye') },
  comments: { also: message('also.comments', 'discussion, threads, open questions, feedback') },
  palette: { also: message('also.palette', 'palette, actions, search') },
  hints: { also: message('also.hints', 'help, hint, tutorial, introduction, how to') },
  shortcuts: { also: message('also.shortcuts', 'help, keys, hotkeys') },
  find: { also: message('also.find', 'search, look for, filter') },
  replace: { also: message('also.replace', 'substitute, rename everywhere') },
  'new-map': { also: message('also.new-map', 'create, template, sample') },
  'open-map': { also: message('also.open-map', 'library, my maps, files') },
  'rename-map': { also: message('also.rename-map', 'title, name') },
  history: { also: message('also.history', 'versions, earlier, restore, compare, changes, backup') },
  'name-version': { also: message('also.name-version', 'save, checkpoint, snapshot, milestone') },
  'import-map': { also: message('also.import-map', 'load, upload, file') },
  'export-json': { also: message('also.export-json', 'save, export, file, backup') },
};

/** Of an action: its full name. */
export function nameOf(action: Action): Message {
  return paletteWords[action.id]?.name ?? action.label;
}

/** Of an action: every text it is found by, in English beside the language that is spoken. */
export function searchedIn(action: Action, t: (text: Message) => string): readonly string[] {
  const own = paletteWords[action.id];
  const messages = [nameOf(action), action.label, own?.also, action.alsoKnownAs].filter((one) => one !== undefined);
  const english = messages.map(({ text }) => (typeof text === 'string' ? text : text.other));
  return [...new Set([...messages.map((one) => t(one)), ...english])];
}

const structure = new Set([
  'add-stage',
  'add-step',
  'add-lane',
  'move-earlier',
  'move-later',
  'move-lane-up',
  'move-lane-down',
  'lane-taller',
  'lane-lower',
  'lane-auto-height',
]);

/** Why an action cannot be done now; nothing when it can. */
export function whyNot(action: Action, context: ActionContext, args: ActionArgs = {}): Message | undefined {
  if (isEnabled(action, context, args)) return undefined;
  if (action.edits && context.readOnly) return readOnly;
  if (structure.has(action.id) && context.session.state.structureLocked) return locked;
  return action.needs ?? paletteWords[action.id]?.needs ?? unknown;
}
