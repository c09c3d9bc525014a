import corpus from '../../fixtures/hostile-values.json';
import HEADER from '../../fixtures/session-header.json';

/** Each hostile text by its name. */
export const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ...Object.entries(corpus.texts),
  ...Object.entries(corpus.repeated).map(
    ([name, [piece, times]]) => [name, String(piece).repeat(Number(times)).slice(0, 32_767)] as const,
  ),
];

/** How a spreadsheet knows a formula that it reads from a file. */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text);

/** A row whose units are not supported, so that each hostile text comes into a finding; one text a row, in each column in turn. */
export function hostileRows(): (string | number)[][] {
  const columns = ['Client', 'Therapist', 'License', 'Treatment', 'CPT Code', 'Modifiers', 'Payer', 'State'];
  const good = ['2024-08-05', 'Avery Sample', 'Max Movewell', 'PT', 'Gait training', '97116', 4, 15, 'GP', 'Medicare'];
  const rows = HOSTILE.flatMap(([, text]) =>
    columns.map((column, at) => {
      const row: (string | number)[] = [...good, 'OR', -20];
      row[1] = `Client ${at} Sample`;
      row[HEADER.indexOf(column)] = text;
      return row;
    }),
  );
  return [HEADER, ...rows];
}

/** Throws where something of the corpus has reached a prototype. */
export function expectCleanPrototypes(): void {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['hit']).toBeUndefined();
  expect(typeof {}.toString).toBe('function');
}
