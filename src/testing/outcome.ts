// Tells in a test what came of an action, in words that can be compared between two editors.
import type { JourneyMapElement } from '../editor/journey-map.js';
import { recordKinds } from '../model/journey-map.js';
import { deepActiveElement } from '../ui/element.js';
import { canvasOf, settle } from './open-editor.js';
import { until } from './until.js';

/** All that can come of an action, with records named by their place and not by their id. */
export function outcome(element: JourneyMapElement): string {
  const root = element.shadowRoot as ShadowRoot;
  const open = [...root.querySelectorAll('[data-dialog]')].filter((dialog) =>
    dialog.shadowRoot?.querySelector('jm-dialog'),
  );
  const { selection, viewport, value } = element;
  const editing = canvasOf(element)?.shadowRoot?.querySelector('textarea')?.className ?? '';
  const seen = canvasOf(element)?.session.state;
  const state = {
    value,
    view: seen?.view,
    sizes: seen?.sizes,
    typed: seen?.editing?.target,
    shown: [
      seen?.minimapOpen,
      seen?.hinting,
      seen?.wall,
      seen?.structureLocked,
      seen?.discussing !== undefined,
      seen?.legendOpen,
    ],
    selection: [...selection].sort(),
    viewport,
    editing,
    steps: canvasOf(element)?.layout.steps.map(({ step }) => step.id),
    open: open.map(({ localName }) => localName),
  };
  const find = root.querySelector('jm-find-bar')?.shadowRoot?.querySelectorAll('[data-find]').length ?? 0;
  const outline = Boolean(root.querySelector('.outline-panel'));
  const panels = { inspector: Boolean(root.querySelector('.panel')), outline, find, focus: deepActiveElement()?.id };
  let text = JSON.stringify({ ...state, ...panels }, (_key, part: unknown) =>
    part instanceof Set ? [...(part as Set<unknown>)] : part,
  );
  for (const kind of recordKinds)
    for (const [at, { id }] of (value?.[kind] ?? []).entries()) text = text.replaceAll(`"${id}"`, `"${kind}${at}"`);
  return text;
}

/** What is there once nothing more comes. */
export async function settled(element: JourneyMapElement): Promise<string> {
  // A dialog is loaded with its first use, which takes as long as it takes.
  const dialogs = [...(element.shadowRoot?.querySelectorAll('[data-dialog]') ?? [])];
  await until(() => dialogs.every((one) => one.shadowRoot?.querySelector('jm-dialog')), 'the dialog');
  for (let before = ''; ;) {
    await settle(element);
    const now = outcome(element);
    if (now === before) return now;
    before = now;
  }
}

/** The parts of two outcomes that are not the same, with both. */
export function differences(one: string, other: string): readonly string[] {
  const [first, second] = [one, other].map((text) => Object.entries(JSON.parse(text) as Record<string, unknown>));
  return (first ?? []).flatMap(([part, value], at) => {
    const [had, has] = [JSON.stringify(value), JSON.stringify(second?.[at]?.[1])];
    return had === has ? [] : [`${part}: ${had} and ${has}`];
  });
}
