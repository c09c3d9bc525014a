import { HEADER } from '../shared/header.mjs';

/** One of so many clients, so that a client's day has six or seven lines whatever the number of rows. */
const row = (at, clients) => [
  45_000 + (at % 300),
  `Client ${at % clients}`,
  `Provider ${at % 97}`,
  'PT',
  'Therapeutic exercise',
  97110,
  (at % 4) + 1,
  15 * (at % 4) + 20,
  'GP',
  'Medicare Part B',
  'OR',
  120,
];

/** A script that makes a workbook of so many invented rows: a million of them cannot be sent to the page. */
export const invented = (rows) => `(() => {
  const row = ${row};
  const rows = [${JSON.stringify(HEADER)}, ...Array.from({ length: ${rows} }, (_, at) => row(at, ${Math.max(5_000, rows / 20)}))];
  return { sheets: [{ name: 'Sessions', rows }] };
})()`;
