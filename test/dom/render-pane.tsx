import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import type { Actions } from '../../src/taskpane/model/actions';
import { leftOut, nextPlan, type PlannedEdit } from '../../src/taskpane/model/fixes/fix-plan';
import type { ProfileDraft } from '../../src/taskpane/model/setup/profile-draft';
import { FIRST_STATE, type PaneState } from '../../src/taskpane/model/state';
import { createStore } from '../../src/taskpane/model/store';
import type { Texts } from '../../src/taskpane/model/texts';
import { Parts } from '../../src/taskpane/views/parts';
import { Root } from '../../src/taskpane/views/root';
import type { Language } from '../../src/taskpane/words';

export const TEXTS: Texts = {
  item: (item) =>
    item.kind === 'finding'
      ? {
          title: `${item.finding.ruleId} on row ${item.finding.rows[0]}`,
          todo: 'Look at it',
          rule: item.finding.ruleId,
          rules: [item.finding.ruleId],
        }
      : { title: 'There are no minutes', todo: null, rule: item.gap.ruleId, rules: item.rules },
  action: () => null,
  actionId: () => null,
  step: ({ stepId }) => `step ${stepId}`,
  ruleTitle: (ruleId) => ruleId,
  speaksOf: () => true,
  rules: () => [
    {
      id: 'units-not-supported',
      scope: 'client-day',
      severity: 'error',
      title: 'More units than minutes',
      why: 'It is denied.',
    },
    {
      id: 'cap-exceeded',
      scope: 'client-day',
      severity: 'error',
      title: 'More units than the cap',
      why: 'CMS says so.',
    },
    { id: 'same-minutes-always', scope: 'sheet', severity: 'advice', title: 'The same minutes', why: 'Auditors look.' },
  ],
  unknownInProfile: ({ payer }) => ({ license: false, state: false, payer: payer === 'Nobody' }),
  payerNames: () => ['Self-pay'],
  builtInEdition: () => '2024Q3',
  today: () => '2024-09-01',
};

/** A fix as the pane shows it: units of a row down to what its minutes support. */
export const FIX = {
  kind: 'set-units' as const,
  row: 2,
  column: 4,
  before: 4,
  after: 3,
  itemKey: 'a',
  print: 1,
  about: { date: '', code: '', client: '' },
};

/** Draws the pane in jsdom with a state, and gives the page, the store and the names of what was done. */
export function renderPane(
  state: Partial<PaneState>,
  plan: readonly PlannedEdit[] = [],
  answers: Readonly<Record<string, unknown>> = {},
) {
  const store = createStore<PaneState>({ ...FIRST_STATE, host: 'ready', ...state });
  const done: string[] = [];
  const recorded = new Proxy({} as Actions, {
    get:
      (_, name: string) =>
      (...args: unknown[]) => {
        if (name === 'draftProfile') store.set({ profileDraft: args[0] as ProfileDraft | null });
        if (name === 'saveProfile' && answers[name] === true) store.set({ profileDraft: null });
        if (name !== 'previewFixes' && name !== 'draftProfile')
          done.push(`${name} ${JSON.stringify(name === 'switchRules' ? args : (args[0] ?? null))}`);
        const key = store.get().checked?.key ?? '';
        const shown = store.get().fixPlans.get(key) ?? nextPlan(null, plan, 0);
        if (name === 'previewFixes') store.set({ fixPlans: new Map([[key, shown]]) });
        if (name === 'leaveFixOut')
          store.set({ fixPlans: new Map([[key, leftOut(shown, ...(args as [PlannedEdit, boolean]))]]) });
        if (name === 'changeList') store.set({ list: { ...store.get().list, ...(args[0] as object) } });
        return Promise.resolve(name === 'previewFixes' ? plan : answers[name]);
      },
  });
  document.documentElement.lang = 'en';
  document.title = 'Therapy Code Check';
  document.body.innerHTML = '<div id="pane"></div>';
  const page = document.getElementById('pane')!;
  const textsOf = (_: Language) => TEXTS;
  act(() => render(<Root store={store} actions={recorded} textsOf={textsOf} parts={Parts} />, page));
  return { page, store, done, set: (change: Partial<PaneState>) => act(() => store.set(change)) };
}

export async function press(element: Element, key: string, more: KeyboardEventInit = {}): Promise<void> {
  await act(async () => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  });
}

export async function click(element: Element): Promise<void> {
  await act(async () => {
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  });
}

export const button = (page: Element, name: string): HTMLButtonElement => {
  const found = [...page.querySelectorAll('button')].find(
    (one) => one.textContent?.trim() === name || one.getAttribute('aria-label') === name,
  );
  if (!found) throw new Error(`There is no button "${name}"`);
  return found;
};

/** Faults of accessibility that are serious or worse. jsdom lays nothing out, so colors are judged in the browser. */
export async function seriousFaults(page: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(page, { rules: { 'color-contrast': { enabled: false } } });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}
