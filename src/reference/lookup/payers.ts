import type { PayerData } from '../reference-data';
import type { PayerRow } from '../types';
import { nameLookup } from './named-rows';
import { textKey } from './text-key';

/** Most words of a state's name ("District of Columbia"). */
const STATE_WORDS = 3;

/**
 * A payer by id, name or alias; undefined where unknown or where several would fit. A row that stands for every state is
 * also found with a state beside its name ("Texas Medicaid"), unless the table has a row for that very state.
 */
export function payerLookup(
  payers: readonly PayerRow[],
  data: readonly PayerData[],
  isState: (text: string) => boolean,
): (text: string) => PayerRow | undefined {
  const find = nameLookup(payers, payerNames);
  const anyState = new Set(data.filter((row) => row.anyState).map(({ id }) => id));
  return (text) => {
    const row = find(text);
    if (row !== undefined) return row ?? undefined;
    for (const rest of withoutState(textKey(text).split(' '), isState)) {
      const general = find(rest);
      if (general && anyState.has(general.id)) return general;
    }
    return undefined;
  };
}

export const payerNames = ({ id, name, aliases }: PayerRow): readonly string[] => [id, name, ...aliases];

/** What is left of the words where a state stands before or after them: "medicaid of texas", "tx medicaid". */
function* withoutState(words: readonly string[], isState: (text: string) => boolean): Generator<string> {
  for (let count = 1; count <= STATE_WORDS && count < words.length; count++) {
    if (isState(words.slice(0, count).join(' '))) yield words.slice(count).join(' ');
    if (!isState(words.slice(-count).join(' '))) continue;
    const rest = words.slice(0, -count);
    yield (rest.at(-1) === 'of' ? rest.slice(0, -1) : rest).join(' ');
  }
}
