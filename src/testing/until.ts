// Waits in a test for what a page shows sooner or later.

/** Waits, at most four seconds, until something is there; says what when it never comes. */
export async function until<T>(look: () => T, what = String(look)): Promise<NonNullable<T>> {
  for (let tries = 0; tries < 200; tries++) {
    const found = look();
    if (found) return found;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`It did not come: ${what}`);
}
