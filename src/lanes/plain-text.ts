/** The lane of any text: for what no other kind is made for. */
import { message } from '../i18n/translate.js';
import { textKind } from './text-kind.js';

export const plainTextKind = textKind({
  id: 'text',
  label: message('lane.text', 'Text'),
  icon: 'type',
  tone: 'ink-3',
  role: 'insight',
  question: message('lane.text.question', 'What else matters here?'),
});
