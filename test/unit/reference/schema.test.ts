import * as v from 'valibot';
import { COUNTING_RULES, parseIsoDate } from '../../../src/domain';
import { referenceData } from '../../../src/reference/data';
import sources from '../../../src/reference/data/sources.json';

/**
 * The shape of every row of every table. Strict: a field that no look-up reads, or a misspelled one, is refused, so that
 * nothing is kept that nobody shows.
 */

const CODES = new Set(referenceData.codes.rows.map(({ code }) => code));
const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const confidence = v.picklist(['primary', 'verified', 'single', 'contradiction', 'unverified']);
const day = v.pipe(
  v.string(),
  v.check((given) => parseIsoDate(given).ok, 'a date YYYY-MM-DD'),
);
const source = v.pipe(
  v.string(),
  v.check((id) => id in sources, 'an id of sources.json'),
);
const code = v.pipe(
  v.string(),
  v.check((given) => CODES.has(given), 'a code of codes.json'),
);
const wellFormed = v.pipe(v.string(), v.regex(/^(?:\d{5}|\d{4}[A-Z]|[A-Z]\d{4})$/));
const stamp = v.strictObject({ name: text, edition: text, from: v.optional(day), to: v.optional(day) });
const evidence = { confidence, sources: v.array(source) };
const value = <T extends v.GenericSchema>(schema: T) =>
  v.strictObject({ v: schema, c: confidence, n: v.optional(text), s: v.optional(v.array(source)) });
const binds = value(v.picklist(['yes', 'no', 'unknown']));
const pair = [code, code, v.picklist([0, 1])] as const;
const table = <T extends v.GenericSchema>(row: T) => v.strictObject({ stamp, rows: v.array(row) });

const PAYER = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]+(?:_[a-z]+)*$/)),
  name: text,
  line: text,
  aliases: v.array(text),
  anyState: v.optional(v.literal(true)),
  countingRule: value(v.picklist([...COUNTING_RULES, 'unknown'])),
  pairsBind: binds,
  capsBind: binds,
  limits: v.array(
    v.strictObject({
      v: v.nullable(v.pipe(v.number(), v.minValue(1))),
      unit: text,
      counts: text,
      per: text,
      codes: v.array(code),
      effective: v.optional(text),
      exceptions: v.optional(text),
      c: confidence,
      n: v.optional(text),
      s: v.optional(v.array(source)),
    }),
  ),
  modifiers: v.record(
    v.picklist(['discipline', 'assistant', 'active-care', 'excluded', 'threshold', 'separate']),
    v.strictObject({ ...value(v.picklist(['required', 'expected', 'unknown'])).entries, from: v.optional(day) }),
  ),
  licenses: v.record(
    v.picklist(referenceData.licenses.licenses.map(({ id }) => id)),
    v.strictObject({
      ...value(v.picklist(['yes', 'no', 'depends', 'only', 'unknown'])).entries,
      codes: v.optional(v.array(code)),
    }),
  ),
  orders: v.optional(
    v.record(
      v.picklist(['referral', 'authorization']),
      v.strictObject({
        ...value(v.picklist(['required', 'usual', 'some-plans', 'not-required'])).entries,
        // The words that a finding shows.
        n: text,
        s: v.array(source),
        states: v.optional(v.array(v.picklist(referenceData.states.rows.map(({ id }) => id)))),
      }),
    ),
  ),
  records: v.optional(
    v.record(
      v.picklist(['total-minutes', 'minutes-per-code', 'start-stop-times']),
      v.strictObject({
        ...value(v.picklist(['required', 'expected', 'not-required'])).entries,
        n: text,
        s: v.array(source),
      }),
    ),
  ),
  handling: v.record(text, value(text)),
  notes: v.optional(text),
});

const SCHEMAS = {
  codes: table(
    v.strictObject({
      code: wellFormed,
      description: text,
      group: text,
      timed: v.boolean(),
      unitMinutes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(15), v.maxValue(120))),
      from: v.optional(day),
      to: v.optional(day),
      neverValid: v.optional(v.literal(true)),
      replacedBy: v.optional(v.array(code)),
      disciplines: v.optional(v.array(v.picklist(['GP', 'GO', 'GN']))),
      therapyStatus: v.picklist(['always', 'sometimes', 'never', 'unknown']),
      addOnTo: v.optional(v.array(code)),
      oneOnOne: v.optional(v.literal(true)),
      medicareStatus: v.optional(v.picklist(['A', 'B', 'C', 'E', 'I', 'N', 'R', 'X'])),
      note: v.optional(text),
      datesConfidence: confidence,
      fromConfidence: v.optional(confidence),
      ...evidence,
    }),
  ),
  pairs: v.strictObject({
    stamp,
    active: v.array(v.strictTuple(pair)),
    ended: v.array(v.strictTuple([...pair, day])),
    notes: v.array(v.strictTuple([code, code, text])),
  }),
  caps: v.strictObject({
    stamp,
    caps: v.array(v.strictTuple([code, v.pipe(v.number(), v.integer(), v.minValue(0)), v.picklist([1, 2, 3])])),
  }),
  techniques: table(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
      name: text,
      synonyms: v.array(text),
      codes: v.pipe(
        v.array(
          v.strictTuple([
            // A technique may lead outside this product's codes (biofeedback of the pelvic floor).
            v.nullable(wellFormed),
            text,
            v.nullable(v.picklist(['circulation', 'motion', 'function', 'neuromuscular', 'exercise', 'wellness'])),
          ]),
        ),
        v.minLength(1),
      ),
      caution: v.optional(text),
      ...evidence,
    }),
  ),
  licenses: v.strictObject({
    stamp,
    licenses: v.array(v.strictObject({ id: text, names: v.array(text) })),
    certificates: v.array(v.strictObject({ id: text, names: v.array(text) })),
    noCredential: v.array(text),
    scope: v.array(
      v.strictObject({
        license: text,
        codes: v.pipe(v.array(v.union([v.literal('*'), code])), v.minLength(1)),
        from: v.optional(day),
        to: v.optional(day),
        verdict: v.picklist(['may', 'may-not', 'depends', 'unknown']),
        condition: v.optional(text),
        dependsOn: v.optional(v.array(v.picklist(['state', 'payer', 'certificate']))),
        certificates: v.optional(v.array(text)),
        confidence,
        sources: v.optional(v.array(source)),
      }),
    ),
    sources: v.record(v.string(), v.array(source)),
  }),
  states: table(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
      name: text,
      regulation: v.picklist(['license', 'certification', 'registration', 'none', 'none found']),
      titles: v.array(text),
      abbreviations: v.array(text),
      scope: v.record(text, v.picklist(['included', 'excluded'])),
      scopeConfidence: confidence,
      note: v.optional(text),
      ...evidence,
    }),
  ),
  payers: v.strictObject({
    ...table(PAYER).entries,
    plans: v.strictObject({
      silent: v.array(text),
      lines: v.array(
        v.strictObject({
          payer: v.nullable(v.picklist(referenceData.payers.rows.map(({ id }) => id))),
          of: v.array(v.picklist(['unknown', ...referenceData.payers.rows.map(({ line }) => line)])),
          is: v.optional(v.array(text)),
          holds: v.optional(v.array(text)),
        }),
      ),
    }),
  }),
};

describe('each table has the shape that its look-ups read', () => {
  it.each(Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[])('%s', (name) => {
    const read = v.safeParse(SCHEMAS[name] as v.GenericSchema, referenceData[name]);
    expect(read.success ? [] : read.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)).toEqual([]);
  });

  it('a source has a title', () => {
    const shape = v.record(text, v.strictObject({ title: text, url: v.string(), date: v.optional(text) }));
    expect(v.is(shape, sources)).toBe(true);
  });
});

describe('rows agree with each other', () => {
  it('a row that claims a source names one; an unverified one may have none', () => {
    const rows = [...referenceData.codes.rows, ...referenceData.techniques.rows, ...referenceData.states.rows];
    const bare = rows.filter((row) => row.confidence !== 'unverified' && row.sources.length === 0);
    expect(bare.map((row) => ('code' in row ? row.code : row.id))).toEqual([]);
  });

  it('an ended code ends before its successors do, and every code is named once in each table', () => {
    const once = (names: readonly string[]) => expect(new Set(names).size).toBe(names.length);
    once(referenceData.codes.rows.map((row) => row.code));
    once(referenceData.techniques.rows.map((row) => row.id));
    once(referenceData.payers.rows.map((row) => row.id));
    once(referenceData.states.rows.map((row) => row.id));
    once(referenceData.caps.caps.map(([name]) => name));
    once(referenceData.pairs.active.map(([a, b]) => [a, b].sort().join()));
    once(referenceData.pairs.ended.map((row) => row.join()));
    const ends = new Map(referenceData.codes.rows.map((row) => [row.code, row.to ?? '9999-12-31']));
    for (const row of referenceData.codes.rows) {
      for (const next of row.replacedBy ?? []) expect([row.code, ends.get(next)! > row.to!]).toEqual([row.code, true]);
    }
  });

  it('every license has a last row that says what holds for all other codes', () => {
    const { licenses, scope, certificates } = referenceData.licenses;
    for (const { id } of licenses)
      expect(scope.filter((row) => row.license === id && row.codes[0] === '*')).toHaveLength(1);
    const known = new Set(certificates.map(({ id }) => id));
    for (const row of scope) for (const name of row.certificates ?? []) expect(known).toContain(name);
  });

  it('a license that depends says on what', () => {
    const silent = referenceData.licenses.scope.filter(
      (row) => row.verdict === 'depends' && (!row.condition || !row.dependsOn?.length),
    );
    expect(silent).toEqual([]);
  });

  it('no text names a place that a reader cannot look at, or repeats a letter by mistake', () => {
    const texts = JSON.stringify({ ...referenceData, sources: undefined });
    expect(texts.match(/facts (?:of the field|base)|base file|(.)\1{3,}/gi) ?? []).toEqual([]);
  });
});
