/** Maps in and out through the list of formats, with issues said in the user's language. */
import { fileName } from '../formats/file-name.js';
import type { Format } from '../formats/format.js';
import { message, type Message, type Translate } from '../i18n/translate.js';
import type { Issue, SpokenIssue } from '../model/issue.js';
import type { JourneyMap } from '../model/journey-map.js';
import { send } from './events.js';
import type { PicturesController } from './pictures-controller.js';

export interface ImportOptions {
  /** Id of a format; default `json`. */
  readonly format?: string;
  /** `repair` (default) keeps what it can; `strict` takes only a map without faults. */
  readonly mode?: 'strict' | 'repair';
  /** `new` (default): a map of its own. `replace`: instead of what the open map holds. `merge`: joined with it (docs/history.md). */
  readonly into?: 'new' | 'replace' | 'merge';
}

export interface ImportResult {
  /** Missing when nothing was imported; the issues say why. */
  readonly mapId: string | undefined;
  readonly issues: readonly SpokenIssue[];
}

export interface ExportResult {
  readonly data: string | Blob;
  readonly fileName: string;
  readonly mediaType: string;
  readonly issues: readonly SpokenIssue[];
}

export const unknownFormat = (format: string): Issue =>
  error('unknown-format', message('issue.unknown-format', 'There is no format “{format}”'), { format });

const words = {
  unreadable: message('issue.file-unreadable', 'The file could not be read'),
  noWrite: message('issue.format-cannot-write', 'Maps cannot be written in this format'),
  cancelled: message('issue.cancelled', 'The page did not allow it'),
  noPictures: message('issue.pictures-left-out', 'The pictures could not be put into the file'),
};

/** An error of the way in or out. */
export const error = (code: string, text: Message, params?: Issue['params']): Issue => ({
  level: 'error',
  code,
  message: text,
  ...(params && { params }),
});

/** Issues with their messages said. */
export function speak(issues: readonly Issue[], t: Translate): readonly SpokenIssue[] {
  return issues.map(({ message: said, params, ...rest }) => ({ ...rest, message: t(said, params) }));
}

export const cancelled = error('cancelled', words.cancelled);
export const unreadable = error('file-unreadable', words.unreadable);

/** The element as an export needs it. */
interface ExportHost extends EventTarget {
  readonly pictures: PicturesController;
  readonly formats: readonly Format[];
  readonly t: Translate;
}

/** Writes a map in a format, after asking the page; what could not be done is told by the issues. */
export async function exportMap(host: ExportHost, map: JourneyMap | undefined, format: string): Promise<ExportResult> {
  const { formats, t } = host;
  const refuse = (issue: Issue): ExportResult => ({ data: '', fileName: '', mediaType: '', issues: speak([issue], t) });
  if (!map || !send(host, 'jm-before-export', { format })) return refuse(cancelled);
  const found = formats.find((one) => one.id === format);
  if (!found) return refuse(unknownFormat(format));
  const { write } = await found.load();
  if (!write) return refuse(error('format-cannot-write', words.noWrite));
  let { data, issues } = write(map);
  // Where it names a picture, which is rare, the map is written once more with it.
  if (found.pictures && /"(?:attachment:)?[0-9a-f]{64}"/.test(data)) {
    const left = [{ level: 'warning', code: 'pictures-left-out', message: words.noPictures } as const];
    const whole = await host.pictures
      .keeper()
      .then((keeper) => keeper.inlined(map))
      .catch(() => ({ map, issues: left }));
    ({ data, issues } = write(whole.map));
    issues = [...whole.issues, ...issues];
  }
  return { data, fileName: fileName(map.title, found.extension), mediaType: found.mediaType, issues: speak(issues, t) };
}

/** When even the code for it cannot be had. */
const refuse = ({ t }: { readonly t: Translate }, ..._given: unknown[]): Promise<ImportResult> =>
  Promise.resolve({ mapId: undefined, issues: speak([unreadable], t) });

/** Loaded with the first file. */
export const loadImport = async () =>
  import('./map-import.js').then(
    ({ importMap }) => importMap,
    () => refuse,
  );
