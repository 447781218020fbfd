/** What replacing would change, field by field, so that it can be looked at before it is done as one step. Pure but for the edit. */
import { replaceAll } from '../base/fold.js';
import type { Id } from '../base/ids.js';
import type { MapDocument } from '../document/map-document.js';
import { message, type Message } from '../i18n/translate.js';
import type { Hit } from './find-search.js';

export interface Replacement {
  readonly id: Id;
  readonly field: string;
  readonly label: Message;
  readonly before: string;
  readonly after: string;
  /** What the field becomes. */
  readonly value: unknown;
}

/** One for each field that would change. A name is never left blank, and names stay while the structure is locked. */
export function replacements(
  hits: readonly Hit[],
  wanted: string,
  by: string,
  { locked }: { readonly locked: boolean },
): readonly Replacement[] {
  return hits.flatMap(({ id, kind, fields }) =>
    fields.flatMap(({ name, label, texts }): Replacement[] => {
      if (kind !== 'cards' && locked) return [];
      const replaced = texts.map((text) => replaceAll(text, wanted, by));
      if (replaced.every((text, at) => text === texts[at])) return [];
      const [before, after] = [texts.join(', '), replaced.join(', ')];
      if (name === 'tags') {
        const tags = [...new Set(replaced.map((text) => text.trim()).filter(Boolean))];
        return [{ id, field: name, label, before, after: tags.join(', '), value: tags.length ? tags : undefined }];
      }
      if (name === 'name' && !after.trim()) return [];
      return [{ id, field: name, label, before, after, value: after || undefined }];
    }),
  );
}

/** Carries them out as one undo step. */
export function replaceThem(document: MapDocument, list: readonly Replacement[]): void {
  const fields = new Map<Id, Record<string, unknown>>();
  for (const { id, field, value } of list) fields.set(id, { ...fields.get(id), [field]: value });
  document.edit(message('edit.replace', 'Replace'), (change) => {
    for (const [id, values] of fields) change.update(id, values);
  });
}
