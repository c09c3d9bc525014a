/**
 * The reference tables of the job, as plain rows that every competitor gets: taken from the product's data files, so that
 * all judge by the same facts. How to judge is each competitor's own business.
 */
import { readFileSync } from 'node:fs';

const data = (name) =>
  JSON.parse(readFileSync(new URL(`../../src/reference/data/${name}.json`, import.meta.url), 'utf8'));

const STAMP = { edition: '2026Q2', from: '2026-04-01', to: '2026-06-30' };
const LICENSES = ['PT', 'OT', 'LMT', 'DC'];

export function makeTables() {
  const codes = data('codes').rows.map(({ code, unitMinutes }) => ({ code, timed: unitMinutes === 15 }));
  const pairs = data('pairs').active.map(([column1, column2, indicator]) => ({ column1, column2, indicator }));
  const caps = data('caps').caps.map(([code, units, indicator]) => ({ code, units, indicator }));
  const { scope } = data('licenses');
  const first = (license, code) => scope.find((row) => row.license === license && row.codes.includes(code));
  const forbidden = LICENSES.flatMap((license) =>
    codes.flatMap(({ code }) => {
      const row = first(license, code) ?? first('*', code) ?? first(license, '*');
      if (row?.verdict !== 'may-not') return [];
      const severity = ['primary', 'verified'].includes(row.confidence) ? 'error' : 'advice';
      return [{ license, code, severity }];
    }),
  );
  /** Whether each payer is known to follow the tables, and how serious a breach is for it; `either`: it takes the
   * modifier of a pair on either line. */
  const payers = [
    { payer: 'Medicare Part B', pairs: 'error', caps: 'yes', either: true },
    { payer: 'TRICARE', pairs: 'warning', caps: 'unknown', either: false },
    { payer: 'Cigna', pairs: 'warning', caps: 'unknown', either: false },
  ];
  const disciplines = [
    { license: 'PT', discipline: 'GP' },
    { license: 'OT', discipline: 'GO' },
    { license: 'LMT', discipline: 'LMT' },
    { license: 'DC', discipline: 'DC' },
  ];
  return { codes, pairs, caps, forbidden, payers, disciplines };
}

/** The same pairs and caps as tables of one quarter that covers all rows, for the product. */
export const productTables = ({ pairs, caps, codes }) => {
  const all = codes.map(({ code }) => code).sort();
  return {
    pairs: {
      format: 1,
      stamp: { name: 'CMS NCCI PTP edits, practitioner', ...STAMP },
      codes: all,
      edits: pairs.map(({ column1, column2, indicator }) => [column1, column2, indicator, '', '']),
    },
    caps: {
      format: 1,
      stamp: { name: 'CMS NCCI MUE, practitioner', ...STAMP },
      codes: all,
      caps: caps.map(({ code, units, indicator }) => [code, units, indicator]),
    },
  };
};

/** How serious a cap is where the payer follows the table, by its indicator; where it is not known to, it is information. */
export const CAP_SEVERITY = { 1: 'warning', 2: 'error', 3: 'warning' };
export const SEPARATING = ['59', 'XE', 'XS', 'XP', 'XU'];
