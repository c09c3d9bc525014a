import { functionNamespace } from '../commands';
import * as excel from '../excel';
import type { Knowledge } from '../reference';
import { followTheme } from './look/theme';
import { systemClock } from './model/clock';
import { copyText, downloadText } from './model/copy';
import { createTexts, type RuleWords } from './model/create-texts';
import { firstLanguage, keepLanguage } from './model/language';
import { keptTables } from './model/machine';
import { createPane, type Pane } from './model/pane';
import type { EnginePort } from './model/ports';
import { FIRST_STATE, type HostState, type PaneState } from './model/state';
import { createStore, type Store } from './model/store';
import type { Texts } from './model/texts';
import { mount } from './views/root';
import { loadWords, wordsOf, type Language } from './words';

/** The engine and its words, as the entry joins them. */
export interface Engine extends Pick<EnginePort, 'rules' | 'builtIn' | 'check' | 'withOwn' | 'publish'> {
  /** Null where the reference tables are not there. */
  readonly knowledge: Knowledge | null;
  readonly words: RuleWords;
}

const FLOOR = '1.14';

/** Draws the pane on the page and joins it to Excel. The answer is the pane once Excel is there; null where it is not. */
export async function startPane(page: HTMLElement, engine: Engine): Promise<Pane | null> {
  const store = createStore<PaneState>(FIRST_STATE);
  const host = await hostState();
  const office = typeof Office === 'undefined' ? undefined : Office.context;
  const language = firstLanguage(office?.displayLanguage);
  if (await loadWords(language)) store.set({ language });
  followTheme(document.documentElement);
  const { knowledge } = engine;
  if (host !== 'ready' || knowledge === null) {
    const state = host === 'ready' ? 'no-data' : host;
    store.set({ host: state });
    mountPane(page, store, null, () => WORDLESS);
    return null;
  }
  const textsOf = memo((language: Language) => createTexts(wordsOf(language), engine.words, knowledge, systemClock));
  const pane = createPane(
    {
      store,
      excel,
      engine: { ...engine, knowledge },
      clock: systemClock,
      machine: keptTables,
      texts: () => textsOf(store.get().language),
      readOnly: () => office?.document?.mode === Office.DocumentMode.ReadOnly,
      namespace: () => functionNamespace(document),
      randomHex,
    },
    { copy: copyText, download: isInBrowser() ? downloadText : null },
  );
  excel.onWaitingForCellEdit((cellIsOpen) => store.set({ cellIsOpen }));
  tellFailures(store);
  store.set({ host: 'ready' });
  mountPane(page, store, pane, textsOf);
  await pane.start();
  return pane;
}

function mountPane(
  page: HTMLElement,
  store: Store<PaneState>,
  pane: Pane | null,
  textsOf: (language: Language) => Texts,
): void {
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
  mount(page, { store, actions: pane?.actions ?? null, textsOf });
}

const isInBrowser = (): boolean => Office.context.platform === Office.PlatformType.OfficeOnline;

async function hostState(): Promise<HostState> {
  if (typeof Office === 'undefined') return 'no-office';
  const info = await Office.onReady();
  if (info.host !== Office.HostType.Excel) return 'wrong-host';
  return excel.hasExcelApi(FLOOR) ? 'ready' : 'too-old';
}

/** A mistake of our own is said, without what it may carry: messages of errors can hold cells. */
function tellFailures(store: Store<PaneState>): void {
  const tell = () => store.set({ running: null, notice: { tone: 'problem', text: (words) => words.start.failed } });
  window.addEventListener('error', tell);
  window.addEventListener('unhandledrejection', tell);
}

/** One answer for each language. */
function memo(make: (language: Language) => Texts): (language: Language) => Texts {
  const made = new Map<Language, Texts>();
  return (language) => {
    const texts = made.get(language) ?? make(language);
    made.set(language, texts);
    return texts;
  };
}

function randomHex(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Where there is no engine, nothing of its words is shown. */
const WORDLESS: Texts = {
  item: () => ({ title: '', todo: null, rule: '' }),
  step: () => '',
  ruleTitle: () => '',
  unknownInProfile: () => ({ license: false, state: false, payer: false }),
  payerNames: () => [],
  builtInEdition: () => '',
  today: () => '',
};
