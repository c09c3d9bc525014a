/** So much of an element is enough to see that it is there, and to begin to read it (pixels). */
const ENOUGH = 160;

/** Scrolls the page, at once and without the focus, until the beginning of an element can be read; not where it can be already. */
export function bringIntoView(element: HTMLElement | null): void {
  if (element === null) return;
  const { top, bottom, height } = element.getBoundingClientRect();
  const seen = Math.min(bottom, window.innerHeight) - Math.max(0, top);
  if (top >= 0 && seen >= Math.min(height, ENOUGH)) return;
  element.scrollIntoView?.({ block: height > window.innerHeight ? 'start' : 'nearest' });
}
