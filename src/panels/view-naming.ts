/** The name of a kept view and what it is for, as they are typed: Enter, or leaving them, keeps both; Esc keeps neither. */
import { html, type TemplateResult } from 'lit';
import { message, type Translate } from '../i18n/translate.js';
import type { View } from '../model/journey-map.js';
import { keyOf } from '../ui/key-press.js';

const words = {
  name: message('views.name', 'Name of the view'),
  text: message('views.text', 'What this view is for'),
};

/** `undefined`: given up. `byKey`: the focus is still here, and needs a place to go. */
export type Named = (fields: Pick<View, 'name' | 'text'> | undefined, byKey: boolean) => void;

export function viewNaming(t: Translate, view: View, done: Named): TemplateResult {
  const typed = (event: Event): Pick<View, 'name' | 'text'> => {
    const [name, text] = (event.currentTarget as HTMLElement).querySelectorAll('input');
    return { name: name?.value.trim() || view.name, text: text?.value.trim() ?? '' };
  };
  const onKey = (event: KeyboardEvent): void => {
    const key = keyOf(event);
    if (key !== 'Enter' && key !== 'Escape') return;
    event.preventDefault();
    done(key === 'Enter' ? typed(event) : undefined, true);
  };
  const onLeave = (event: FocusEvent): void => {
    const box = event.currentTarget as HTMLElement;
    if (!box.contains(event.relatedTarget as Node | null)) done(typed(event), false);
  };
  return html`<div class="naming" @keydown=${onKey} @focusout=${onLeave}>
    <input class="input" dir="auto" aria-label=${t(words.name)} .value=${view.name} />
    <input
      class="input"
      dir="auto"
      data-view-text
      aria-label=${t(words.text)}
      placeholder=${t(words.text)}
      .value=${view.text ?? ''}
    />
  </div>`;
}
