/** The one number that a card of feelings comes to. */
import type { Card } from '../model/journey-map.js';

/** The score of a card: its own, else the mean of what several people gave. */
export function scoreOf(card: Card): number | undefined {
  if (card.score !== undefined || !card.scores?.length) return card.score;
  const mean = card.scores.reduce((sum, { score }) => sum + score, 0) / card.scores.length;
  return Math.round(mean * 10) / 10;
}
