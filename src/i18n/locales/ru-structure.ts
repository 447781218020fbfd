/** Russian for moving stages, steps and lanes, and for their sizes. */
import type { Texts } from '../translate.js';

export const ruStructure: Texts = {
  'action.select-cards': 'Выбрать карточки внутри',
  'action.lane-taller': 'Выше',
  'action.lane-lower': 'Ниже',
  'action.lane-auto-height': 'Высота по содержимому',
  'action.steps-wider': 'Шаги шире',
  'action.steps-narrower': 'Шаги уже',
  'action.steps-usual-width': 'Обычная ширина шагов',
  'action.headers-wider': 'Заголовки шире',
  'action.headers-narrower': 'Заголовки уже',
  'action.headers-usual-width': 'Обычная ширина заголовков',

  'edit.move-stage': 'Перемещение этапа',
  'edit.move-step': 'Перемещение шага',
  'edit.move-lane': 'Перемещение дорожки',
  'edit.lane-height': 'Высота дорожки',

  'said.step-width': 'Шаги: {size} обычной ширины',
  'said.header-width': 'Заголовки дорожек: {size} обычной ширины',

  'palette.lane-taller': 'Сделать дорожку выше',
  'palette.lane-lower': 'Сделать дорожку ниже',
  'palette.lane-auto-height': 'Высота дорожки по содержимому',
  'palette.headers-wider': 'Заголовки дорожек шире',
  'palette.headers-narrower': 'Заголовки дорожек уже',
  'palette.headers-usual-width': 'Обычная ширина заголовков дорожек',

  'also.select-cards': 'выделить, рамка, все внутри',
  'also.lane-height': 'размер, высота, строка, место',
  'also.step-width': 'размер, ширина, столбец, место',
  'also.header-width': 'размер, ширина, названия, сбоку',

  'needs.structure': 'Сначала выберите этап, шаг или дорожку',
  'needs.taller': 'Перейдите к дорожке, которую можно сделать выше',
  'needs.lower': 'Ниже карточки не поместятся',
  'needs.automatic': 'Высота уже по содержимому',
  'needs.size': 'Такая ширина уже есть',
};
