import * as answers from '../../../src/functions/functions';
import { CellError } from '../../../src/functions/cells';
import { useKnowledge } from '../../../src/functions/known';
import signatures from '../../fixtures/functions-signatures.json';
import { testKnowledge } from '../../unit/knowledge';
import { expectCleanPrototypes, HOSTILE } from './corpus';

useKnowledge(testKnowledge);

const GOOD: Readonly<Record<string, unknown>> = {
  technique: 'MFR',
  minutes: 30,
  license: 'LMT',
  code: '97140',
  codes: '97140',
  code1: '97140',
  code2: '97530',
  units: 2,
  date: 45_509,
};
type Shell = (...grids: unknown[]) => unknown;
const shells = new Map(Object.entries(answers).map(([name, shell]) => [name.toUpperCase(), shell as Shell]));
(globalThis as Record<string, unknown>)['CustomFunctions'] = {
  Error: class extends Error {
    constructor(readonly code: string) {
      super(code);
    }
  },
  ErrorCode: new Proxy({}, { get: (_, name) => `#${String(name)}` }),
};

/** What the cell shows; an error of a cell is an answer too. */
function call(shell: Shell, args: readonly unknown[]): unknown {
  try {
    return shell(...args.map((arg) => [[arg]]));
  } catch (error) {
    if (error instanceof CellError || (error as { code?: unknown }).code !== undefined) return '#';
    throw error;
  }
}

describe.each(Object.entries(signatures))('%s', (name, parameters) => {
  test('answers every hostile text in every place with a value of a cell', () => {
    const shell = shells.get(name)!;
    for (const [what, text] of HOSTILE) {
      parameters.forEach((_, place) => {
        const args = parameters.map((each, at) => (at === place ? text : (GOOD[each.replace(/[[\]]/g, '')] ?? '')));
        const answer = call(shell, args);
        for (const cell of [answer].flat(2)) {
          const fits = typeof cell === 'number' || typeof cell === 'boolean' || String(cell).length <= 32_767;
          expect([what, place, fits]).toEqual([what, place, true]);
        }
      });
    }
    expectCleanPrototypes();
  });
});
