/** Lanes of what the customer lives through, in plain words: delights, barriers, quotes, devices, culture. */
import { message } from '../i18n/translate.js';
import { textOf } from './describe.js';
import { field } from './fields.js';
import { phrases } from './goals.js';
import { textKind } from './text-kind.js';

const words = {
  quoted: message('lane.quote.text', '“{words}”'),
  said: message('lane.culture.said', 'we said: {words}'),
  meant: message('lane.culture.meant', 'we meant: {words}'),
  heard: message('lane.culture.heard', 'they heard: {words}'),
};

/** Every text of this file that no field carries. */
export const experienceMessages = Object.values(words);

export const gainKind = textKind({
  id: 'gain',
  label: message('lane.gain', 'Delights'),
  icon: 'smile-plus',
  tone: 'gain',
  role: 'customer',
  question: message('lane.gain.question', 'What pleases them here?'),
});

export const barrierKind = textKind({
  id: 'barrier',
  label: message('lane.barrier', 'Barriers'),
  icon: 'circle-alert',
  tone: 'pain',
  role: 'customer',
  question: message('lane.barrier.question', 'What could stop them here?'),
});

export const quoteKind = textKind({
  id: 'quote',
  label: message('lane.quote', 'Quotes'),
  icon: 'quote',
  tone: 'idea',
  role: 'customer',
  question: message('lane.quote.question', 'What did they say, word for word?'),
  paragraphs: (card, { t }) => {
    const text = textOf(card)?.trim() ?? '';
    const quoted = /^["'«“„‚‘‹].*["'»”“’›]$/su.test(text);
    return [{ text: !text || quoted ? text : t(words.quoted, { words: text }) }];
  },
});

export const deviceKind = textKind({
  id: 'device',
  label: message('lane.device', 'Devices and places'),
  icon: 'monitor-smartphone',
  tone: 'touch',
  role: 'customer',
  question: message('lane.device.question', 'On what device, in what place?'),
});

export const cultureKind = textKind({
  id: 'culture',
  label: message('lane.culture', 'Said and heard'),
  icon: 'ear',
  tone: 'think',
  role: 'insight',
  question: message('lane.culture.question', 'What do we say, what do we mean, what do they hear?'),
  fields: [
    field('said', 'What we said', 'long'),
    field('meant', 'What we meant', 'long'),
    field('heard', 'What they heard', 'long'),
  ],
  paragraphs: (card, { t }) =>
    phrases(
      card,
      [
        [words.said, card.said],
        [words.meant, card.meant],
        [words.heard, card.heard],
      ],
      t,
    ),
});
