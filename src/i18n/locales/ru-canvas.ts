/** Russian of the drawing surface. */
import type { Texts } from '../translate.js';

export const ruCanvas: Texts = {
  'canvas.place': '{stage}, {step}, {lane}',
  'layout.laneKindFailed':
    'Дорожки вида «{kind}» не удаётся нарисовать как следует; их карточки показаны текстом ({reason})',
  'canvas.card': '{card}. {place}',
  'canvas.emptyCell': 'Пусто. {place}',
  'canvas.cell': '{facts}. {place}',
  'canvas.selected': 'Выбрано',
  'canvas.grid': 'Карта пути: {title}',
  'canvas.unnamedLane': 'Дорожка без названия',
  'canvas.unnamedStep': 'Шаг без названия',
  'canvas.unnamedStage': 'Этап без названия',
  'canvas.state.as-is': 'Как есть',
  'canvas.state.to-be': 'Целевая',
  'canvas.state.observed': 'Наблюдённый путь',
  'canvas.moment': 'момент истины',
  'canvas.moment.complaint': 'ответ на жалобу',
  'canvas.typing': 'Текст',
  'canvas.hint.begin': 'Двойной щелчок или печатайте',
  'edit.add-card': 'Новая карточка',
  'edit.type-text': 'Правка текста',
  'edit.rename-stage': 'Переименование этапа',
  'edit.rename-step': 'Переименование шага',
  'edit.rename-lane': 'Переименование дорожки',
  'edit.move-card': 'Перемещение карточки',
  'edit.move-cards': 'Перемещение карточек',
  'edit.set-mark': 'Перемещение точки',
};
