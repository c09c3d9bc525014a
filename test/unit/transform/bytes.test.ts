import fc from 'fast-check';
import { EMPTY_PROFILE, isoDate } from '../../../src/domain';
import { WholeLines } from '../../../src/cli/stream/lines';
import { DAY_RULES } from '../../../src/rules';
import {
  createTransform,
  readFields,
  transformer,
  type Transform,
  type TransformSettings,
} from '../../../src/transform';
import { testKnowledge } from '../knowledge';
import { FIELDS } from './days';
import { asJson, asTsv, plainly, type Texts } from './plainly';

const knowledge = testKnowledge();
const of = (...values: readonly string[]) => fc.constantFrom(...values);

/** All that records say beside their ids and clients; few values, so that days come again. */
const facts = fc.record({
  date: of('2024-08-05', '8/5/2024', '2024-08-06', '2024-07-01', '3/4/2024', '', 'soon', '2026-05-01'),
  code: of('97110', '97140', '97124', '97124, 97140', '99999', '', '97140-59 x2', 'x'),
  units: of('1', '2', '4', '', '1.5'),
  minutes: of('7', '15', '33', '', '', '0:45', 'about an hour'),
  modifier: of('', 'GP', '59', 'ZZ'),
  license: of('PT', 'LMT', ''),
  payer: of('Medicare', 'Self-pay', '', 'Nobody Insurance'),
  state: of('TX', 'WA', ''),
  provider: of('Lee Kneads, LMT', 'Max Movewell', ''),
  start: of('9:00', '10:00', ''),
  end: of('9:45', '11:00', ''),
  technique: of('Swedish massage', 'ther ex', 'Zwölf \u{1F980}', ''),
  visit_id: of('', 'v1', 'v2'),
});

/** Clients' days out of a few records, so that what is remembered is asked for. */
const records: fc.Arbitrary<readonly Texts[]> = fc.array(facts, { minLength: 1, maxLength: 5 }).chain((pool) =>
  fc
    .array(
      fc.tuple(
        fc.boolean(),
        of('', 'r', 'ä"\\', '\u2028'),
        fc.array(fc.nat(pool.length - 1), { minLength: 1, maxLength: 3 }),
      ),
      { minLength: 1, maxLength: 14 },
    )
    .map((clients) =>
      clients.flatMap(([named, prefix, places], client): readonly Texts[] =>
        places
          .map((place) => pool[place]!)
          .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
          .map((record, i) => ({
            ...record,
            visit_id: record.visit_id && `${client}-${record.visit_id}`,
            id: `${prefix}${client}-${i}`,
            patient: named ? `Client  ${client} Sample` : '',
          })),
      ),
    ),
);

const names = fc
  .tuple(fc.shuffledSubarray([...FIELDS.split(','), 'visit_id', '-'], { minLength: 8 }), fc.boolean())
  .map(([list, sorted]) => {
    const all = [...new Set([...list, 'id', 'code', list.includes('visit_id') ? 'visit_id' : 'patient'])];
    const first = ['id', 'patient', 'date'];
    return (sorted ? [...first.filter((f) => all.includes(f)), ...all.filter((f) => !first.includes(f))] : all).join();
  });

function settingsOf(list: string, more: Partial<TransformSettings> = {}): TransformSettings {
  const fields = readFields(list);
  if (!fields.ok) throw new Error(fields.error);
  return {
    ...{ fields: fields.value, from: 'tsv', to: 'jsonl', knowledge, profile: EMPTY_PROFILE },
    ...{ asOf: isoDate('2026-03-31'), dateOrder: null, remember: 1e6, ...more },
  };
}

/** A day that comes back is refused, not answered. */
const inOrder = (list: readonly Texts[], settings: TransformSettings) => {
  const work = createTransform(settings);
  return work.take(Buffer.from(asTsv(list, settings.fields).join('\n'))) === null;
};

function answered(work: Transform, pieces: readonly Uint8Array[]): string {
  const lines = new WholeLines();
  let text = '';
  const take = (bytes: Uint8Array) => {
    const copy = Uint8Array.from(bytes);
    const wrong = work.take(copy);
    if (wrong !== null) throw new Error(wrong);
    // What was taken may be written over.
    copy.fill(0);
    text += Buffer.from(work.drain()).toString();
  };
  for (const piece of pieces) take(lines.next(piece));
  take(lines.last());
  work.finish();
  return text + Buffer.from(work.drain()).toString();
}

const inPieces = (bytes: Uint8Array, size: number): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));

test('the answers are those of the plain way, to the letter: both forms, any order of the fields, any pieces', () => {
  fc.assert(
    fc.property(
      records,
      names,
      fc.constantFrom<'tsv' | 'jsonl'>('tsv', 'jsonl'),
      fc.constantFrom<'tsv' | 'jsonl'>('tsv', 'jsonl'),
      fc.constantFrom('month-first' as const, 'day-first' as const, null),
      of('\n', '\r\n', '\n\n'),
      fc.constantFrom(0, 1000, 1e6),
      fc.integer({ min: 1, max: 400 }),
      (list, fields, from, to, dateOrder, lineEnd, remember, size) => {
        const settings = settingsOf(fields, { from, to, dateOrder, remember });
        fc.pre(inOrder(list, { ...settings, from: 'tsv' }));
        const lines = from === 'tsv' ? asTsv(list, settings.fields) : asJson(list, settings.fields);
        const bytes = Buffer.from(lines.join(lineEnd));
        expect(answered(createTransform(settings), inPieces(bytes, size))).toBe(plainly(list, settings));
      },
    ),
    { numRuns: 300 },
  );
}, 120_000);

test('what is known from one input answers the next, also after one that was given up', () => {
  fc.assert(
    fc.property(fc.array(records, { minLength: 2, maxLength: 3 }), names, (inputs, fields) => {
      const settings = settingsOf(fields);
      fc.pre(inputs.every((list) => inOrder(list, settings)));
      const begin = transformer(settings);
      for (const list of inputs) {
        const bytes = Buffer.from(asTsv(list, settings.fields).join('\n'));
        const givenUp = begin();
        expect(givenUp.take(Buffer.from(`${bytes.toString()}\nbroken`))).toMatch(/it has 1 field, not/);
        expect(answered(begin(), [bytes])).toBe(plainly(list, settings));
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);

test('more days than a batch holds, new ones and known ones', () => {
  const rules = DAY_RULES.filter(({ id }) => id === 'units-not-supported');
  const settings = settingsOf('id,patient,date,code,units,minutes,payer', { rules, remember: 0 });
  const of = (i: number, units: number): Texts => ({
    ...{ id: `${i}`, patient: `Client ${i}`, date: '2024-08-05', code: '97110', units: `${units}` },
    ...{ minutes: '33', payer: 'Medicare' },
  });
  for (const days of [
    Array.from({ length: 33_000 }, (_, i) => of(i, i)),
    Array.from({ length: 270_000 }, (_, i) => of(i, i % 5)),
  ]) {
    const lines = answered(createTransform(settings), [Buffer.from(asTsv(days, settings.fields).join('\n'))]).split(
      '\n',
    );
    expect(lines.length - 1).toBe(days.length);
    const sample = days.filter((_, i) => i % 5000 === 0 || i > days.length - 3);
    expect(sample.map(({ id }) => `${lines[Number(id)]}\n`).join('')).toBe(plainly(sample, settings));
  }
}, 60_000);

test('a byte order mark before the first line is none of its text', () => {
  const settings = settingsOf('id,patient,code');
  const text = '1\tAnn Sample\t97124\n';
  expect(answered(createTransform(settings), [Buffer.from(`\ufeff${text}`)])).toBe(
    answered(createTransform(settings), [Buffer.from(text)]),
  );
});

test('a record that looks like what is known is still taken apart where it is not', () => {
  const settings = settingsOf('id,patient,date,code,units');
  const begin = transformer(settings);
  answered(begin(), [Buffer.from('1\tAnn\t2024-08-05\t\t2\n2\tAnn\t2024-08-05\t97110\t2\r\r\n')]);
  // The end of the first record, behind an id; nothing stands before it.
  expect(begin().take(Buffer.from('1\t2\n1\tAnn\t2024-08-05\t\t2\n'))).toMatch(/line 1: it has 2 fields, not 5/);
  // With one return less its last field is another, and the day is none that is known.
  const line = (id: number, end: string) => `${id}\tBen\t2024-08-05\t97110\t2${end}`;
  answered(begin(), [Buffer.from(line(1, '\r\r\n') + line(2, '\r\r\n'))]);
  for (const [end, remembered] of [
    ['\r\r\n', 1],
    ['\r\n', 0],
  ] as const) {
    const work = begin();
    expect(work.take(Buffer.from(`${line(1, '\r\r\n')}${line(2, end)}\n\n\n\n`))).toBe(null);
    expect(work.finish().remembered).toBe(remembered);
  }
  // A date of its own, and a field too many.
  const more = '1\tAnn\t2024-08-05\t97110\t2\n2\tAnn\t2024-08-06\t97110\t2\t2\n';
  expect(begin().take(Buffer.from(more))).toMatch(/line 2: it has 6 fields, not 5/);
});
