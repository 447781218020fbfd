// One card of the baseline: the same elements and about the same text as the map that is measured draws for it.
const svgNames = 'http://www.w3.org/2000/svg';
const innerWidth = 154;
/** Mean width of a character, to know how many lines a text takes without measuring it. */
const characterWidth = { text: 6.9, meta: 6.3 };

/** Everything a card says under its text, and how many small signs stand beside it. */
function factsOf({ data, type }) {
  const facts = [];
  let signs = 0;
  const sign = (text, paths = 1) => {
    signs += paths;
    if (text) facts.push(text);
  };
  const words = [];
  if (type === 'touchpoint') sign(data.channel);
  if (type === 'touchpoint' && data.choice) sign('choice');
  if (type === 'pain') {
    sign('', 2);
    if (data.reach) words.push(`${data.reach * 100}% of customers`);
    if (!data.owner) words.push('no owner');
  }
  if (type === 'opportunity') {
    words.push(`value ${(data.customerValue + data.businessValue) / 2}`, `effort ${data.effort}`);
  }
  if (data.systems) words.push(...data.systems);
  if (type === 'metric') sign(`target ${data.target}%`);
  if (type === 'metric') words.push('mean');
  if (type === 'time') {
    sign('actual 25 min');
    words.push('expected 10 min');
  }
  if (words.length) facts.push(words.join(' · '));
  if (data.owner) sign(data.owner);
  if (data.evidence) sign(String(data.evidence.length));
  return { facts, signs };
}

/** Height without asking the browser, so that rows are known before anything is drawn. */
export function heightOf(card) {
  if (card.type === 'emotion') return 24;
  const text = card.data.text ?? '';
  const small = card.note;
  const lines = Math.max(
    1,
    Math.ceil((text.length * (small ? characterWidth.meta : characterWidth.text)) / innerWidth),
  );
  const { facts } = factsOf(card);
  const strong = card.type === 'metric' ? 18 : 0;
  return 12 + lines * (small ? 16 : 18) + strong + facts.length * 16;
}

export function cardParts(card) {
  const { data, type } = card;
  const element = part('card', '');
  element.dataset.card = data.id;
  element.tabIndex = -1;
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', `${data.text ?? data.score}`);
  if (type === 'emotion') {
    element.className = 'card point';
    element.append(part('dot', ''), part('label', `${data.score}${data.word ? ` ${data.word}` : ''}`));
    return element;
  }
  const small = card.note;
  if (small) element.className = 'card plain';
  element.append(part(small ? 'meta' : 'text', data.text ?? ''));
  if (type === 'metric') element.append(part('strong', `${data.value}%`));
  const { facts, signs } = factsOf(card);
  for (const fact of facts) element.append(part('meta', fact));
  if (signs) element.append(signsOf(signs));
  return element;
}

function part(className, text) {
  const element = document.createElement('div');
  element.className = className;
  if (text) element.textContent = text;
  return element;
}

function signsOf(count) {
  const signs = document.createElementNS(svgNames, 'svg');
  signs.setAttribute('class', 'signs');
  for (let at = 0; at < count; at++) {
    const path = document.createElementNS(svgNames, 'path');
    path.setAttribute('d', `M${-14 * at} 0h10v10h-10Z M${3 - 14 * at} 5h4`);
    signs.append(path);
  }
  return signs;
}
