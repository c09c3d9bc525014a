/** What a cell shows for the error code of the custom-functions runtime. A plain `Error` is #VALUE!. */
export const ERROR_OF_CODE: Readonly<Record<number, string>> = {
  1: '#N/A',
  2: '#VALUE!',
  3: '#VALUE!',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#BUSY!',
  10: '#NAME?',
};
