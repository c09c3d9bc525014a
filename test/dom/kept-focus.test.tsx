import { act } from 'preact/test-utils';
import { keepFocus } from '../../src/taskpane/views/kept-focus';
import { keyOf } from '../../src/taskpane/model/list/items';
import type { PlacedWaiver, Undo } from '../../src/taskpane/model/state';
import { wordsOf } from '../../src/taskpane/words';
import { finding, report } from '../unit/taskpane/report';
import { checkedOf } from './checked';
import { FIX, button, click, renderPane } from './render-pane';

const words = wordsOf('en');
const CHECKED = checkedOf(report([finding([0]), finding([1]), finding([2])], []));
const RUNNING = { phase: 'reading', done: 3, total: 9, rate: null } as const;
const NOTICE = { tone: 'plain', text: () => 'Something was done' } as const;

let stop: () => void;
// jsdom takes a document for one without focus as soon as the focused element is gone.
let hasFocus: jest.SpyInstance;
beforeEach(() => {
  document.body.innerHTML = '';
  hasFocus = jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  stop = keepFocus(document);
});
afterEach(() => stop());

/** The name of what has the focus, once the page has been looked at. */
async function focused(): Promise<string> {
  await act(async () => undefined);
  const { activeElement } = document;
  if (activeElement === document.body) return 'BODY';
  return (activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '').trim();
}

describe('where the focus goes from what is taken out of the page', () => {
  test('to the button in its place: Check sheet, Cancel, Check again', async () => {
    const { page, set } = renderPane({});
    button(page, words.check.button).focus();
    set({ loading: true });
    expect(await focused()).toBe('BODY');
    set({ loading: false, running: RUNNING });
    expect(await focused()).toBe(words.cancel);
    set({ running: null, checked: CHECKED });
    expect(await focused()).toBe(words.check.again);
  });

  test('to what stands there of the marks', async () => {
    const { page, set } = renderPane({ checked: CHECKED });
    button(page, words.marks.formats).focus();
    set({ markMode: 'formats' });
    expect(await focused()).toBe(words.marks.mark);
    set({ marked: { asOf: '', rows: 3, mode: 'formats' } });
    expect(await focused()).toBe(words.marks.clear);
  });

  test('from a notice to where it was before, else to the first control of the part', async () => {
    const { page, set } = renderPane({ checked: CHECKED, notice: NOTICE });
    button(page, words.close).focus();
    set({ notice: null });
    expect(await focused()).toContain(words.severity.error);
    page.querySelector<HTMLElement>('.list')!.focus();
    set({ notice: NOTICE });
    button(page, words.close).focus();
    set({ notice: null });
    await focused();
    expect(document.activeElement).toBe(page.querySelector('.list'));
  });

  test('from one of several to the next one, from the last one to the one before, at the end to the heading', async () => {
    const waiver = { ruleId: 'a', reason: '', rows: '', expires: '', withdrawn: '', fits: true } as PlacedWaiver;
    const of = (...places: number[]) => ({ waivers: places.map((at) => ({ ...waiver, at })) });
    const { page, set } = renderPane({ tab: 'waivers', ...of(0, 1, 2) });
    const buttons = () => [...page.querySelectorAll('main > section button')];
    (buttons()[1] as HTMLElement).focus();
    set(of(0, 2));
    await focused();
    expect(buttons().indexOf(document.activeElement!)).toBe(1);
    set(of(0));
    await focused();
    expect(buttons().indexOf(document.activeElement!)).toBe(0);
    set(of());
    expect(await focused()).toBe(words.waivers.list);
  });

  test('from a detail that goes by itself to the list', async () => {
    const { page, set, store } = renderPane({ checked: CHECKED });
    set({ list: { ...store.get().list, selected: keyOf(CHECKED.items[1]!) } });
    button(page, words.detail.openRow).focus();
    set({ list: { ...store.get().list, selected: null } });
    expect(await focused()).toBe(words.list.label);
  });

  test('from a button that no longer works to the one beside it', async () => {
    const { page, set, store } = renderPane({ checked: CHECKED });
    const open = (at: number) => set({ list: { ...store.get().list, selected: keyOf(CHECKED.items[at]!) } });
    open(1);
    button(page, words.list.next).focus();
    open(2);
    expect(await focused()).toBe(words.list.previous);
  });

  test('to a place that comes later, unless the person has done something meanwhile', async () => {
    const undo = { edits: [], logged: null } as unknown as Undo;
    const fixes = { tab: 'fixes', checked: CHECKED, undos: [undo] } as const;
    const back = async () => {
      const pane = renderPane(fixes, [FIX]);
      await act(async () => undefined);
      await click(button(pane.page, words.fixes.apply(1)));
      button(pane.page, words.fixes.undo).focus();
      pane.set({ undos: [], freshness: 'edited' });
      await focused();
      expect(document.activeElement).toBe(pane.page.querySelector('main > section input'));
      return pane;
    };
    const { set } = await back();
    set({ freshness: 'fresh' });
    expect(await focused()).toBe(words.fixes.apply(1));
    const other = await back();
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
    other.set({ freshness: 'fresh' });
    expect(await focused()).not.toBe(words.fixes.apply(1));
  });
});

describe('a person is not fetched back', () => {
  test('from another control', async () => {
    const { page, set } = renderPane({});
    button(page, words.check.button).focus();
    const elsewhere = button(page, words.tabs.report);
    elsewhere.focus();
    set({ running: RUNNING });
    set({ running: null, checked: CHECKED });
    expect(await focused()).toBe(words.tabs.report);
  });

  test('from Excel’s cells, before the pane is gone to again', async () => {
    const { page, set } = renderPane({});
    button(page, words.check.button).focus();
    hasFocus.mockReturnValue(false);
    set({ running: RUNNING });
    expect(await focused()).toBe('BODY');
    set({ running: null, checked: CHECKED });
    expect(await focused()).toBe('BODY');
    hasFocus.mockReturnValue(true);
    window.dispatchEvent(new Event('focus'));
    expect(await focused()).toBe(words.check.again);
  });

  test('from an empty spot of the pane', async () => {
    const { page, set } = renderPane({});
    button(page, words.check.button).focus();
    page.querySelector('h2')!.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    button(page, words.check.button).blur();
    set({ running: RUNNING });
    expect(await focused()).toBe('BODY');
  });

  test('who has not come to the pane yet', async () => {
    const { set } = renderPane({});
    set({ running: RUNNING });
    set({ running: null, checked: CHECKED });
    expect(await focused()).toBe('BODY');
  });
});

test('what was pressed before the work had come is followed as well', async () => {
  stop();
  const { set } = renderPane({ loading: true });
  Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive: true }, configurable: true });
  stop = keepFocus(document);
  delete (navigator as { userActivation?: unknown }).userActivation;
  set({ loading: false });
  expect(await focused()).toBe(words.check.button);
});
