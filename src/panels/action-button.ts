/** One button for one action: its word or icon, its shortcut in the tooltip, on or off as the action says; off it keeps the focus. */
import { html, nothing, type TemplateResult } from 'lit';
import { isEnabled, nameNow, type ActionArgs } from '../actions/action.js';
import { icon } from '../ui/icon.js';
import { ariaShortcutOf, shortcutOf, type Desk } from './desk.js';

export function actionButton(
  desk: Desk,
  id: string,
  options: { words?: boolean; args?: ActionArgs } = {},
): TemplateResult | typeof nothing {
  const action = desk.action(id);
  if (!action) return nothing;
  const { context } = desk;
  const label = context.t(action.label);
  const name = nameNow(action, context);
  const shortcut = shortcutOf(desk, action);
  return html`<button
    class="button ${options.words ? '' : 'icon-only'}"
    data-action=${id}
    aria-label=${name}
    data-tip=${name}
    data-keys=${shortcut ?? nothing}
    aria-keyshortcuts=${ariaShortcutOf(desk, action) ?? nothing}
    aria-pressed=${action.pressed ? String(action.pressed(context)) : nothing}
    aria-disabled=${isEnabled(action, context, options.args) ? nothing : 'true'}
    @click=${() => desk.run(id, options.args)}
  >
    ${icon(action.icon)}${options.words ? html`<span class="word">${label}</span>` : nothing}
  </button>`;
}
