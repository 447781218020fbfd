/** The map's own format: canonical JSON, in and out without loss. */
import { message } from '../i18n/translate.js';
import { parseMap, parseSteps } from '../model/parse.js';
import { writeMap } from '../model/write.js';
import type { Format } from './format.js';

export const json: Format = {
  id: 'json',
  label: message('format.json', 'Journey map (JSON)'),
  extension: 'journey.json',
  mediaType: 'application/vnd.journeymap+json',
  pictures: true,
  load: () =>
    Promise.resolve({
      read: (data, { mode }) => parseMap(data, { mode }),
      readSteps: (data, { mode }) => parseSteps(data, { mode }),
      write: (map) => ({ data: writeMap(map), issues: [] }),
    }),
};
