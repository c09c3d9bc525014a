import { act } from 'preact/test-utils';
import { FIRST_LIST } from '../../src/taskpane/model/state';
import { wordsOf } from '../../src/taskpane/words';
import { finding, report } from '../unit/taskpane/report';
import { checkedOf } from './checked';
import { renderPane } from './render-pane';

const words = wordsOf('en');
const CELLS = [
  ['Avery Sample', 'Lee Kneads', 'Aetna'],
  ['Blake Sample', '', 'Aetna'],
];

function grouped() {
  const checked = checkedOf(report([finding([0]), finding([1])], []), CELLS);
  const pane = renderPane({ checked, list: { ...FIRST_LIST, groupBy: 'provider' } });
  const providers = () => pane.page.querySelectorAll<HTMLSelectElement>('.filters select')[2]!;
  const choose = (text: string) =>
    act(() => {
      const choice = [...providers().options].find((option) => option.text.includes(text))!;
      providers().value = choice.value;
      providers().dispatchEvent(new Event('change', { bubbles: true }));
    });
  const shown = () => pane.page.querySelector('.tools [aria-live]')?.textContent;
  const chosen = () => providers().selectedOptions[0]?.text;
  return { ...pane, choose, shown, chosen };
}

describe('one value of what the list is grouped by', () => {
  test('may be the blank one, which is not the same as all of them', () => {
    const { store, choose, shown, chosen } = grouped();
    choose('(blank)');
    expect(store.get().list.only).toEqual({ provider: '' });
    expect(shown()).toBe(words.list.shown(1, 2));
    expect(chosen()).toBe('Provider: (blank) (1)');
    choose(words.list.any);
    expect(store.get().list.only).toEqual({});
    expect(chosen()).toBe('Provider: All');
  });

  test('stays chosen where nothing has it any more', () => {
    const { set, choose, shown, chosen } = grouped();
    choose('Lee Kneads');
    set({ checked: checkedOf(report([finding([1])], []), CELLS) });
    expect(shown()).toBe(words.list.shown(0, 1));
    expect(chosen()).toBe('Provider: Lee Kneads (0)');
  });
});
