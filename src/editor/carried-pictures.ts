/** Pictures within a file: put into it as `data:` addresses when a map leaves, kept under their hashes when one comes. */
import { fromBase64, toBase64 } from '../base/base64.js';
import { message } from '../i18n/translate.js';
import { laneCardFields } from '../model/card-fields.js';
import type { Issue } from '../model/issue.js';
import type { Card, Evidence, JourneyMap, Persona } from '../model/journey-map.js';
import { rasterTypeOf } from '../model/raster-type.js';

const missing = message('issue.pictures-missing', {
  one: '{n} picture is not kept in this browser; the file names it, but does not hold it',
  other: '{n} pictures are not kept in this browser; the file names them, but does not hold them',
});
const replaced = message('issue.picture-addresses', {
  one: 'The address of {n} picture is left out: the picture itself is in the file',
  other: 'The addresses of {n} pictures are left out: the pictures themselves are in the file',
});

const marker = 'attachment:';

/** Puts the pictures of a map into it. One that is not to be had stays named by its hash. */
export async function inlined(
  map: JourneyMap,
  get: (hash: string) => Promise<Blob | undefined>,
): Promise<{ readonly map: JourneyMap; readonly issues: readonly Issue[] }> {
  const pictured = lanesOfPictures(map);
  let [lost, addresses] = [0, 0];
  const data = async (hash: string): Promise<string | undefined> => {
    const file = await get(hash).catch(() => undefined);
    if (!file) lost++;
    return file && `data:${file.type};base64,${toBase64(new Uint8Array(await file.arrayBuffer()))}`;
  };
  const cards = await each(map.cards, async (card): Promise<Card> => {
    const { attachment, ...rest } = card;
    if (attachment === undefined || !pictured.has(card.lane)) return card;
    const url = await data(attachment);
    if (url && card.url) addresses++;
    return url ? { ...rest, url } : card;
  });
  const evidence = await each(map.evidence, async (one): Promise<Evidence> => {
    const { attachment, ...rest } = one;
    const found = attachment === undefined ? undefined : await data(attachment);
    return found ? { ...rest, data: found } : one;
  });
  const personas = await each(map.personas, async (one): Promise<Persona> => {
    const found = one.image?.startsWith(marker) ? await data(one.image.slice(marker.length)) : undefined;
    return found ? { ...one, image: found } : one;
  });
  const issue = (code: string, said: typeof missing, n: number): Issue[] =>
    n ? [{ level: 'warning', code, message: said, params: { n } }] : [];
  const issues = [...issue('pictures-missing', missing, lost), ...issue('picture-addresses', replaced, addresses)];
  return { map: { ...map, cards, evidence, personas }, issues };
}

/** Keeps the pictures that stand in a map. What is no picture, or cannot be kept, stays where it stands. */
export async function taken(map: JourneyMap, keep: (file: Blob) => Promise<string>): Promise<JourneyMap> {
  if (!holdsPictures(map)) return map;
  const pictured = lanesOfPictures(map);
  const hashOf = async (address: string | undefined): Promise<string | undefined> => {
    const base64 = /^data:image\/[a-z]+;base64,(.+)$/.exec(address ?? '')?.[1];
    const bytes = fromBase64(base64 ?? '');
    const type = rasterTypeOf(bytes);
    return type && keep(new Blob([bytes], { type })).catch(() => undefined);
  };
  const cards = await each(map.cards, async (card): Promise<Card> => {
    const { url, ...rest } = card;
    const attachment = pictured.has(card.lane) ? await hashOf(url) : undefined;
    return attachment ? { ...rest, attachment } : card;
  });
  const evidence = await each(map.evidence, async (one): Promise<Evidence> => {
    const { data, ...rest } = one;
    const attachment = await hashOf(data);
    return attachment ? { ...rest, attachment } : one;
  });
  const personas = await each(map.personas, async (one): Promise<Persona> => {
    const hash = await hashOf(one.image);
    return hash ? { ...one, image: marker + hash } : one;
  });
  return { ...map, cards, evidence, personas };
}

/** Most maps hold none: then nothing is looked at one by one. */
function holdsPictures({ cards, evidence, personas }: JourneyMap): boolean {
  const isPicture = (address: string | undefined): boolean => address?.startsWith('data:image/') ?? false;
  return (
    cards.some(({ url }) => isPicture(url)) ||
    evidence.some(({ data }) => isPicture(data)) ||
    personas.some(({ image }) => isPicture(image))
  );
}

/** One after another, so that only one picture is unpacked at a time. */
async function each<T>(list: readonly T[], change: (one: T) => Promise<T>): Promise<readonly T[]> {
  const done: T[] = [];
  for (const one of list) done.push(await change(one));
  return done;
}

/** Lanes whose cards may hold a picture as their address; in others `url` is a place to go. */
function lanesOfPictures({ lanes }: JourneyMap): ReadonlySet<string> {
  const types = new Set(
    Object.entries(laneCardFields).flatMap(([type, fields]) => ('attachment' in fields ? type : [])),
  );
  return new Set(lanes.flatMap(({ id, type }) => (types.has(type) ? id : [])));
}
