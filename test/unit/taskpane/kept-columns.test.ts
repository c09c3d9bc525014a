import { columnMapping } from '../../../src/sheet';
import { columnChoices } from '../../../src/taskpane/model/setup/kept-columns';
import type { FoundSheet } from '../../../src/taskpane/model/check/found-sheet';
import type { Setup } from '../../../src/taskpane/model/state';

const HEADER = ['Date', 'Posted', 'Begin', 'Units', 'Date'];
const setup = (others: Partial<Setup> = {}): Setup => ({
  found: {
    area: { row: 1, column: 1, rows: 2, columns: 5 },
    header: HEADER,
    samples: [
      [45509, 45510, 0.375, 45509, 45511],
      [12, 45510.5, 930, 2, '8/7/2024'],
    ],
    mapping: columnMapping({ date: [0], start: [2], units: [3] }, HEADER),
    confidence: {},
    torn: [{ role: 'date', columns: [0, 4] }],
  } as unknown as FoundSheet,
  kept: 'none',
  ...others,
});
const samples = (of: Setup) => columnChoices(of).map((choice) => choice.samples);

test('dates and times that Excel keeps as numbers are shown as dates and times, other numbers as they are', () => {
  expect(samples(setup())).toEqual([
    ['2024-08-05', '12'],
    ['45510', '45510.5'],
    ['09:00', '930'],
    ['45509', '2'],
    ['2024-08-07', '8/7/2024'],
  ]);
});

test('dates are those of the workbook’s own count of days', () => {
  expect(samples(setup({ dateSystem: 1904 }))[0]).toEqual(['2028-08-06', '12']);
});

test('columns of the same label have their letters', () => {
  expect(columnChoices(setup()).map(({ name }) => name)).toEqual(['B', 'C', 'D', 'E', 'F']);
});
