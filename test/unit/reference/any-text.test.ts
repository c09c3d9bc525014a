import fc from 'fast-check';
import { formatIsoDate, parseCode, parseIsoDate, parseModifier } from '../../../src/domain';
import { cmsTableOf, readCapFile, readPairFiles, textKey } from '../../../src/reference';
import { referenceData } from '../../../src/reference/data';
import { testKnowledge } from '../knowledge';

const known = testKnowledge();
const NAMES = [
  ...known.payers.flatMap(({ name, aliases }) => [name, ...aliases]),
  ...referenceData.states.rows.flatMap(({ id, name }) => [id, name]),
  ...referenceData.licenses.licenses.flatMap(({ names }) => names),
  ...referenceData.licenses.noCredential,
];
/** Anything, and pieces of what the look-ups know, put together at random. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.oneof(fc.constantFrom(...NAMES), fc.constantFrom(' ', ', ', '; ', ' (', ')', '/', '-', ' of ')), {
      maxLength: 12,
    })
    .map((pieces) => pieces.join('')),
);

describe('a look-up takes any text', () => {
  it('payers, states, credentials: an answer or none, the same each time', () => {
    fc.assert(
      fc.property(text, (given) => {
        const answers = () => [known.payer(given)?.id, known.state(given)?.id, known.credential(given)];
        expect(answers()).toEqual(answers());
      }),
    );
  });

  it('case, spaces and accents of a name do not matter', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), (name) => {
        for (const written of [name.toUpperCase(), name.toLowerCase(), ` ${name.replace(/ /g, '  ')} `]) {
          expect(known.payer(written)).toBe(known.payer(name));
          expect(known.state(written)).toBe(known.state(name));
          expect(textKey(written)).toBe(textKey(name));
        }
      }),
    );
  });

  it('a credential keeps no more parts than a cell can mean', () => {
    fc.assert(
      fc.property(text, (given) => {
        const read = known.credential(given);
        if (read === null) return;
        expect(read.licenses.length + read.certificates.length + read.unknown.length).toBeLessThanOrEqual(60);
        for (const part of read.unknown) expect(given).toContain(part);
      }),
    );
  });

  it('codes, modifiers and dates: read or refused, and what is read is in its one form', () => {
    fc.assert(
      fc.property(
        fc.oneof(text, fc.stringMatching(/^ ?[0-9A-Za-z]{5} ?$/), fc.stringMatching(/^\d{4}-\d\d-\d\d$/)),
        (given) => {
          const code = parseCode(given);
          if (code.ok) expect(code.value).toBe(given.trim().toUpperCase());
          const modifier = parseModifier(given);
          if (modifier.ok) expect(modifier.value).toBe(given.trim().toUpperCase());
          const date = parseIsoDate(given);
          if (date.ok) expect(formatIsoDate(date.value)).toBe(given);
        },
      ),
    );
  });
});

describe("a reader of CMS's files takes any file", () => {
  const cells = fc.array(
    fc.array(fc.oneof(text, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)), { maxLength: 8 }),
    {
      maxLength: 20,
    },
  );
  const codes = ['97124', '97140'];

  it('of rows: refused with a reason, and the rows are left as they were', async () => {
    await fc.assert(
      fc.asyncProperty(cells, async (rows) => {
        const before = structuredClone(rows);
        const caps = await readCapFile({ name: 'mue-2026q2.csv', rows }, { codes });
        const pairs = await readPairFiles([{ name: 'ccipra-v321r0-f1.txt', rows }], { codes });
        for (const result of [caps, pairs]) expect(result.ok ? '' : result.error.detail.length).toBeLessThanOrEqual(80);
        expect([caps.ok, pairs.ok]).toEqual([false, false]);
        await cmsTableOf('copy', () => ({ name: 'copy', rows }));
        expect(rows).toEqual(before);
      }),
    );
  });

  it('of text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text), async (pieces) => {
        expect((await readCapFile({ name: 'mue-2026q2.csv', text: pieces }, { codes })).ok).toBe(false);
      }),
    );
  });
});
