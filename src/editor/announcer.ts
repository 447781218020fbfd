/** What the editor says: one short sentence for what was done, of several in a row only the last (WCAG 4.1.3 without a flood). */
import { fitted, spoken } from '../actions/spoken.js';
import type { Unsubscribe } from '../base/emitter.js';
import type { Id } from '../base/ids.js';
import { message, type Message } from '../i18n/translate.js';
import type { Changed } from '../model/map-index.js';
import type { EditorDesk } from './desk-state.js';

const edited = message('said.edited', '{edit}: {what}');
const several = message('said.several-cards', { one: '{n} card', other: '{n} cards' });

/** What comes within so many ms of each other is one burst: a held key, or an action and the change it makes. */
const burst = 150;
/** How long a sentence stands in the status line. */
const shown = 8000;

/** What a change is about, the most telling first. */
const tellingKinds = ['cards', 'stages', 'steps', 'lanes', 'personas', 'links', 'comments'] as const;

export class Announcer {
  #show: (text: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #next = '';
  /** An action said it in its own words, which are better than those made from the change. */
  #own = false;
  #last = '';

  /** `show` puts a text into the live region. */
  constructor(show: (text: string) => void) {
    this.#show = show;
  }

  /** Says this once the burst is over. */
  say(text: string): void {
    this.#own = true;
    this.#soon(text);
  }

  /** Tells what the user changes in this map, by whatever way. */
  watch(desk: () => EditorDesk | undefined, onChange: ChangeSource): Unsubscribe {
    return onChange(({ origin, label, changed }) => {
      const context = desk()?.context;
      if (origin !== 'user' || !label || !context || this.#own) return;
      const ids = tellingKinds.flatMap((kind): Id[] => [...(changed[kind] ?? [])]);
      const cards = [...(changed.cards ?? [])].filter((id) => context.reader.get('cards', id)).length;
      const first = (longest: number): string | undefined =>
        ids.map((id) => spoken(context, id, longest)).find(Boolean);
      const edit = context.t(label);
      const sentence = (longest: number): string => {
        const what = cards > 1 ? context.t(several, { n: cards }) : first(longest);
        return what ? context.t(edited, { edit, what }) : edit;
      };
      this.#soon(fitted(sentence) ?? edit);
    });
  }

  #soon(text: string): void {
    this.#next = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush(), burst);
  }

  #flush(): void {
    this.#own = false;
    // The same sentence twice is told twice: a live region speaks only when its text changes.
    this.#last = this.#next === this.#last ? `${this.#next}\u00a0` : this.#next;
    this.#show(this.#last);
    this.#timer = setTimeout(() => this.#show((this.#last = '')), shown);
  }
}

type ChangeSource = (
  listener: (event: { readonly origin: string; readonly label?: Message; readonly changed: Changed }) => void,
) => Unsubscribe;
