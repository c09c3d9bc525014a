/**
 * node bench/suggest/run.mjs
 *
 * How many suggestions a second (processor time, one core) for texts that repeat, for texts that are all different, and
 * for misspelled ones, beside an exact look-up of the same texts in a Map in the same run. A sheet repeats its texts, so
 * the first figure is the one that counts there.
 */
import { loadEngine } from '../load-engine.mjs';

const { createKnowledge } = loadEngine('reference', ['domain']);
const { createSuggester, describeSuggestion } = loadEngine('suggest', ['domain', 'reference', 'units']);
const { referenceData } = loadEngine('reference/data', []);

const TEXTS = [
  'Swedish massage',
  'NMT',
  'DTM, 50 min',
  'MFR/DTM + stretching, L shoulder, 50 min',
  'MLD',
  'PT evaluation, low complexity',
  'ther ex',
  'gait training',
];
const LICENSES = ['LMT', 'PT'];
const PAYERS = ['Medicare Part B', 'Aetna', null];

const started = process.hrtime.bigint();
const suggester = createSuggester(createKnowledge(referenceData));
console.log(`built in ${(Number(process.hrtime.bigint() - started) / 1e6).toFixed(0)} ms`);

const query = (technique, i) => ({
  technique,
  minutes: 8 + (i % 60),
  license: LICENSES[i % LICENSES.length],
  goal: i % 3 === 0 ? 'ROM' : null,
  // A sheet is kept by date, some dozen rows a day.
  date: 19000 + Math.floor(i / 40),
  payer: PAYERS[i % PAYERS.length],
  state: 'OR',
});

/** Calls a second of processor time; the best of five rounds. */
function rate(rounds, run) {
  let best = 0;
  for (let round = 0; round < 5; round++) {
    const before = process.cpuUsage();
    run(rounds, round);
    const { user, system } = process.cpuUsage(before);
    best = Math.max(best, (rounds / (user + system)) * 1e6);
  }
  return best;
}

let kept = 0;
const exact = new Map(TEXTS.map((text) => [text, text.length]));
const peer = rate(2_000_000, (rounds) => {
  for (let i = 0; i < rounds; i++) kept += exact.get(TEXTS[i % TEXTS.length]);
});
const measured = [
  [
    'repeated texts',
    rate(200_000, (rounds) => {
      for (let i = 0; i < rounds; i++) {
        kept += suggester.suggest(query(TEXTS[i % TEXTS.length], i)).candidates.length;
      }
    }),
  ],
  [
    'repeated texts, with the reasoning written out',
    rate(50_000, (rounds) => {
      for (let i = 0; i < rounds; i++) {
        kept += describeSuggestion(suggester.suggest(query(TEXTS[i % TEXTS.length], i))).why.length;
      }
    }),
  ],
  [
    'texts that are all different',
    rate(40_000, (rounds, round) => {
      for (let i = 0; i < rounds; i++) {
        kept += suggester.suggest(query(`${TEXTS[i % TEXTS.length]} ${round}${i}`, i)).candidates.length;
      }
    }),
  ],
  [
    'misspelled texts that are all different',
    rate(20_000, (rounds, round) => {
      for (let i = 0; i < rounds; i++) {
        kept += suggester.suggest(query(`neuromuscluar theraphy ${round}${i}`, i)).candidates.length;
      }
    }),
  ],
];
const count = (value) => Math.round(value).toLocaleString('en-US');
console.log(`exact look-up in a Map: ${count(peer)} a second`);
for (const [what, value] of measured) {
  console.log(`${what}: ${count(value)} suggestions a second, 1/${count(peer / value)} of the look-up`);
}
if (kept === 0) process.exitCode = 1;
