/** Which addresses may stand in a map and be followed from it: `http(s)`, `mailto`, `tel` and relative ones (R6). */

/** An address that is safe to follow, written without control characters; an ECMAScript pattern, as JSON Schema wants it. */
export const urlPattern =
  '^(?![\\u0000-\\u0020])(?:(?:[Hh][Tt][Tt][Pp][Ss]?|[Mm][Aa][Ii][Ll][Tt][Oo]|[Tt][Ee][Ll]):|(?![A-Za-z][A-Za-z0-9+.\\-]*:))[^\\u0000-\\u001f\\u007f]*$';

const pattern = new RegExp(urlPattern);
const longest = 8192;

/** The address as a browser would read it (no control characters, no blanks around it), or `undefined` when it may not be followed. */
export function safeUrl(text: string): string | undefined {
  if (text.length > longest) return undefined;
  // A browser drops tabs and line ends anywhere and control characters and blanks around, so `java\nscript:` is a script to it.
  const read = text.replace(/[\t\n\r]/g, '').replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, '');
  return read !== '' && pattern.test(read) ? read : undefined;
}
