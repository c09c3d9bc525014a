import { actionsWhileLoading, loadOnce } from '../../../src/taskpane/loading';
import type { Actions } from '../../../src/taskpane/model/actions';
import { FIRST_STATE, type PaneState } from '../../../src/taskpane/model/state';
import { createStore } from '../../../src/taskpane/model/store';
import { wordsOf } from '../../../src/taskpane/words';

/** A pane whose work is not there yet; `failing` tries to load it go wrong first. */
function paneToLoad(failing = 0) {
  const store = createStore<PaneState>(FIRST_STATE);
  const done: unknown[][] = [];
  const act =
    (name: string) =>
    async (...given: unknown[]) => {
      done.push([name, ...given]);
    };
  const real = { check: act('check'), clearMarks: act('clearMarks'), chooseMarks: act('chooseMarks') };
  let loads = 0;
  let opened = 0;
  const seen: boolean[] = [];
  const load = loadOnce(
    store,
    async () => {
      loads++;
      seen.push(store.get().loading);
      if (loads <= failing) throw new Error('no network');
      return { real };
    },
    async ({ real }) => {
      opened++;
      return real as Partial<Actions> as Actions;
    },
  );
  return { store, done, actions: actionsWhileLoading(store, load), seen, count: () => ({ loads, opened }) };
}

test('the first use loads the work, says so meanwhile, and does what was asked with all that was given', async () => {
  const { store, done, actions, seen, count } = paneToLoad();
  await actions.chooseMarks('none');
  await actions.check();
  expect(done).toEqual([['chooseMarks', 'none'], ['check']]);
  expect(seen).toEqual([true]);
  expect(store.get()).toMatchObject({ loading: false, notice: null });
  expect(count()).toEqual({ loads: 1, opened: 1 });
});

test('two things asked at once begin the work once', async () => {
  const { done, actions, count } = paneToLoad();
  await Promise.all([actions.check(), actions.clearMarks()]);
  expect(done.map(([name]) => name).sort()).toEqual(['check', 'clearMarks']);
  expect(count().opened).toBe(1);
});

test('where it cannot be loaded, nothing is done, the notice says what to do, and a second press tries again', async () => {
  const { store, done, actions } = paneToLoad(1);
  await actions.check();
  expect(done).toEqual([]);
  expect(store.get().loading).toBe(false);
  expect(store.get().notice!.text(wordsOf('en'))).toMatch(/could not be loaded.*press the button again/);
  await actions.check();
  expect(done).toEqual([['check']]);
});

test('a notice can be closed and a language chosen without it', async () => {
  const { store, actions, count } = paneToLoad(99);
  store.set({ notice: { tone: 'plain', text: () => 'x' } });
  actions.dismissNotice();
  await actions.setLanguage('es');
  expect(store.get()).toMatchObject({ notice: null, language: 'es' });
  expect(count().loads).toBe(0);
});
