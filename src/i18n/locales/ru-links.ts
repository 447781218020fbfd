/** Russian for links between cards: drawn, named, carried to another card. */
import type { Texts } from '../translate.js';

export const ruLinks: Texts = {
  'action.link-to': 'Связать с…',
  'also.link-to': 'стрелка, соединить, причина, отношение',
  'action.ask-why': 'Спросить «почему?»',
  'also.ask-why': 'почему, причина, первопричина, корневая причина, 5 почему, пять почему',
  'edit.ask-why': 'Причина',
  'pain.ask-why': 'Почему так происходит?',
  'pain.ask-why-again': 'А это почему?',
  'edit.relink': 'Другой конец связи',
  'edit.label-link': 'Подпись связи',
  'edit.link-kind': 'Вид связи',
  'said.link': 'от «{from}» к «{to}»',
  'links.change': 'Изменить связь',
  'links.from': 'От',
  'links.to': 'К',
  'links.new-from': 'От другой карточки…',
  'links.new-to': 'К другой карточке…',
  'links.swap': 'Поменять концы',
  'link.heading': 'Связь карточки «{card}»',
  'field.link-label': 'Подпись на стрелке',
};
