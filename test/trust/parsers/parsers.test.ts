import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { readArguments } from '../../../src/cli/arguments';
import { UsageError } from '../../../src/cli/command';
import { COMMANDS } from '../../../src/cli/commands';
import { parseCode, parseIsoDate, parseModifier } from '../../../src/domain';
import { csvGrid, FileError, openGrid, rowsOf } from '../../../src/files';
import { textKind } from '../../../src/files/kind';
import { relationsOf, sheetsOf } from '../../../src/xlsx';
import { tags } from '../../../src/xlsx';
import { cmsTableOf, readCapFile, readPairFiles } from '../../../src/reference';
import { readImportedPart } from '../../../src/storage';
import { readFields, recordReader } from '../../../src/transform';
import { ByteTable } from '../../../src/transform/bytes/byte-table';
import { JsonReader } from '../../../src/transform/records/json-reader';
import { TsvReader } from '../../../src/transform/records/tsv-reader';
import { readOptions } from '../../../src/udf/options';
import { startWatchdog } from '../../support/watchdog';
import { HOSTILE } from '../hostile/corpus';
import { MUE_TEXT, PTP_HEADER, ptpRow } from '../../unit/reference/cms/files';

/** Anything at all, what has half the right shape, and the hostile texts. */
const anyText = (...pieces: readonly string[]) =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((list) => list.join('')),
    fc.constantFrom(...HOSTILE.map(([, text]) => text)),
  );
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 2_000 }),
  anyText('a', ',', '"', '\n', '\r', ';', '\t', '\ufeff', '""').map((text) => Buffer.from(text)),
);
const FIELDS = 'id,patient,date,code,units,minutes';

/** A parser that never comes to an end would let no test fail. */
const watchdog = startWatchdog();
afterAll(() => watchdog.end());

/** Runs a parser that answers bad input by a value: it neither throws nor changes what it was given. */
const total = <T>(name: string, input: fc.Arbitrary<T>, parse: (value: T) => unknown): void =>
  test(`${name}: comes to an end, never throws, never changes its input`, async () => {
    watchdog.begin(name);
    await fc.assert(
      fc.asyncProperty(input, async (value) => {
        watchdog.beat();
        const before = structuredClone(value);
        await parse(value);
        expect(value).toEqual(before);
      }),
    );
  }, 600_000);

/** The same for a parser whose contract is one kind of error. */
const refusing = <T>(
  name: string,
  input: fc.Arbitrary<T>,
  error: abstract new (...args: never[]) => Error,
  parse: (value: T) => unknown,
): void =>
  test(`${name}: comes to an end, throws its own error or nothing`, async () => {
    watchdog.begin(name);
    await fc.assert(
      fc.asyncProperty(input, async (value) => {
        watchdog.beat();
        try {
          await parse(value);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(error);
        }
      }),
    );
  }, 600_000);

total('codes', anyText('9', '7', '1', '4', '0', ' ', 'G', 'T'), parseCode);
total('modifiers', anyText('5', '9', 'X', 'S', ' '), parseModifier);
total('ISO dates', anyText('2', '0', '-', '1', '4'), parseIsoDate);

total('tags of XML', anyText('<', '>', '/', 'a', ' b="', '"', '<!--', '-->', '<![CDATA[', ']]>', '<?', '?>'), (xml) => {
  const ends = [...tags(xml)].map(({ start, end }) => end - start);
  // Each step goes on in the text: so many steps at most as it has characters.
  expect(ends.every((length) => length > 0)).toBe(true);
  expect(ends.length).toBeLessThanOrEqual(xml.length);
});
total('relations of a workbook', anyText('<Relationship ', 'Id="a" ', 'Target="b"', '/>', '<', '"'), (xml) =>
  relationsOf(xml, 'xl'),
);
total('sheets of a workbook', anyText('<sheet ', 'name="a" ', 'r:id="b"', '/>', '<sheets>', '"'), sheetsOf);
total(
  'imported tables of a workbook',
  fc.option(
    anyText('<tables', ' xmlns="urn:therapy-code-check:cms-tables"', '>', '{"v":1,', '"value":', '}', '</tables>'),
  ),
  readImportedPart,
);

total(
  'CMS’s pairs',
  fc.array(anyText(`${PTP_HEADER.join('\n')}\n`, `${ptpRow('97140 97124 20200101 * 1')}\n`, '\t', '"', '\n'), {
    maxLength: 4,
  }),
  (texts) =>
    readPairFiles(
      texts.map((text, at) => ({ name: `ccipra-v322r0-f${at + 1}.txt`, text: [text] })),
      { codes: ['97140', '97124'] },
    ),
);
total('CMS’s caps', anyText(MUE_TEXT, '97124,4,', '"', '\n', ',', '3 Date of Service Edit'), (text) =>
  readCapFile({ name: 'mue_Eff_04-01-2026.csv', text: [text] }, { codes: ['97124'] }),
);
total('which of CMS’s tables', anyText(PTP_HEADER.join('\n'), MUE_TEXT, '\n', '"'), (text) =>
  cmsTableOf('file.txt', () => ({ name: 'file.txt', text: [text] })),
);

const record = readFields(FIELDS);
if (!record.ok) throw new Error(record.error);
total('fields of a record', anyText('id', ',', 'date', 'code', ' ', '__proto__'), readFields);
total('a record', fc.oneof(fc.anything(), fc.array(fc.anything(), { maxLength: 6 })), (value) =>
  recordReader(record.value, null)(value),
);
/** Reads records as long as there are bytes and nothing is wrong with them. */
function readBytes(Reader: typeof JsonReader | typeof TsvReader, text: string): void {
  if (!record.ok) throw new Error(record.error);
  const reader = new Reader(record.value, null, () => 0, new ByteTable());
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length && reader.problem === null; at = reader.next) {
    reader.read(bytes, at, bytes.length);
    if (reader.next <= at) throw new Error('it does not go on');
  }
}
total('a line of JSON', fc.oneof(fc.json(), anyText('[', ']', '"', ',', '{', '}', '1')), (line) =>
  readBytes(JsonReader, line),
);
total('a line of tab-separated values', anyText('\t', '97124', '2024-08-05', '4', '\\n', '\\'), (line) =>
  readBytes(TsvReader, line),
);
total('options of a call', fc.anything(), readOptions);

refusing(
  'arguments of a command',
  fc.tuple(fc.constantFrom(...COMMANDS), fc.array(anyText('--', '-', 'payer', '=', 'json', 'x'), { maxLength: 6 })),
  UsageError,
  ([command, argv]) => readArguments(command, argv),
);
refusing('the kind of a text', bytes, FileError, (given) => textKind('file.csv', given));
refusing('a file of separated values', bytes, FileError, async (given) => {
  const cells: unknown[] = [];
  for await (const row of rowsOf(csvGrid('file.csv', 'csv', Readable.from([Buffer.from(given)])))) cells.push(...row);
  // No cell comes from nowhere.
  expect(cells.length).toBeLessThanOrEqual(given.length + 1);
});

describe('files on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tcc-parsers-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  refusing(
    'a workbook of any bytes',
    fc.tuple(fc.uint8Array({ maxLength: 1_500 }), fc.boolean()),
    FileError,
    async ([given, zip]) => {
      const path = join(folder, 'any.xlsx');
      writeFileSync(path, zip ? Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from(given)]) : given);
      const grid = await openGrid(path);
      for await (const row of rowsOf(grid)) expect(Array.isArray(row)).toBe(true);
    },
  );
});
