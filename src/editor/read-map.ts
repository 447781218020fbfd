/** Reads a map from data of one of the formats; loaded when one is taken in. */
import type { Format } from '../formats/format.js';
import { message } from '../i18n/translate.js';
import type { Issue } from '../model/issue.js';
import type { JourneyMap } from '../model/journey-map.js';
import { error, unknownFormat, type ImportOptions } from './transfer.js';

const words = {
  noRead: message('issue.format-cannot-read', 'Maps cannot be read from this format'),
  unreadable: message('issue.file-unreadable', 'The file could not be read'),
};

/** Reads data of a format; never throws. */
export async function readMap(
  data: string | object | Blob,
  formats: readonly Format[],
  { format = 'json', mode = 'repair' }: ImportOptions,
): Promise<{ map?: JourneyMap; issues: readonly Issue[]; readOnly?: boolean }> {
  const found = formats.find((one) => one.id === format);
  if (!found) return { issues: [unknownFormat(format)] };
  try {
    const { read } = await found.load();
    if (!read) return { issues: [error('format-cannot-read', words.noRead)] };
    return read(data instanceof Blob ? await data.text() : data, { mode });
  } catch {
    return { issues: [error('file-unreadable', words.unreadable)] };
  }
}
