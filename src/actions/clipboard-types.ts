/** The names under which copied cards lie on the clipboard. */

/** Clipboard types of copied cards; the first is the one that other programs may find too. */
export const cardsMediaTypes = ['web application/vnd.journeymap+json', 'application/vnd.journeymap+json'] as const;
