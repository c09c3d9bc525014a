import { FIRST_LIST } from '../../src/taskpane/model/state';
import { finding, report } from '../unit/taskpane/report';
import { checkedOf } from './checked';
import { renderPane } from './render-pane';

const checked = checkedOf(report([finding([0]), finding([1]), finding([2], 'advice', { ruleId: 'another-rule' })], []));

test('a group of the tree says its place among the groups, of which only those in view are in the page', () => {
  const { page } = renderPane({ checked, list: { ...FIRST_LIST, groupBy: 'rule' } });
  const groups = [...page.querySelectorAll('[role=treeitem][aria-level="1"]')];
  expect(groups.map((one) => [one.getAttribute('aria-posinset'), one.getAttribute('aria-setsize')])).toEqual([
    ['1', '2'],
    ['2', '2'],
  ]);
});
