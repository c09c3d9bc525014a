import { code, type Fix } from '../../../src/domain';
import { openFixes, planEdit } from '../../../src/taskpane/model/fixes/plan-edits';
import { itemsOf } from '../../../src/taskpane/model/list/items';
import type { Checked } from '../../../src/taskpane/model/state';
import { finding, report } from './report';

const COLUMNS = { code: [0], units: [1], modifiers: [2] };
const units = (before: number, after: number): Fix => ({ kind: 'set-units', row: 0, part: 0, before, after });
const ended: Fix = { kind: 'set-code', row: 0, part: 0, before: code('97002'), after: code('97164') };
const clean: Fix = { kind: 'clean-code', row: 0, part: 0 };
const gp: Fix = { kind: 'add-modifier', row: 0, part: 0, modifier: 'GP' };

describe('the edit that a fix comes to', () => {
  test.each([
    ['units as a number', units(4, 3), ['97124', 4, ''], [1, 4, 3]],
    ['units as a text', units(4, 3), ['97124', '4', ''], [1, '4', '3']],
    ['units with a word', units(4, 3), ['97124', '4 units', ''], [1, '4 units', '3 units']],
    ['an ended code as a text', ended, ['97002', 1, ''], [0, '97002', '97164']],
    ['an ended code as a number', ended, [97002, 1, ''], [0, 97002, 97164]],
    ['an ended code beside its modifier', ended, ['97002-GP', 1, ''], [0, '97002-GP', '97164-GP']],
    ['spaces around a code', clean, [' 97124\u00a0', 1, ''], [0, ' 97124\u00a0', '97124']],
    ['spaces in a code', clean, ['97 124', 1, ''], [0, '97 124', '97124']],
    ['a space and a letter for a digit', clean, ['971 1O', 1, ''], [0, '971 1O', '97110']],
    ['a modifier where there is none', gp, ['97110', 1, ''], [2, '', 'GP']],
    ['a modifier beside another', gp, ['97110', 1, '59'], [2, '59', '59, GP']],
    ['a modifier beside a number', gp, ['97110', 1, 59], [2, 59, '59, GP']],
  ] as const)('%s', (_, fix, cells, [column, before, after]) => {
    expect(planEdit(fix, cells, COLUMNS, 1)).toEqual({ column, before, after });
  });

  test.each([
    ['several services in one row', units(4, 3), ['97124, 97140', 4, ''], COLUMNS, 2],
    ['no column for it', gp, ['97110', 1, ''], { code: [0] }, 1],
    ['units that would be raised', units(3, 4), ['97124', 3, ''], COLUMNS, 1],
    ['units that are no longer what they were', units(4, 3), ['97124', 5, ''], COLUMNS, 1],
    ['two numbers in the units', units(4, 3), ['97124', '4 of 6', ''], COLUMNS, 1],
    ['a code that is no longer there', ended, ['97164', 1, ''], COLUMNS, 1],
    ['a code that stands there twice', ended, ['97002 97002', 1, ''], COLUMNS, 1],
    ['spaces between two codes', clean, ['97124 97140', 1, ''], COLUMNS, 1],
    ['spaces around words', clean, ['mass age', 1, ''], COLUMNS, 1],
    ['a clean code', clean, ['97124', 1, ''], COLUMNS, 1],
    ['a modifier that is there', gp, ['97110', 1, 'gp'], COLUMNS, 1],
  ] as const)('none: %s', (_, fix, cells, columns, lines) => {
    expect(planEdit(fix, cells, columns, lines)).toBeNull();
  });
});

describe('one row a visit', () => {
  const columns = { code: [0, 2, 4], units: [1, 3, 5], modifiers: [6] };
  const own = { code: [0, 2], units: [1, 3], modifiers: [4, 5] };
  const named = { code: [0, 1, 2], units: [0, 1, 2], minutes: [3] };
  const part = (fix: Fix, at: number): Fix => ({ ...fix, part: at });
  test.each([
    ['the units of its service', part(units(4, 3), 1), ['97110', 4, '97140', 4, '', ''], columns, 2, [3, 4, 3]],
    ['past a blank code', part(units(4, 3), 1), ['97110', 4, '', '', '97140', 4], columns, 2, [5, 4, 3]],
    ['past a word for nothing', part(units(4, 3), 1), ['97110', 4, 'n/a', '', '97140', 4], columns, 2, [5, 4, 3]],
    ['the only service', units(4, 3), ['97110', 4, '', '', '', ''], columns, 1, [1, 4, 3]],
    ['an ended code', part(ended, 1), ['97110', 4, '97002', 1, '', ''], columns, 2, [2, '97002', '97164']],
    ['a modifier of its own', part(gp, 1), ['97110', 4, '97140', 1, 'GP', '59'], own, 2, [5, '59', '59, GP']],
    ['units under a code', part(units(4, 3), 1), [1, 0, 4, 60], named, 2, [2, 4, 3]],
  ] as const)('%s', (_, fix, cells, at, lines, [column, before, after]) => {
    expect(planEdit(fix, cells, at, lines)).toEqual({ column, before, after });
  });

  test.each([
    ['two codes in a cell', part(units(4, 3), 1), ['97110, 97112', 4, '97140', 4, '', ''], columns, 3],
    ['modifiers for all services together', part(gp, 1), ['97110', 4, '97140', 4, '', '', ''], columns, 2],
    ['units that are no longer what they were', part(units(4, 3), 1), ['97110', 4, '97140', 5, '', ''], columns, 2],
  ] as const)('none: %s', (_, fix, cells, at, lines) => {
    expect(planEdit(fix, cells, at, lines)).toBeNull();
  });
});

test('units of a code that is not counted by time are a group of their own, as no minutes support them', () => {
  const lower = (ruleId: string, row: number) =>
    finding([row], 'error', { ruleId, fixes: [{ kind: 'set-units', row, part: 0, before: 3, after: 1 }] });
  const items = itemsOf(report([lower('units-not-supported', 0), lower('untimed-units', 1)], []));
  const groups = openFixes({ items } as Checked).map(({ kind, fix }) => [fix.row, kind]);
  expect(groups).toEqual([
    [0, 'set-units'],
    [1, 'untimed-units'],
  ]);
});
