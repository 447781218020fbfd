/** Says of a card that left a curve for a lane of another kind that it is no point there, and what became of its value. */
import { message } from '../i18n/translate.js';
import { scoreOf } from '../lanes/score.js';
import { numberText, scoreText } from '../lanes/values.js';
import type { Card } from '../model/journey-map.js';
import type { ActionContext } from './action.js';
import { spoken } from './spoken.js';

const words = {
  kept: message('said.value-kept', 'Moved to {lane}: no point there. The value {value} is kept for a lane of “{kind}”'),
  several: message('said.values-kept', 'Moved: {n} are no points there. Their values are kept for a lane of “{kind}”'),
  moved: message('said.value-kept-short', 'Moved: no point there. The value is kept'),
};

/** `before` are the cards as they were before they moved; those that are points still, or never were, are passed over. */
export function sayKept(context: ActionContext, before: readonly Card[]): void {
  const { reader, kinds, t, host } = context;
  const left = before.flatMap((card) => {
    const from = kinds.get(reader.get('lanes', card.lane)?.type ?? '');
    const lane = reader.get('lanes', reader.get('cards', card.id)?.lane ?? '');
    const to = lane && kinds.get(lane.type);
    const isScore = from.fields.some(({ name }) => name === 'score');
    const value = isScore ? scoreOf(card) : card.level;
    const shown = to?.scope === 'lane' && to.fields.some(({ name }) => name === (isScore ? 'score' : 'level'));
    if (from.scope !== 'lane' || !lane || value === undefined || shown) return [];
    return [{ lane, kind: t(from.label), value: isScore ? scoreText(value, t) : numberText(value, t) }];
  });
  const [first] = left;
  if (!first) return;
  const { lane, kind, value } = first;
  if (left.length > 1) return host.say(words.several, { n: left.length, kind });
  const params = (longest: number): Record<string, string> => ({
    lane: spoken(context, lane.id, longest),
    kind,
    value,
  });
  const fits = [24, 12].map(params).find((one) => t(words.kept, one).length <= 120);
  host.say(fits ? words.kept : words.moved, fits);
}
