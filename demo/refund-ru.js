// The same map in Russian: only the words differ.
import map from '/refund.js';

const words = {
  mia: { name: 'Мия, 29', role: 'Дважды в год заказывает обувь' },
  notice: { name: 'Заметить' },
  return: { name: 'Вернуть' },
  refund: { name: 'Получить деньги' },
  unpack: { name: 'Распаковывает туфли' },
  ask: { name: 'Спрашивает, как вернуть' },
  post: { name: 'Относит посылку' },
  wait: { name: 'Ждёт денег' },
  touch: { name: 'Точки контакта' },
  mood: { name: 'Эмоции' },
  pains: { name: 'Боли' },
  ideas: { name: 'Возможности' },
  t1: { text: 'Посылка' },
  t2: { text: 'Форма возврата' },
  t3: { text: 'Пункт приёма' },
  t4: { text: '«В пути»' },
  m1: { word: 'разочарована' },
  m2: { word: 'легко' },
  m3: { word: 'ровно' },
  m4: { word: 'тревожно' },
  p1: {
    text: 'Никто не говорит, когда придут деньги',
    costs: [{ label: 'Звонок', amount: 4, times: 2 }],
    prevention: [{ label: 'Ещё одно письмо', amount: 0.01, times: 1 }],
  },
  o1: { text: 'Назвать дату, когда посылку отсканировали', owner: 'Платежи' },
  v1: { name: 'Для команды', text: 'Что сломано и что с этим делают.' },
  v2: { name: 'Что чувствует клиент', text: 'Как меняется настроение от шага к шагу.' },
};

const spoken = (list) => list.map((record) => ({ ...record, ...words[record.id] }));

export default {
  ...map,
  title: 'Возврат денег за не тот размер',
  locale: 'ru',
  personas: spoken(map.personas),
  stages: spoken(map.stages),
  steps: spoken(map.steps),
  lanes: spoken(map.lanes),
  cards: spoken(map.cards),
  views: spoken(map.views),
};
