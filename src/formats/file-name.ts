/** A file name from a map's title that every file system takes. */

/** The most characters of the title in a name. */
const longest = 80;

/** «Лимит: тыква?» as `json` → `Лимит тыква.journey.json`; a title with nothing usable becomes `journey-map`. */
export function fileName(title: string, extension: string): string {
  const usable = title
    .normalize('NFC')
    // Control characters, bidi controls that disguise an extension, and what Windows, macOS or Linux refuse.
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[.\s]+|[.\s]+$/gu, '');
  const short = [...usable].slice(0, longest).join('').trim();
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(short);
  return `${short && !reserved ? short : 'journey-map'}.${extension}`;
}
