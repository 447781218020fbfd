/** What is pasted into the map, read from whatever the clipboard holds; loaded when something is pasted. */
import type { ActionContext } from '../actions/action.js';
import { cardsMediaTypes } from '../actions/clipboard-types.js';
import { cardsMarker } from '../actions/copied-cards.js';
import { pasteCards } from '../actions/paste-cards.js';
import { pastePlan, planTable, type PastePlan } from '../actions/paste-table.js';
import type { Id } from '../base/ids.js';
import { readHtmlTable } from '../formats/html-table.js';
import { readRows, type Rows } from '../formats/tab-rows.js';
import { message, verbatim } from '../i18n/translate.js';
import { parseMap } from '../model/parse.js';
import type { JourneyMap } from '../model/journey-map.js';
import type { Place } from '../session/session.js';
import { putPicture } from './put-picture.js';

const said = {
  pasted: message('said.pasted', { one: '{n} card pasted', other: '{n} cards pasted' }),
  steps: message('said.pasted-steps', { one: '{n} step added', other: '{n} steps added' }),
  leftOut: message('said.pasted-left', {
    one: '{n} card left out: there is no place for it',
    other: '{n} cards left out: there is no place for them',
  }),
  nothing: message('said.pasted-nothing', 'There is nothing to paste here'),
};

/** One clipboard, by its types; empty what it does not hold. */
export interface Clip {
  readonly json: string;
  readonly html: string;
  readonly text: string;
  readonly files?: readonly Blob[];
}

/** Longer HTML or text is not looked at (R6). */
const longest = 20_000_000;

/** Asks what to do where cards stand already; nothing when the user thought better of it. */
export type Ask = (plan: PastePlan) => Promise<'append' | 'replace' | undefined>;

export async function paste(context: ActionContext, clip: Clip, place: Place, ask: Ask): Promise<void> {
  const map = readCards(clip);
  if (map) {
    const { ids, newSteps, leftOut } = pasteCards(context, map, place);
    present(context, ids, { newSteps, leftOut });
    return;
  }
  // A sheet hands over a picture of its cells too: what can be read is better.
  const pictures = clip.text.trim() ? [] : (clip.files ?? []).filter(({ type }) => type.startsWith('image/'));
  if (pictures.length) return putPicture(context, { value: pictures });
  const plan = planTable(context, readTable(clip), place);
  const how = plan.meets ? await ask(plan) : 'append';
  if (!how) return;
  const replaced = how === 'replace' ? plan.cells.flatMap(({ there }) => there.map(({ id }) => id)) : [];
  if (replaced.length && !context.host.mayDelete(replaced)) return;
  present(context, plan.cells.length ? pastePlan(context, plan, how) : [], plan);
}

/** Cards of a map: from our own type, from the table that carries them, or from a map file copied as text. */
function readCards({ json, html, text }: Clip): JourneyMap | undefined {
  const marked = html.length < longest ? new RegExp(`\\s${cardsMarker}="([^"]*)"`).exec(html)?.[1] : undefined;
  const file = /^\s*\{/.test(text) && text.includes('"journeymap"') ? text : '';
  for (const found of [json, marked && unescaped(marked), file]) {
    const map = found ? parseMap(found).map : undefined;
    if (map?.cards.length) return map;
  }
  return undefined;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function readTable({ html, text }: Clip): Rows {
  const table = html.length < longest && /<table/i.test(html) ? readHtmlTable(html) : undefined;
  return table ?? (text.length < longest ? readRows(text) : []);
}

/** Selects what was pasted, goes there, and says what became of it. */
function present(
  { session, reader, surface, host, t }: ActionContext,
  ids: readonly Id[],
  { newSteps, leftOut }: { readonly newSteps: number; readonly leftOut: number },
): void {
  if (ids.length) session.select(ids);
  const first = reader.get('cards', ids[0] ?? '');
  const step = first?.step ?? reader.stepsOf(first?.stage ?? '')[0]?.id;
  if (first && step !== undefined) surface.focusPlace({ lane: first.lane, step, card: first.id });
  const parts = [
    ids.length || !leftOut ? t(ids.length ? said.pasted : said.nothing, { n: ids.length }) : '',
    newSteps ? t(said.steps, { n: newSteps }) : '',
    leftOut ? t(said.leftOut, { n: leftOut }) : '',
  ];
  host.say(verbatim(parts.filter(Boolean).join('. ')));
}

/** The clipboard as a menu item can read it: the browser may ask the user first. */
export async function readClipboard(): Promise<Clip> {
  const items = await navigator.clipboard.read();
  const read = async (types: readonly string[]): Promise<string> => {
    for (const item of items) {
      const type = types.find((one) => item.types.includes(one));
      if (type) return (await item.getType(type)).text();
    }
    return '';
  };
  const files = items.flatMap((item) => {
    const type = item.types.find((one) => one.startsWith('image/'));
    return type ? [item.getType(type)] : [];
  });
  return {
    json: await read(cardsMediaTypes),
    html: await read(['text/html']),
    text: await read(['text/plain']),
    files: await Promise.all(files),
  };
}
