import { keyOf } from '../../src/taskpane/model/list/items';
import { FIRST_LIST } from '../../src/taskpane/model/state';
import { wordsOf } from '../../src/taskpane/words';
import { finding, report } from '../unit/taskpane/report';
import { checkedOf } from './checked';
import { button, click, renderPane } from './render-pane';

const words = wordsOf('en');
const checked = checkedOf(report([finding([0]), finding([1]), finding([2], 'advice', { ruleId: 'another-rule' })], []));

test('a group of the tree says its place among the groups, of which only those in view are in the page', () => {
  const { page } = renderPane({ checked, list: { ...FIRST_LIST, groupBy: 'rule' } });
  const groups = [...page.querySelectorAll('[role=treeitem][aria-level="1"]')];
  expect(groups.map((one) => [one.getAttribute('aria-posinset'), one.getAttribute('aria-setsize')])).toEqual([
    ['1', '2'],
    ['2', '2'],
  ]);
});

test('no level of headings is left out, in the detail and in the form of a waiver', async () => {
  const list = { ...FIRST_LIST, selected: keyOf(checked.items[0]!) };
  const { page } = renderPane({ checked, list });
  const levels = () => [...page.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => tagName);
  expect(levels()).toEqual(['H1', 'H2']);
  await click(button(page, words.detail.waive));
  expect(levels()).toEqual(['H1', 'H2', 'H3']);
});
