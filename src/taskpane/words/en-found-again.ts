/** What is said where rows have moved or changed under something that a person had chosen. */
export const foundAgain = {
  closed: 'The finding that was open is no longer there as it was, so it was closed. Choose it again in the list.',
  notWaived: 'Nothing was waived.',
  unsure:
    'Rows have moved or changed, and it cannot be told for certain which of them you had left out. All that may be meant are not ticked: tick those that you want.',
};
