import { hasExcelApi, holdsOurs, watchSettings } from '../excel';
import type { ReferenceData } from '../reference';
import { followTheme } from './look/theme';
import { actionsWhileLoading, loadOnce } from './loading';
import type { Actions } from './model/actions';
import { firstLanguage, keepLanguage, speak } from './model/language';
import { FIRST_STATE, type HostState, type PaneState } from './model/state';
import { createStore, type Store } from './model/store';
import type { Texts } from './model/texts';
import { mount, type RootProps } from './views/root';
import type { Language } from './words';

const FLOOR = '1.14';
/** Milliseconds until a pane that nobody has used gets ready for its first check: it has been drawn by then. */
const QUIET = 300;

/**
 * Draws the pane on the page and joins it to Excel; `data` is null where the reference tables are not there. The
 * answer is what a person can do once Excel is there; null where it is not.
 */
export async function startPane(page: HTMLElement, data: ReferenceData | null): Promise<(() => Actions) | null> {
  const store = createStore<PaneState>(FIRST_STATE);
  const host = await hostState();
  const language = firstLanguage(globalThis.Office?.context?.displayLanguage ?? navigator.language);
  await speak(store, language);
  followTheme(document.documentElement);
  followLanguage(store);
  const draw = (drawn: Omit<RootProps, 'store'>) => mount(page, { store, ...drawn });
  if (host !== 'ready' || data === null) {
    store.set({ host: host === 'ready' ? 'no-data' : host });
    draw({ actions: null, textsOf: () => WORDLESS, parts: null });
    return null;
  }
  let actions: Actions;
  const loadWork = () => import(/* webpackChunkName: "pane" */ './work');
  /** Begins the work once; the pane is drawn with it when something is asked of it. */
  const begin = memoized(({ createWork }: Awaited<ReturnType<typeof loadWork>>) => {
    const work = createWork(store, data);
    return { work, started: work.pane.start() };
  });
  const load = loadOnce(store, loadWork, async (loaded) => {
    const { work, started } = begin(loaded);
    const { pane, textsOf, parts } = work;
    actions = pane.actions;
    draw({ actions, textsOf, parts });
    await started;
    return actions;
  });
  actions = actionsWhileLoading(store, load);
  tellFailures(store);
  store.set({ host: 'ready' });
  draw({ actions, textsOf: () => WORDLESS, parts: null });
  void rememberedWork(load);
  const getReady = async () => {
    const loaded = await loadWork();
    await loaded.prepare(store, data);
    // While a person types in a cell, Excel is asked nothing that nobody waits for.
    if (!(await holdsOurs(0)).ok) return;
    const { work, started } = begin(loaded);
    await started;
    const { running, checked } = store.get();
    if (running === null && checked === null) await work.pane.lookAhead();
  };
  // Nobody has asked for it: where it fails there is nothing to say.
  void loadWork().catch(() => undefined);
  setTimeout(() => void getReady().catch(() => undefined), QUIET);
  return () => actions;
}

/** What a function gives the first time, whatever it is asked with later. */
function memoized<Asked, Given>(make: (asked: Asked) => Given): (asked: Asked) => Given {
  let made: { readonly given: Given } | null = null;
  return (asked) => (made ??= { given: make(asked) }).given;
}

/** A workbook with marks, settings or a clinic's tables in it needs the work at once; so it does when a colleague adds some. */
async function rememberedWork(load: () => Promise<unknown>): Promise<void> {
  const held = await holdsOurs();
  if (held.ok && !held.value) await watchSettings(() => void load());
  else await load();
}

/** The page says the language it shows; a choice is kept for the next time. */
function followLanguage(store: Store<PaneState>): void {
  let spoken: Language | null = null;
  const follow = () => {
    const { language } = store.get();
    if (language === spoken) return;
    if (spoken !== null) keepLanguage(language);
    spoken = language;
    document.documentElement.lang = language;
  };
  follow();
  store.subscribe(follow);
}

async function hostState(): Promise<HostState> {
  if (typeof Office === 'undefined') return 'no-office';
  const info = await Office.onReady();
  if (info.host !== Office.HostType.Excel) return 'wrong-host';
  return hasExcelApi(FLOOR) ? 'ready' : 'too-old';
}

/** A mistake of our own is said, without what it may carry: messages of errors can hold cells. */
function tellFailures(store: Store<PaneState>): void {
  const tell = () => store.set({ running: null, notice: { tone: 'problem', text: (words) => words.start.failed } });
  window.addEventListener('error', tell);
  window.addEventListener('unhandledrejection', tell);
}

/** Until the work is there, nothing of the engine's words is asked for. */
const WORDLESS = {} as Texts;
