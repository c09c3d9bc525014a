/*
 * All that the pane does, beyond standing there: loaded when a person first uses it, or at once where the workbook
 * already holds something of ours. Formulas and the first picture do not wait for it.
 */
import { render, type ComponentType } from 'preact';
import { functionNamespace } from '../commands';
import * as excel from '../excel';
import { PRODUCT_VERSION } from '../functions';
import type { ReferenceData } from '../reference';
import { engineOn } from './engine';
import { systemClock } from './model/clock';
import { copyText, downloadText } from './model/report/copy';
import type { About } from './model/report/diagnosis';
import { createTexts } from './model/create-texts';
import { keptTables } from './model/setup/machine';
import type { Actions } from './model/actions';
import { createPane, type Pane } from './model/pane';
import type { PaneState } from './model/state';
import { prepareTexts } from './model/list/search';
import { rowStatuses } from './model/marks/marked-rows';
import { rehearse } from './model/check/rehearse';
import { inSlices, nextTask } from './model/slices';
import type { Store } from './model/store';
import type { Texts } from './model/texts';
import { keepFocus } from './views/kept-focus';
import { PaneContext } from './views/pane';
import { Parts } from './views/parts';
import { wordsOf, type Language } from './words';

export interface Work {
  readonly pane: Pane;
  readonly textsOf: (language: Language) => Texts;
  readonly parts: ComponentType;
}

// From here on, not from the first use: the button that a person uses first goes as well.
keepFocus(document);

/** Checks and draws invented rows before a person asks for anything; it ends as soon as one does. */
export async function prepare(store: Store<PaneState>, data: ReferenceData): Promise<void> {
  // To be loaded, to make what is known out of the tables and to check are tasks of their own.
  await nextTask();
  const engine = engineOn(data);
  await nextTask();
  const words = wordsOf(store.get().language);
  const wanted = {
    get stopped() {
      const { running, loading, checked } = store.get();
      return running !== null || loading || checked !== null;
    },
  };
  // The first number that a browser writes for people takes it ten milliseconds.
  const checked = await rehearse(engine, wanted, ({ done }) => words.number(done));
  await nextTask();
  if (checked === null || wanted.stopped) return;
  const texts = createTexts(words, engine.words, engine.knowledge, systemClock);
  const view = { state: { ...store.get(), checked }, words, actions: {} as Actions, texts };
  await inSlices(prepareTexts(checked.items, texts.item));
  await inSlices(rowStatuses(checked));
  const unseen = document.createElement('div');
  // Nobody comes upon it: it stands on the page for less than a task.
  Object.assign(unseen.style, { position: 'fixed', inset: '0', visibility: 'hidden', contain: 'strict' });
  unseen.inert = true;
  for (let time = 0; time < DRAWN && !wanted.stopped; time++) {
    document.body.append(unseen);
    render(
      <PaneContext.Provider value={view}>
        <Parts />
      </PaneContext.Provider>,
      unseen,
    );
    // Asked where it stands, the browser lays it out: the first letters and symbols that it has to find take it longest.
    unseen.getBoundingClientRect();
    render(null, unseen);
    unseen.remove();
    await nextTask();
  }
}

/** How often the list of a rehearsal is drawn. */
const DRAWN = 3;

/** Joins the pane's model to the real Excel, the clock and the page. */
export function createWork(store: Store<PaneState>, data: ReferenceData): Work {
  const engine = engineOn(data);
  const textsOf = memo((language: Language) =>
    createTexts(wordsOf(language), engine.words, engine.knowledge, systemClock),
  );
  const pane = createPane(
    {
      store,
      excel,
      engine,
      clock: systemClock,
      machine: keptTables,
      texts: () => textsOf(store.get().language),
      readOnly: () => Office.context.document?.mode === Office.DocumentMode.ReadOnly,
      namespace: () => functionNamespace(document),
      randomHex,
    },
    { copy: copyText, download: isInBrowser() ? downloadText : null, about },
  );
  excel.onWaitingForCellEdit((cellIsOpen) => store.set({ cellIsOpen }));
  const onReturn = () => void (document.hidden || pane.onReturn());
  window.addEventListener('focus', onReturn);
  document.addEventListener('visibilitychange', onReturn);
  return { pane, textsOf, parts: Parts };
}

/** The versions that whoever helps asks for first. */
const about: About = () => {
  const { host, platform, version } = Office.context.diagnostics;
  return { product: PRODUCT_VERSION, host: String(host), platform: String(platform), version: String(version) };
};

/** What a pane of desktop Excel does with a download cannot be asked beforehand: it drops it in silence. */
const isInBrowser = (): boolean => Office.context.platform === Office.PlatformType.OfficeOnline;

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
