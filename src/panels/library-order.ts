/** Which of the listed maps are shown, and in which order. */
import { fold } from '../base/fold.js';
import type { ListedMap } from '../storage/storage-adapter.js';

export type Order = 'changed' | 'title' | 'created';
export const orders: readonly Order[] = ['changed', 'title', 'created'];

/** Those that have all the words that are asked for. */
export function inOrder<T extends ListedMap>(
  maps: readonly T[],
  asked: string,
  order: Order,
  locale: string,
): readonly T[] {
  const parts = fold(asked).split(/\s+/).filter(Boolean);
  const found = maps.filter(({ title, words = '' }) => {
    const text = fold(`${title}\n${words}`);
    return parts.every((part) => text.includes(part));
  });
  const compare = new Intl.Collator(locale, { numeric: true }).compare;
  const orderings: Record<Order, (a: T, b: T) => number> = {
    changed: (a, b) => b.updatedAt.localeCompare(a.updatedAt),
    created: (a, b) => b.createdAt.localeCompare(a.createdAt),
    title: (a, b) => compare(a.title, b.title),
  };
  return found.sort(orderings[order]);
}
