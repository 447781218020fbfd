/** Registers our tags once, however often and in however many copies the package is loaded. */

/** Defines a tag unless the page has it already; a second copy of the package then uses the first one's. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

/** Tags whose files are under way. */
const coming = new Set<string>();

/** Defines a tag with its first use; what stands there shows nothing until the file has come. `failed`: it did not. */
export function defineLater(tag: string, load: () => Promise<CustomElementConstructor>, failed?: () => void): void {
  if (customElements.get(tag) || coming.has(tag)) return;
  coming.add(tag);
  void load()
    .then((element) => define(tag, element), failed)
    .finally(() => coming.delete(tag));
}

/** The element that has the focus, looking into open shadow roots. */
export function deepActiveElement(root: Document | ShadowRoot = document): Element | null {
  let active = root.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Whether this is a place where text is being typed. */
export function takesText(target: EventTarget | null | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return true;
  return (
    target instanceof HTMLInputElement &&
    !['button', 'checkbox', 'radio', 'range', 'color', 'file'].includes(target.type)
  );
}
