/** Russian of the outline, of moving without a drag, and of what is said aloud. */
import type { Texts } from '../translate.js';

export const ruOutline: Texts = {
  'action.outline': 'Карта списком',
  'action.details': 'Все поля…',
  'action.move-to': 'Переместить в…',
  'action.move-card-before': 'Выше в ячейке',
  'action.move-card-after': 'Ниже в ячейке',

  'said.edited': '{edit}: {what}',
  'said.several-cards': { one: '{n} карточка', few: '{n} карточки', many: '{n} карточек', other: '{n} карточки' },
  'said.card': '«{card}», {place}',
  'said.deleted-one': 'Удалено: {what}',
  'said.selected-cards': {
    one: 'Выделена {n} карточка',
    few: 'Выделены {n} карточки',
    many: 'Выделено {n} карточек',
    other: 'Выделено {n} карточки',
  },
  'said.zoom': 'Масштаб {zoom}',
  'said.on': '{name}: включено',
  'said.off': '{name}: выключено',

  'move.heading': {
    one: 'Переместить {n} карточку',
    few: 'Переместить {n} карточки',
    many: 'Переместить {n} карточек',
    other: 'Переместить {n} карточки',
  },
  'move.step': 'На шаг',
  'move.lane': 'На дорожку',
  'move.position': 'Место в ячейке',
  'move.last': 'последней',
  'move.first': 'первой',
  'move.after': 'после «{card}»',
  'move.do': 'Переместить',

  'outline.heading': 'Карта списком',
  'outline.close': 'Закрыть список',
  'outline.map': 'Показать карту',
  'outline.lane': 'Дорожка',
  'outline.lanes': 'Дорожки',
  'outline.cards': 'Карточки',
  'outline.whole-stage': 'Весь этап',
  'outline.hidden': 'скрыта',
  'outline.text': '{lane}, {step}, карточка {at} из {of}',
  'outline.new-card': 'Новая карточка: {lane}, {step}',
  'outline.add-card': 'Добавить карточку: {lane}, {step}',
  'outline.more': 'Ещё: {name}',
  'outline.score': '{field}: {lane}, {step}',
  'outline.until': 'до шага «{step}»',
  'outline.scored': '{value} · {word}',
};
