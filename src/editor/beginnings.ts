/** Makes a new map of a template or a sample. */
import { newId } from '../base/ids.js';
import type { Translate } from '../i18n/translate.js';
import type { JourneyMap } from '../model/journey-map.js';
import type { Sample, Template } from '../templates/index.js';

/** By its id; without one the first template. */
export async function beginningOf(id?: string): Promise<Template | Sample> {
  const { samples, templates } = await import('../templates/index.js');
  const from = id === undefined ? templates[0] : [...templates, ...samples].find((one) => one.id === id);
  if (!from) throw new RangeError(`There is no template "${String(id)}"`);
  return from;
}

export async function mapFrom(from: Template | Sample, t: Translate): Promise<JourneyMap> {
  const map = 'build' in from ? from.build(t, t.locale) : await from.load();
  return { ...map, id: newId() };
}
