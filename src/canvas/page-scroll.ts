/** Whether the page around the map can scroll: then a finger on a map that is not in use belongs to it. */

/** Whether anything around the element can be scrolled; within a frame the page around it may be. */
export function scrollsAround(element: Element): boolean {
  if (window.parent !== window) return true;
  const page = document.scrollingElement ?? document.documentElement;
  if (page.scrollHeight > page.clientHeight + 1 || page.scrollWidth > page.clientWidth + 1) return true;
  let at: Node | null = element;
  while (at) {
    if (at instanceof Element && at !== page && at !== document.body) {
      const { overflowX, overflowY } = getComputedStyle(at);
      const down = /auto|scroll/.test(overflowY) && at.scrollHeight > at.clientHeight + 1;
      if (down || (/auto|scroll/.test(overflowX) && at.scrollWidth > at.clientWidth + 1)) return true;
    }
    at = (at instanceof Element && at.assignedSlot) || (at instanceof ShadowRoot ? at.host : at.parentNode);
  }
  return false;
}
