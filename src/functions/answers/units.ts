import { minutes as asMinutes } from '../../domain';
import { countUnits, unitsAlone } from '../../units';
import { cellFunction } from '../cell-function';
import { CellError, readCode, readMinutes } from '../cells';
import { readCounting } from './counting';
import { notCheckable, UNKNOWN_CODE } from './words';

/**
 * Units of one line alone. Where the payer's rule is not known, CMS's and CPT's rules agree on a single line, so the
 * number stands. Minutes that are no number give #VALUE!, so that no sum passes over them in silence.
 */
export const units = cellFunction({
  id: 'UNITS',
  parameters: ['minutes', 'payer_or_rule', 'code', 'profile'],
  answer([minutesCell = null, ruleCell = null, codeCell = null], known) {
    const minutes = readMinutes(minutesCell);
    if (!minutes.ok) return new CellError('#VALUE!', `${minutes.error}.`);
    const code = readCode(codeCell);
    if (!code.ok) return notCheckable(code.error);
    const counting = readCounting(ruleCell, known);
    if (!counting.ok) return notCheckable(counting.error);
    const rule = counting.value === 'unknown' ? 'cms' : counting.value.rule;
    const time = minutes.value ?? 0;
    if (code.value === null) return unitsAlone(time, rule);
    const row = known.knowledge.code(code.value);
    if (!row) return notCheckable(UNKNOWN_CODE);
    const [line] = countUnits([{ code: row.code, minutes: asMinutes(time), unitMinutes: row.unitMinutes }], rule).lines;
    return line!.units;
  },
});
