/** Which language an element speaks: its `locale`, else the closest `lang` around it, else the browser's; switched live. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadTranslate, locales } from '../i18n/locales.js';
import { createTranslate, type Locale, type Translate } from '../i18n/translate.js';

type LanguageHost = ReactiveControllerHost & HTMLElement & { locale: string; locales: readonly Locale[] };

export class LanguageController implements ReactiveController {
  /** Speaks English until the language is loaded. */
  t: Translate = createTranslate('en');
  /** Resolves when the texts of the wanted language are there. */
  ready: Promise<void> = Promise.resolve();

  #host: LanguageHost;
  #asked = '';
  #askedOf: readonly Locale[] | undefined;

  constructor(host: LanguageHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#look();
  }

  hostUpdate(): void {
    this.#look();
  }

  #look(): void {
    const wanted = this.#host.locale ? [this.#host.locale] : [closestLang(this.#host), ...navigator.languages];
    const key = wanted.join(' ');
    const list = this.#host.locales;
    if (key === this.#asked && list === this.#askedOf) return;
    this.#asked = key;
    this.#askedOf = list;
    this.ready = loadTranslate(wanted, list.length ? list : locales).then((t) => {
      // A language asked for later wins, whichever file comes first.
      if (key !== this.#asked) return;
      this.t = t;
      this.#host.requestUpdate();
    });
  }
}

/** The `lang` of the nearest element around this one, through shadow roots; empty when there is none. */
function closestLang(element: HTMLElement): string {
  let at: Node | null = element;
  while (at) {
    if (at instanceof HTMLElement && at.lang) return at.lang;
    at = at instanceof ShadowRoot ? at.host : at.parentNode;
  }
  return '';
}
