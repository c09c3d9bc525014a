import { referenceData } from '../../src/reference/data';
import { FIRST_STATE, type PaneState } from '../../src/taskpane/model/state';
import { createStore } from '../../src/taskpane/model/store';
import { prepare } from '../../src/taskpane/work';

/** What a pane draws while it gets ready stands in an element of its own. */
function drawn() {
  const made: HTMLElement[] = [];
  const create = document.createElementNS.bind(document);
  const spy = jest.spyOn(document, 'createElementNS').mockImplementation((space: string | null, name: string) => {
    const element = create(space, name) as HTMLElement;
    made.push(element);
    return element;
  });
  return { made, end: () => spy.mockRestore() };
}

const readyStore = () => createStore<PaneState>({ ...FIRST_STATE, host: 'ready' });

/** A rehearsal is some seconds of work where it is slow. */
jest.setTimeout(60_000);

test('getting ready draws a list of findings nowhere, and leaves page and state as they were', async () => {
  const store = readyStore();
  const before = store.get();
  const page = document.body.innerHTML;
  const { made, end } = drawn();
  await prepare(store, referenceData);
  end();
  expect(made.some(({ className }) => className === 'list-row')).toBe(true);
  expect(document.body.innerHTML).toBe(page);
  expect(store.get()).toBe(before);
});

test('what is drawn meanwhile can neither be seen nor used', async () => {
  const seen: (readonly [boolean, string, boolean])[] = [];
  const append = document.body.append.bind(document.body);
  const spy = jest.spyOn(document.body, 'append').mockImplementation((...nodes) => {
    append(...nodes);
    const [element] = nodes as [HTMLElement];
    seen.push([element.inert, element.style.visibility, element.isConnected]);
  });
  await prepare(readyStore(), referenceData);
  spy.mockRestore();
  expect(seen.length).toBeGreaterThan(1);
  expect(new Set(seen.map(String))).toEqual(new Set(['true,hidden,true']));
});

test('getting ready ends where a person begins to use the pane', async () => {
  const store = readyStore();
  const { made, end } = drawn();
  const ready = prepare(store, referenceData);
  store.set({ loading: true });
  await ready;
  end();
  expect(made).toEqual([]);
});
