/** Puts pictures into cards: chosen from a file, pasted or dropped, made fit, kept, then one step in the map. */
import type { ActionArgs, ActionContext } from '../actions/action.js';
import { cardBeside, putCard } from '../actions/paste-ground.js';
import { pictureTarget } from '../actions/picture.js';
import { spoken } from '../actions/spoken.js';
import type { Id } from '../base/ids.js';
import { message, verbatim } from '../i18n/translate.js';
import { rasterTypes } from '../model/raster-type.js';
import type { Place } from '../session/session.js';
import { storageError } from '../storage/storage-error.js';
import { readyPicture } from './picture-file.js';

const words = {
  edit: message('edit.picture', 'Put in a picture'),
  put: message('said.picture', 'Picture put in: {what}'),
  several: message('said.pictures', { one: '{n} picture put in', other: '{n} pictures put in' }),
  smaller: message('said.picture-smaller', 'It was made smaller'),
  describe: message('said.picture-describe', 'Describe it for those who cannot see it'),
  nowhere: message('said.picture-nowhere', 'Pictures go into lanes of images, storyboards and physical evidence'),
  full: message('said.picture-full', 'The picture was not put in: the browser’s storage is full'),
  unkept: message('said.picture-unkept', 'The picture was not put in: it could not be kept'),
  gone: message('said.picture-gone', 'The picture was not put in: its place is gone'),
};

/** Of those dropped at once. */
const mostAtOnce = 20;

/** Takes the files that are given, else those the user chooses. */
export async function putPicture(context: ActionContext, args: ActionArgs): Promise<void> {
  const place = pictureTarget(context, args);
  if (args.value === undefined) {
    if (place) choose((files) => void put(context, place, files));
    return;
  }
  const given: readonly unknown[] = Array.isArray(args.value) ? args.value : [args.value];
  const files = given.filter((file) => file instanceof Blob);
  if (place) await put(context, place, files);
  else context.host.say(words.nowhere);
}

function choose(take: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = rasterTypes.join(',');
  input.addEventListener('change', () => take([...(input.files ?? [])]));
  input.click();
}

async function put(context: ActionContext, place: Place, files: readonly Blob[]): Promise<void> {
  const { host, t } = context;
  const told: string[] = [];
  const hashes: string[] = [];
  let smaller = false;
  // A card has one picture; an empty place takes a card for each.
  for (const file of files.slice(0, place.card === undefined ? mostAtOnce : 1)) {
    const ready = await readyPicture(file);
    if ('refused' in ready) {
      told.push(t(ready.refused, ready.params));
      continue;
    }
    try {
      hashes.push(await host.keepPicture(ready.file));
      smaller ||= ready.smaller;
    } catch (error) {
      told.push(t(storageError(error).fault === 'quota' ? words.full : words.unkept));
    }
  }
  if (hashes.length) {
    const ids = write(context, place, hashes);
    if (ids.length) told.unshift(...report(context, ids, smaller));
    else told.push(t(words.gone));
  }
  if (told.length) host.say(verbatim([...new Set(told)].join('. ')));
}

/** One step in the map. While the pictures were made fit their place may have gone. */
function write(context: ActionContext, place: Place, hashes: readonly string[]): readonly Id[] {
  const { document, reader, session, surface } = context;
  const { card, step } = place;
  const lane = reader.get('lanes', place.lane);
  if (card !== undefined) {
    if (!reader.get('cards', card)) return [];
    const [attachment] = hashes;
    // A picture at an address gives way: a card shows one.
    document.edit(words.edit, (change) => change.update(card, { attachment, url: undefined }));
    return [card];
  }
  if (!lane || !reader.get('steps', step)) return [];
  const ids = document.edit(words.edit, (change) => {
    let after = cardBeside(context, place)?.id;
    return hashes.map((attachment) => (after = putCard(context, change, { lane, step, after }, { attachment })));
  });
  session.select(ids);
  surface.focusPlace({ lane: lane.id, step, ...(ids[0] !== undefined && { card: ids[0] }) });
  return ids;
}

function report(context: ActionContext, ids: readonly Id[], smaller: boolean): readonly string[] {
  const { reader, t } = context;
  const one = ids.length === 1;
  const parts = [one ? t(words.put, { what: spoken(context, ids[0] ?? '') }) : t(words.several, { n: ids.length })];
  if (smaller) parts.push(t(words.smaller));
  if (ids.some((id) => !reader.get('cards', id)?.alt)) parts.push(t(words.describe));
  return parts;
}
