/** Copy, cut and paste of cards through the browser's clipboard events; a text field keeps its own. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isEnabled, type ActionContext } from '../actions/action.js';
import type { CopiedCards } from '../actions/copied-cards.js';
import { cardsMediaTypes } from '../actions/clipboard-types.js';
import { targetPlace } from '../actions/targets.js';
import type { Unsubscribe } from '../base/emitter.js';
import { message } from '../i18n/translate.js';
import type { Desk } from '../panels/desk.js';
import { takesText } from '../ui/element.js';
import { whenIdle } from './idle.js';
import type { Ask, Clip } from './paste.js';

const said = {
  copied: message('said.copied', { one: '{n} card copied', other: '{n} cards copied' }),
  refused: message('said.paste-by-keys', 'The browser does not hand over the clipboard here: press {keys}'),
};

export class ClipboardController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #desk: () => Desk | undefined;
  #ask: Ask;
  /** How cards are copied; loaded when the page is idle or the focus first comes, for a clipboard cannot wait. */
  #copying: { readonly copyCards: (context: ActionContext) => CopiedCards | undefined } | undefined;

  #stopWaiting: Unsubscribe | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, desk: () => Desk | undefined, ask: Ask) {
    this.#host = host;
    this.#desk = desk;
    this.#ask = ask;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stopWaiting = whenIdle(this.#load);
    listen(this.#host, this.#heard);
    this.#host.addEventListener('focusin', this.#onFocus);
    this.#host.addEventListener('focusout', this.#onFocus);
  }

  hostDisconnected(): void {
    this.#stopWaiting?.();
    unlisten(this.#host, this.#heard);
    unlisten(document, this.#stray);
    this.#host.removeEventListener('focusin', this.#onFocus);
    this.#host.removeEventListener('focusout', this.#onFocus);
  }

  /** Firefox sends clipboard events to the body when what has the focus isn't a text; so they are heard there meanwhile. */
  #onFocus = (event: FocusEvent): void => {
    unlisten(document, this.#stray);
    if (event.type === 'focusin') listen(document, this.#stray);
    this.#load();
  };

  #load = (): void => {
    if (!this.#copying) void import('../actions/copied-cards.js').then((copying) => (this.#copying = copying));
  };

  /** For a menu: the browser hands the clipboard to a page only when it is asked, if at all. */
  async pasteFromMenu(): Promise<void> {
    const desk = this.#desk();
    if (!desk) return;
    try {
      const { readClipboard } = await import('./paste.js');
      await this.#paste(desk, await readClipboard());
    } catch {
      desk.context.host.say(said.refused, { keys: desk.mac ? '⌘V' : 'Ctrl+V' });
    }
  }

  #heard = (event: Event): void => {
    if (event.type === 'paste') this.#onPaste(event as ClipboardEvent);
    else this.#onCopy(event as ClipboardEvent);
  };

  #stray = (event: Event): void => {
    if (event.target === document.body || event.target === document.documentElement) this.#heard(event);
  };

  #onCopy(event: ClipboardEvent): void {
    const desk = this.#desk();
    if (!desk || takesText(event.composedPath()[0])) return;
    const copied = this.#copying?.copyCards(desk.context);
    const data = event.clipboardData;
    if (!copied || !data) return;
    for (const type of cardsMediaTypes) data.setData(type, copied.json);
    data.setData('text/html', copied.html);
    data.setData('text/plain', copied.text);
    event.preventDefault();
    if (event.type === 'cut') desk.run('delete');
    else desk.context.host.say(said.copied, { n: copied.count });
  }

  #onPaste(event: ClipboardEvent): void {
    const desk = this.#desk();
    const data = event.clipboardData;
    if (!desk || !data || takesText(event.composedPath()[0])) return;
    // The clipboard can be read only as long as its event lasts.
    const json = cardsMediaTypes.map((type) => data.getData(type)).find(Boolean) ?? '';
    const clip = { json, html: data.getData('text/html'), text: data.getData('text/plain'), files: [...data.files] };
    if (!clip.json && !clip.html && !clip.text && !clip.files.length) return;
    event.preventDefault();
    void this.#paste(desk, clip);
  }

  async #paste(desk: Desk, clip: Clip): Promise<void> {
    const { context } = desk;
    const place = targetPlace(context, {});
    const action = desk.action('paste');
    if (!place || !action || !isEnabled(action, context)) return;
    const { paste } = await import('./paste.js');
    await paste(context, clip, place, this.#ask);
  }
}

const types = ['copy', 'cut', 'paste'];

function listen(target: EventTarget, heard: (event: Event) => void): void {
  for (const type of types) target.addEventListener(type, heard);
}

function unlisten(target: EventTarget, heard: (event: Event) => void): void {
  for (const type of types) target.removeEventListener(type, heard);
}
