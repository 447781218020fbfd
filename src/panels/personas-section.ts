/** The personas of the map in the inspector: their fields, adding and removing them. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { message } from '../i18n/translate.js';
import type { Persona } from '../model/journey-map.js';
import { icon } from '../ui/icon.js';
import type { Desk } from './desk.js';

const words = {
  personas: message('inspector.personas', 'Personas'),
  add: message('inspector.add-persona', 'Add persona'),
  name: message('name.persona', 'Persona {n}'),
  remove: message('inspector.remove-persona', 'Remove persona'),
};

/** `fields` draws the fields of one persona. */
export function personasSection(desk: Desk, fields: (persona: Persona) => readonly TemplateResult[]): TemplateResult {
  const { t, reader, document, readOnly } = desk.context;
  const add = (): void => {
    const name = t(words.name, { n: reader.count('personas') + 1 });
    document.edit(words.add, (change) => change.addPersona({ name }));
  };
  const remove = (persona: Persona): void => document.edit(words.remove, (change) => change.remove(persona.id));
  return html`<section>
    <h3>${t(words.personas)}</h3>
    ${repeat(
      reader.all('personas'),
      (persona) => persona.id,
      (persona) =>
        html`<div class="persona">
          ${fields(persona)}
          ${
            readOnly
              ? nothing
              : html`<button class="button" @click=${() => remove(persona)}>
                  ${icon('trash-2', 12)}${t(words.remove)}
                </button>`
          }
        </div>`,
    )}
    ${
      readOnly
        ? nothing
        : html`<button class="button edge" data-action="add-persona" @click=${add}>
            ${icon('plus', 12)}${t(words.add)}
          </button>`
    }
  </section>`;
}
