// Text twice as large and spaced apart, as readers may set it: nothing on a card is cut or lies over something else.
import { expect } from '@open-wc/testing';
import { samples } from '../templates/index.js';
import { canvasOf, openEditor, settle } from '../testing/open-editor.js';
import { until } from '../testing/until.js';

type Editor = Awaited<ReturnType<typeof openEditor>>;

/** What is cut, or lies over something else, in words. */
function faults(element: Editor): string[] {
  const cards = [...(canvasOf(element)?.shadowRoot?.querySelectorAll<HTMLElement>('.card:not(.point)') ?? [])];
  return cards.flatMap((card) => {
    const name = card.textContent.trim().slice(0, 30);
    const runs = [...card.querySelectorAll<HTMLElement>('.run')].map((run) => {
      const range = document.createRange();
      range.selectNodeContents(run);
      return range.getBoundingClientRect();
    });
    const lies = runs.some((a, at) =>
      runs.some((b, other) => {
        const [x, y] = [
          Math.min(a.right, b.right) - Math.max(a.left, b.left),
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
        ];
        return other > at && x > 1 && y > 2;
      }),
    );
    const cut = card.scrollHeight > card.clientHeight + 1 || card.scrollWidth > card.clientWidth + 1;
    return [...(cut ? [`${name}: cut`] : []), ...(lies ? [`${name}: one over the other`] : [])];
  });
}

describe('text as readers set it', () => {
  let element: Editor;
  afterEach(() => element.remove());

  it('B22 at 200 % and with the four spacings of WCAG 1.4.12 no line is cut and none lies over another', async () => {
    const map = await samples[0]?.load();
    if (!map) throw new Error('There is no sample');
    element = await openEditor(map);
    const height = (): number => canvasOf(element)?.layout.size.height ?? 0;
    const before = height();
    for (const [name, value] of [
      ['--jm-text-size', '26px'],
      ['letter-spacing', '0.12em'],
      ['word-spacing', '0.16em'],
      ['line-height', '1.5'],
    ] as const)
      element.style.setProperty(name, value);
    await until(() => height() > before * 1.3, 'the larger layout');
    await settle(element);
    expect(faults(element)).to.deep.equal([]);
    // The check sees what it is for.
    const card = canvasOf(element)?.shadowRoot?.querySelector<HTMLElement>('.card:not(.point)');
    if (card) card.style.height = '20px';
    expect(faults(element)).to.have.length(1);
  });
});
