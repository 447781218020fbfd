// Runs the accessibility rules of axe-core over the page, open shadow roots included, and says what they find in words.
import axe from 'axe-core';

/** Every A and AA rule of WCAG 2.0 to 2.2, and what axe calls best practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The violations of the page as lines: rule, what is wrong, where. */
export async function violations(context: axe.ElementContext = document): Promise<readonly string[]> {
  showSkipped(document);
  const { violations: found } = await axe.run(context, {
    runOnly: { type: 'tag', values: tags },
    // Off by default in axe, and a target of ours.
    rules: { 'target-size': { enabled: true } },
    // Style sheets of other hosts would be fetched; there are none, and the policy forbids it.
    preload: false,
    resultTypes: ['violations'],
  });
  return found.flatMap(({ id, nodes }) => nodes.map((node) => lineOf(id, node)));
}

/** What is out of sight and not laid out has no true places: Firefox tells ones that lie over each other. */
function showSkipped(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible';
    if (element.shadowRoot) showSkipped(element.shadowRoot);
  }
}

/** Least size of what is pressed, in px (WCAG 2.5.8), without axe's exceptions for what stands apart. */
const leastTarget = 24;

/** Controls of this root and the roots within it that are smaller; a tick box is pressed by its label too. */
export function smallTargets(root: ParentNode): readonly string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.shadowRoot) found.push(...smallTargets(element.shadowRoot));
    if (!element.matches('button, input, select, textarea, summary, a[href], [role="slider"]')) continue;
    const target = element.closest('label') ?? element;
    const { width, height } = target.getBoundingClientRect();
    if (!width || !height || getComputedStyle(element).opacity === '0') continue;
    if (width < leastTarget - 0.5 || height < leastTarget - 0.5)
      found.push(
        `${element.outerHTML.slice(0, 120).replace(/\s+/g, ' ')}: ${Math.round(width)} × ${Math.round(height)}`,
      );
  }
  return found;
}

function lineOf(rule: string, { target, failureSummary = '' }: axe.NodeResult): string {
  const reason = failureSummary.split('\n').slice(1).join(' ').replace(/\s+/g, ' ').trim();
  return `${rule} at ${target.flat().join(' › ')}: ${reason}`;
}
