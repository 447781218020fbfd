/** Copy, cut and paste of cards through the browser's clipboard events; a text field keeps its own. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isEnabled } from '../actions/action.js';
import { cardsMediaType, copyCards, pasteCards } from '../actions/card-clipboard.js';
import { placeOf, targetPlace } from '../actions/targets.js';
import { message } from '../i18n/translate.js';
import type { Desk } from '../panels/desk.js';
import { takesText } from '../ui/element.js';

const said = {
  copied: message('said.copied', { one: '{n} card copied', other: '{n} cards copied' }),
  pasted: message('said.pasted', { one: '{n} card pasted', other: '{n} cards pasted' }),
};

export class ClipboardController implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #desk: () => Desk | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, desk: () => Desk | undefined) {
    this.#host = host;
    this.#desk = desk;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ['copy', 'cut'] as const) this.#host.addEventListener(type, this.#onCopy);
    this.#host.addEventListener('paste', this.#onPaste);
  }

  hostDisconnected(): void {
    for (const type of ['copy', 'cut'] as const) this.#host.removeEventListener(type, this.#onCopy);
    this.#host.removeEventListener('paste', this.#onPaste);
  }

  #onCopy = (event: ClipboardEvent): void => {
    const desk = this.#desk();
    if (!desk || takesText(event.composedPath()[0])) return;
    const copied = copyCards(desk.context);
    if (!copied) return;
    event.clipboardData?.setData(cardsMediaType, copied.json);
    event.clipboardData?.setData('text/plain', copied.text);
    event.preventDefault();
    if (event.type === 'cut') desk.run('delete');
    else desk.context.host.say(said.copied, { n: copied.count });
  };

  #onPaste = (event: ClipboardEvent): void => {
    const desk = this.#desk();
    if (!desk || takesText(event.composedPath()[0])) return;
    const { context } = desk;
    const place = targetPlace(context, {});
    const paste = desk.action('paste');
    if (!place || !paste || !isEnabled(paste, context)) return;
    const json = event.clipboardData?.getData(cardsMediaType) ?? '';
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const ids = pasteCards(context, { json, text }, place);
    if (!ids.length) return;
    event.preventDefault();
    context.session.select(ids);
    const first = context.reader.get('cards', ids[0] ?? '');
    const at = first && placeOf(context, first);
    if (at) context.surface.focusPlace(at);
    context.host.say(said.pasted, { n: ids.length });
  };
}
