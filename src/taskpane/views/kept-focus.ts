/*
 * The pane draws itself anew all the time, and a button that goes takes the focus with it: whoever works by keyboard
 * would begin again at the top of the page. Here the focus is put on a sensible place instead, in this order:
 *
 * 1. what the thing that went names in `data-focus-next`: selectors, the first one that is there, parted by " | ";
 *    an element around it names for all that is in it and goes with it;
 * 2. what stands in its place under the same name: the same tab drawn anew, the next one of several;
 * 3. the first control, else the heading, of the nearest part around it that is still there;
 * 4. the button of the pane.
 *
 * A place of the first kind that comes later (the fix, after the check that follows an undo) is still taken, for as
 * long as the person has done nothing. Nothing is taken from where a person has gone: to another control, to an empty
 * spot of the pane, to Excel's cells.
 */

const CONTROLS = 'button, input, select, textarea, summary, a[href], [tabindex="0"]';
const NOTICES = 'main > [role=status]';
const PANE_BUTTON = `${NOTICES} + * button`;
const CONTROL_OF_PART = `main > nav ~ * :is(${CONTROLS})`;

/** What has the focus, with all that can no longer be asked of it once it is gone. */
interface Held {
  /** Itself and what is around it, the page's `main` left out. */
  readonly chain: readonly Element[];
  /** A button's; empty for whatever else it is. */
  readonly name: string;
  /** Its place among those of that name. */
  readonly at: number;
  /** For a button of a notice: what had the focus before it. */
  readonly before: Held | null;
}

/** Watches the page from now on; the answer ends it. */
export function keepFocus(page: Document): () => void {
  const view = page.defaultView!;
  let held: Held | null = null;
  /** Named places that were not there when the focus had to go somewhere. */
  let awaited: readonly string[] = [];
  let isPlacing = false;

  const put = (place: Element) => {
    if (!place.matches(CONTROLS)) place.setAttribute('tabindex', '-1');
    isPlacing = true;
    (place as HTMLElement).focus();
    isPlacing = false;
  };

  const settle = () => {
    // In Excel's cells a person is not fetched back; once in the pane again, the place is looked for then.
    if (held === null || !page.hasFocus()) return;
    const { activeElement } = page;
    const [element] = held.chain;
    const isLost = element === undefined || isGone(element);
    if (isLost ? activeElement !== page.body && activeElement !== element : activeElement !== element) return;
    const named = [...awaited, ...(isLost ? namedBy(held) : [])];
    const wanted = firstOf(page, named);
    const place = wanted ?? (isLost ? placeOf(page, held) : null);
    if (place === null) return;
    awaited = wanted === null ? named : [];
    put(place);
  };

  const take = ({ target }: Event) => {
    if (!(target instanceof view.Element) || target.closest('main') === null) return;
    if (!isPlacing) awaited = [];
    held = heldBy(page, target, held);
  };
  const leave = ({ target }: Event) => {
    awaited = [];
    const pressed = target instanceof view.Element ? target.closest(CONTROLS) : null;
    if (pressed === null || pressed !== page.activeElement) held = null;
  };
  const stay = () => {
    awaited = [];
  };

  const { activeElement } = page;
  if (activeElement !== page.body && activeElement !== null) held = heldBy(page, activeElement, null);
  // What a person pressed before anybody watched went while the work was on its way.
  else if (view.navigator.userActivation?.hasBeenActive) held = { chain: [], name: '', at: 0, before: null };

  const watcher = new view.MutationObserver(settle);
  watcher.observe(page.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  page.addEventListener('focusin', take);
  page.addEventListener('pointerdown', leave, true);
  page.addEventListener('keydown', stay, true);
  view.addEventListener('focus', settle);
  return () => {
    watcher.disconnect();
    page.removeEventListener('focusin', take);
    page.removeEventListener('pointerdown', leave, true);
    page.removeEventListener('keydown', stay, true);
    view.removeEventListener('focus', settle);
  };
}

function heldBy(page: Document, element: Element, last: Held | null): Held {
  const chain: Element[] = [];
  for (let at: Element | null = element; at !== null && at.tagName !== 'MAIN'; at = at.parentElement) chain.push(at);
  const name = element.matches('button') ? nameOf(element) : '';
  const isOfNotice = element.closest(NOTICES) !== null;
  const before = isOfNotice ? (last?.before ?? last) : null;
  return { chain, name, at: namesakes(page, name).indexOf(element), before };
}

const isGone = (element: Element) => !element.isConnected || element.matches(':disabled');

const FOLDED = 'details:not([open]) > :not(summary)';

const canTake = (element: Element) =>
  !isGone(element) && element.closest(FOLDED) === null && (element.checkVisibility?.() ?? true);

const nameOf = (button: Element) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim();

const namesakes = (around: ParentNode, name: string): readonly Element[] =>
  name === '' ? [] : [...around.querySelectorAll('button')].filter((one) => canTake(one) && nameOf(one) === name);

const namedBy = ({ chain }: Held): readonly string[] =>
  chain.filter(isGone).flatMap((one) => one.getAttribute('data-focus-next')?.split(' | ') ?? []);

function firstOf(around: ParentNode, selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    const found = [...around.querySelectorAll(selector)].find(canTake);
    if (found) return found;
  }
  return null;
}

function placeOf(page: Document, { chain, name, at, before }: Held): Element | null {
  const main = page.querySelector('main');
  if (main === null) return null;
  if (before !== null) {
    const [element] = before.chain;
    if (element && canTake(element)) return element;
    return firstOf(page, namedBy(before)) ?? placeOf(page, before);
  }
  const around = chain.filter((one) => !isGone(one));
  if (around.some((part) => part.matches(NOTICES))) return firstOf(page, [CONTROL_OF_PART, PANE_BUTTON]);
  const same = namesakes(around[0] ?? main, name);
  const next = same[Math.min(at, same.length - 1)];
  if (next) return next;
  for (const part of around) {
    const place = firstOf(part, [CONTROLS, 'h2, h3']);
    if (place !== null) return place;
  }
  return firstOf(page, [PANE_BUTTON]);
}
