import { cellFunction } from '../cell-function';
import { checkLine } from '../check/check-line';
import { readLine } from '../check/facts';
import { verdictText } from '../check/verdict';
import { notCheckable } from './words';

/** CHECK: one line by itself; OK only if every rule about a line could run. */
export const check = cellFunction({
  id: 'CHECK',
  parameters: ['code', 'units', 'minutes', 'license', 'technique', 'date', 'payer', 'state', 'modifiers', 'profile'],
  answer(
    [
      code = null,
      units = null,
      minutes = null,
      license = null,
      technique = null,
      date = null,
      payer = null,
      state = null,
      modifiers = null,
    ],
    known,
  ) {
    const line = readLine({ code, units, minutes, license, technique, date, payer, state, modifiers });
    if (!line.ok) return notCheckable(line.error);
    return line.value === null ? '' : verdictText(checkLine(line.value, known));
  },
});
