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

  /** Which way everything is read, the map too. */
  direction: 'ltr' | 'rtl' = 'ltr';

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
    this.direction = directionOf(this.#host, this.t);
    const wanted = this.#host.locale
      ? [this.#host.locale]
      : [closest(this.#host, ({ lang }) => lang), ...navigator.languages];
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

/** The element's own `dir` decides; else a language that is written from the right; else the page around it. */
function directionOf(element: HTMLElement, t: Translate): 'ltr' | 'rtl' {
  const around = t.direction === 'rtl' ? 'rtl' : closest(element, ({ dir }) => (isDirection(dir) ? dir : ''));
  return isDirection(element.dir) ? element.dir : around === 'rtl' ? 'rtl' : 'ltr';
}

function isDirection(dir: string): dir is 'ltr' | 'rtl' {
  return dir === 'ltr' || dir === 'rtl';
}

/** What the nearest element around this one says, through shadow roots; empty when none does. */
function closest(element: HTMLElement, read: (at: HTMLElement) => string): string {
  let at: Node | null = element;
  while (at) {
    const said = at instanceof HTMLElement ? read(at) : '';
    if (said) return said;
    at = at instanceof ShadowRoot ? at.host : at.parentNode;
  }
  return '';
}
