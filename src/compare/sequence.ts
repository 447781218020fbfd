/** Orders compared and merged: what was moved is what does not keep the order of the others, and it goes where its neighbours are. */

/** The values that keep the order they had: a longest possible run of those that stand in both. */
export function inOldOrder(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = new Map(before.map((id, at) => [id, at]));
  const common = after.filter((id) => places.has(id));
  const kept = longestRise(common.map((id) => places.get(id) ?? 0));
  return new Set(kept.map((at) => common[at] as string));
}

/** The indexes of a longest rising run of different numbers, in O(n log n). */
function longestRise(numbers: readonly number[]): number[] {
  // For each length, where the run of that length with the lowest end ends; and for each number, the one before it.
  const ends: number[] = [];
  const before: number[] = [];
  numbers.forEach((number, at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] as number] as number) < number) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = at;
  });
  const run: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] as number) run.push(at);
  return run.reverse();
}

/**
 * Three orders in one, holding every id of `ids` that any of them has: as `mine` has them, and what `theirs` added or moved,
 * and `mine` did not move, behind the neighbour it has there.
 */
export function mergeOrders(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  ids: ReadonlySet<string>,
): string[] {
  const [old, ours, other] = [base, mine, theirs].map((order) => order.filter((id) => ids.has(id))) as [
    string[],
    string[],
    string[],
  ];
  const unmovedHere = inOldOrder(old, ours);
  const unmovedThere = inOldOrder(old, other);
  const known = new Set(ours);
  const wasThere = new Set(old);
  // What mine added or moved stays where mine has it.
  const arrives = (id: string): boolean => !known.has(id) || (unmovedHere.has(id) && !unmovedThere.has(id));
  const arriving = new Set(other.filter(arrives));
  const chain = new Chain(ours.filter((id) => !arriving.has(id)));
  const placed = new Set(other);
  let last: string | undefined;
  for (const id of other) {
    // What only mine has behind that neighbour comes first.
    if (arriving.has(id)) chain.insert(id, last, (next) => !placed.has(next) && !wasThere.has(next));
    last = id;
  }
  for (const id of old) if (!chain.has(id)) chain.insert(id, undefined, () => true);
  return chain.toArray();
}

/** A list in which a value is put behind another in O(1). */
class Chain {
  #next = new Map<string | undefined, string | undefined>();

  constructor(values: readonly string[]) {
    values.forEach((value, at) => this.#next.set(at ? values[at - 1] : undefined, value));
    this.#next.set(values.at(-1), undefined);
  }

  has(value: string): boolean {
    return this.#next.has(value);
  }

  /** Puts a value behind another (at the start without one), and behind those following it that are to be passed. */
  insert(value: string, behind: string | undefined, passes: (next: string) => boolean): void {
    let at = behind;
    for (let next = this.#next.get(at); next !== undefined && passes(next); next = this.#next.get(at)) at = next;
    this.#next.set(value, this.#next.get(at));
    this.#next.set(at, value);
  }

  toArray(): string[] {
    const values: string[] = [];
    for (let at = this.#next.get(undefined); at !== undefined; at = this.#next.get(at)) values.push(at);
    return values;
  }
}
