/** Remembers in the browser that somebody was reminded of a backup of a library, or made one without. */

const keyOf = (library: string): string => `journeymap:${library}:reminded-of-backup`;

/** Yes where the browser does not let anything be remembered: it would be asked in every page. */
export function isReminded(library: string): boolean {
  try {
    return localStorage.getItem(keyOf(library)) !== null;
  } catch {
    return true;
  }
}

export function reminded(library: string): void {
  try {
    localStorage.setItem(keyOf(library), 'yes');
  } catch {
    // Then nobody is reminded at all.
  }
}
