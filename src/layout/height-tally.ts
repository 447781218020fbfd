/** The greatest of many heights, kept while single ones change, without looking at all of them again. */

export class HeightTally {
  #counts = new Map<number, number>();
  #most = 0;

  get most(): number {
    return this.#most;
  }

  add(height: number): void {
    this.#counts.set(height, (this.#counts.get(height) ?? 0) + 1);
    this.#most = Math.max(this.#most, height);
  }

  remove(height: number): void {
    const count = this.#counts.get(height) ?? 0;
    if (count > 1) {
      this.#counts.set(height, count - 1);
      return;
    }
    this.#counts.delete(height);
    // Heights repeat, so there are few different ones.
    if (height === this.#most) this.#most = Math.max(0, ...this.#counts.keys());
  }

  clear(): void {
    this.#counts.clear();
    this.#most = 0;
  }
}
