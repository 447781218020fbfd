/** Reads a map from data of one of the formats, in slices where the format can; loaded when one is taken in. */
import type { Format } from '../formats/format.js';
import { message } from '../i18n/translate.js';
import type { Issue } from '../model/issue.js';
import type { JourneyMap } from '../model/journey-map.js';
import { inSlices } from './slices.js';
import { error, unknownFormat, unreadable, type ImportOptions } from './transfer.js';

const noRead = message('issue.format-cannot-read', 'Maps cannot be read from this format');

/** Reads data of a format; never throws. */
export async function readMap(
  data: string | object | Blob,
  formats: readonly Format[],
  { format = 'json', mode = 'repair' }: ImportOptions,
): Promise<{ map?: JourneyMap; issues: readonly Issue[]; readOnly?: boolean }> {
  const found = formats.find((one) => one.id === format);
  if (!found) return { issues: [unknownFormat(format)] };
  try {
    const { read, readSteps } = await found.load();
    if (!read) return { issues: [error('format-cannot-read', noRead)] };
    const given = data instanceof Blob ? await data.text() : data;
    // An object of the page may change between two slices.
    return readSteps && typeof given === 'string' ? await inSlices(readSteps(given, { mode })) : read(given, { mode });
  } catch {
    return { issues: [unreadable] };
  }
}
