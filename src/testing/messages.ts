/** Finds the messages that the source names, for tests of translations. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('..', import.meta.url));

/** Every `message('id', 'English' | { one: …, other: … })` of the source outside tests: id → the English as written. */
export function sourceMessages(): ReadonlyMap<string, string> {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
  const code = files.filter((file) => file.endsWith('.ts') && !/(test\.ts$|^testing\/|^i18n\/)/.test(file));
  return messagesIn(code.map((file) => readFileSync(source + file, 'utf8')));
}

/** The same for given texts. */
export function messagesIn(texts: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const call = /\bmessage\(\s*'([^'$]+)',\s*('(?:[^'\\]|\\.)*'|"[^"]*"|`[^`]*`|\{[^)]*?\})\s*,?\s*\)/g;
  for (const text of texts)
    for (const [, id, english] of text.matchAll(call)) if (id && english) found.set(id, english);
  return found;
}

/** The holes of a text in any of its forms, sorted: `['n', 'name']`. */
export function holesOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();
}
