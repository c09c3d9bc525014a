import { english } from './numbers';

const { number: n } = english;

/** What is said where rows have moved or changed under something that a person had chosen. */
export const foundAgain = {
  closed: 'The finding that was open is no longer there as it was, so it was closed. Choose it again in the list.',
  notWaived: 'Nothing was waived.',
  lost: 'Rows with these cells were not found: they have been deleted, or changed since the check. Check the sheet again.',
  someLost: (rows: number) =>
    rows === 1
      ? '1 of the rows was not found: it has been deleted, or changed since the check. The others are selected.'
      : `${n(rows)} of the rows were not found: they have been deleted, or changed since the check. The others are selected.`,
  notPutBack: (cells: number) =>
    cells === 1
      ? '1 cell was left alone: its row has been changed or deleted since. It can still be undone once its row is as it was.'
      : `${n(cells)} cells were left alone: their rows have been changed or deleted since. They can still be undone once their rows are as they were.`,
  untold: (cells: number) =>
    cells === 1
      ? '1 cell was left alone: its row has moved and cannot be told from equal rows. Put it back by hand.'
      : `${n(cells)} cells were left alone: their rows have moved and cannot be told from equal rows. Put them back by hand.`,
  unsure:
    'Rows have moved or changed, and it cannot be told for certain which of them you had left out. All that may be meant are not ticked: tick those that you want.',
};
