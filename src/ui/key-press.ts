/** Which key was pressed, if it is ours at all: those of a composition (Chinese, Japanese, Korean, Vietnamese…) belong to the text. */

/**
 * Whether a key belongs to what is being composed. Safari tells the Enter or Esc that ends a composition by its code only,
 * when the composition is over already.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/** Its name; none while a text is being composed. The linter keeps every handler to this. */
export function keyOf(event: KeyboardEvent): string {
  return isComposing(event) ? '' : event.key;
}

/** Whether it begins a text where none is typed yet: a letter, a digit, a sign, a dead key or the first key of a composition. */
export function beginsText(event: KeyboardEvent): boolean {
  const { key } = event;
  if (isComposing(event)) return !/^(?:Enter|Escape|Tab|Backspace|Delete|Arrow.*|Page.*|Home|End| )$/.test(key);
  return key === 'Dead' || key === 'Process' || ([...key].length === 1 && key !== ' ');
}

/** Whether this is Tab, with Shift too: WebKit on Linux has no name for the two together, only a code. */
export function isTab(event: KeyboardEvent): boolean {
  const key = keyOf(event);
  return key === 'Tab' || (key === 'Unidentified' && event.code === 'Tab');
}
