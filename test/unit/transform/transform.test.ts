import fc from 'fast-check';
import { check } from '../../../src/check';
import { EMPTY_PROFILE, isoDate } from '../../../src/domain';
import { RULES } from '../../../src/rules';
import { columnMapping, createRecordReader, readDate } from '../../../src/sheet';
import {
  addFingerprints,
  createTransform,
  readFields,
  type Answer,
  type TransformSettings,
  type TransformSummary,
} from '../../../src/transform';
import { testKnowledge } from '../knowledge';
import { clients, FIELDS, type Cells } from './days';

const SETTINGS: TransformSettings = {
  fields: fieldsOf(FIELDS),
  from: 'tsv',
  to: 'jsonl',
  knowledge: testKnowledge(),
  profile: EMPTY_PROFILE,
  asOf: isoDate('2026-03-31'),
  dateOrder: null,
  remember: 1e6,
};

function fieldsOf(list: string) {
  const fields = readFields(list);
  if (!fields.ok) throw new Error(fields.error);
  return fields.value;
}

interface Given extends Answer {
  readonly ids: readonly string[];
}

function run(lines: readonly string[], settings: Partial<TransformSettings> = {}) {
  const work = createTransform({ ...SETTINGS, ...settings });
  let text = '';
  const drain = () => void (text += Buffer.from(work.drain()).toString());
  for (const line of lines) {
    const wrong = work.take(Buffer.from(`${line}\n`));
    if (wrong !== null) return { wrong, text, answers: [], summary: null as never };
    drain();
  }
  const summary: TransformSummary = work.finish();
  drain();
  const printed = text.split('\n').slice(0, -1);
  const answers = settings.to === 'tsv' ? [] : printed.map((line): Given => JSON.parse(line));
  return { wrong: null, text, answers, summary };
}

const tsv = (records: readonly Cells[]) => records.map((cells) => cells.join('\t'));

describe('answers are those of the engine', () => {
  const rules = RULES.filter(({ scope }) => scope === 'line' || scope === 'client-day');
  const names = FIELDS.split(',');
  const columns = { client: 'patient', modifiers: 'modifier' } as const;
  const roles = ['client', 'date', 'code', 'units', 'minutes', 'modifiers', 'license', 'payer', 'state', 'provider'];
  const mapping = columnMapping(
    Object.fromEntries(
      [...roles, 'start', 'end', 'technique'].map((role) => [
        role,
        [names.indexOf((columns as Record<string, string>)[role] ?? role)],
      ]),
    ),
    [],
  );

  test('findings by id, rule, message and numbers, whatever the batches', () => {
    fc.assert(
      fc.property(clients, (all) => {
        // Records without a client or a date are each alone in a stream; on a sheet their clock times are compared.
        const records = all.filter(([, client, date]) => client !== '' && readDate(date).ok && !/^$|3\/4/.test(date!));
        const reader = createRecordReader(mapping, { dateOrder: 'contradictory' });
        records.forEach((cells, row) => reader.row(cells, row));
        const { knowledge, profile, asOf } = SETTINGS;
        const whole = check({ table: reader.finish(), knowledge, profile, asOf, rules });
        const expected = whole.findings.map(({ ruleId, severity, messageId, data, rows }) =>
          JSON.stringify([ruleId, severity, messageId, data, rows.map((row) => records[row]![0])]),
        );
        const { answers } = run(tsv(records));
        const found = answers.flatMap(({ ids, findings }) =>
          findings.map((f) =>
            JSON.stringify([f.ruleId, f.severity, f.messageId, f.data, f.lines.map((at) => ids[at])]),
          ),
        );
        expect(found.sort()).toEqual(expected.sort());
        const gaps = whole.notCheckable.flatMap(({ ruleId, reasonId, rows }) =>
          reasonId === 'no-column' ? [] : rows.map((row) => `${ruleId} ${reasonId} ${records[row]![0]}`),
        );
        const said = answers.flatMap(({ ids, notCheckable }) =>
          notCheckable.flatMap(({ ruleId, reasonId, lines }) => lines.map((at) => `${ruleId} ${reasonId} ${ids[at]}`)),
        );
        expect([...new Set(said)].sort()).toEqual([...new Set(gaps)].sort());
      }),
      { numRuns: 60 },
    );
  });

  test('every record is in exactly one answer, in the order of the input', () => {
    fc.assert(
      fc.property(clients, (records) => {
        const { answers, summary } = run(tsv(records));
        expect(answers.flatMap(({ ids }) => ids)).toEqual(records.map(([id]) => id));
        expect(summary.records).toBe(records.length);
        expect(summary.clientDays).toBe(answers.length);
        const { supported } = summary.verdicts;
        expect(supported).toBe(answers.filter(({ verdict }) => verdict === 'supported').length);
      }),
    );
  });
});

describe('days that say the same', () => {
  const fields = fieldsOf('id,patient,date,code,units,minutes,payer');
  const day = (date: string, client: number) => [`${client}\tClient ${client}\t${date}\t97110\t9\t20\tMedicare`];
  const on = (...dates: readonly string[]) => run(dates.flatMap(day), { fields });

  test('are answered once, whatever the client and whichever of the dates that are alike', () => {
    const { summary, answers } = on('2024-08-05', '2024-08-06', '8/17/2024');
    expect(summary.remembered).toBe(2);
    expect(new Set(answers.map((answer) => JSON.stringify({ ...answer, ids: [] }))).size).toBe(1);
  });

  test('but not over a day on which a table changes', () => {
    expect(on('2024-06-30', '2024-07-01').summary.remembered).toBe(0);
  });

  test('a date after today is told, each by itself', () => {
    const { summary, answers } = on('2026-04-01', '2026-04-02');
    expect(summary.remembered).toBe(0);
    expect(
      answers.map(({ findings }) => findings.find(({ ruleId }) => ruleId === 'date-future')?.data['date']),
    ).toEqual(['2026-04-01', '2026-04-02']);
  });

  test('the lines of a visit may be of several dates, which count as they are', () => {
    const visits = fieldsOf('id,visit_id,date,code');
    const lines = ['1\tA\t2024-08-05\t97110', '2\tB\t2024-08-06\t97110'];
    expect(run(lines, { fields: visits }).summary.remembered).toBe(0);
  });
});

describe('the same input, the same answers', () => {
  test('with and without memory', () => {
    fc.assert(
      fc.property(clients, (records) => {
        const twice = [
          ...records,
          ...records.map(([id, name, ...rest]) => [`2${id}`, name && `Other ${name}`, ...rest]),
        ];
        const kept = run(tsv(twice as Cells[]));
        const anew = run(tsv(twice as Cells[]), { remember: 0 });
        expect(anew.text).toBe(kept.text);
        expect(anew.summary.fingerprint).toBe(kept.summary.fingerprint);
      }),
      { numRuns: 40 },
    );
  });

  test('as JSON lines and as fields with tabs; the fingerprint does not depend on the form', () => {
    fc.assert(
      fc.property(clients, (records) => {
        const names = FIELDS.split(',');
        const asJson = records.map((cells) => JSON.stringify(Object.fromEntries(names.map((n, i) => [n, cells[i]]))));
        const one = run(tsv(records));
        const other = run(asJson, { from: 'jsonl' });
        const table = run(tsv(records), { to: 'tsv' });
        expect(other.text).toBe(one.text);
        expect(table.summary.fingerprint).toBe(one.summary.fingerprint);
        table.text
          .trimEnd()
          .split('\n')
          .forEach((line, i) => {
            const [ids, verdict, details] = line.split('\t');
            expect({ ids: JSON.parse(ids!), verdict, ...JSON.parse(details!) }).toEqual(one.answers[i]);
          });
      }),
      { numRuns: 40 },
    );
  });

  test('in two parts: fingerprints add up to that of the whole', () => {
    fc.assert(
      fc.property(clients, fc.nat(), (records, at) => {
        const names = [...new Set(records.map(([id]) => id!.split('-')[0]!))];
        const first = new Set(names.slice(0, at % (names.length + 1)));
        const isFirst = ([id]: Cells) => first.has(id!.split('-')[0]!);
        const parts = [records.filter(isFirst), records.filter((r) => !isFirst(r))].map(
          (part) => run(tsv(part)).summary,
        );
        const whole = run(tsv(records)).summary;
        expect(addFingerprints(parts.map(({ fingerprint }) => fingerprint))).toBe(whole.fingerprint);
      }),
      { numRuns: 40 },
    );
  });

  test('the fingerprint tells a changed, a missing and a doubled record', () => {
    const records = [
      ['1', 'Ann Sample', '2024-08-05', '97124', '2', '30', '', 'LMT', 'Self-pay', 'TX', '', '', '', ''],
      ['2', 'Bob Sample', '2024-08-05', '97124', '2', '30', '', 'LMT', 'Self-pay', 'TX', '', '', '', ''],
    ];
    const changed = [records[0]!, [...records[1]!.slice(0, 4), '3', ...records[1]!.slice(5)]];
    const other = [records[0]!, ['3', ...records[1]!.slice(1)]];
    const prints = [records, changed, other, records.slice(1), [...records, ['1', 'Cy', ...records[0]!.slice(2)]]];
    const all = prints.map((list) => run(tsv(list)).summary.fingerprint);
    expect(new Set(all).size).toBe(prints.length);
  });
});

describe('days', () => {
  const line = (id: string, who: string, date: string, units = '1') =>
    [id, who, date, '97124', units, '15', '', 'LMT', 'Self-pay', 'TX', '', '', '', ''].join('\t');

  test('two spellings of one date are one day; two clients and two dates are not', () => {
    const { answers } = run([
      line('1', 'Ann Sample', '2024-08-15'),
      line('2', 'Ann  Sample', '8/15/2024'),
      line('3', 'Ann Sample', '2024-08-16'),
      line('4', 'Bob Sample', '2024-08-16'),
    ]);
    expect(answers.map(({ ids }) => ids)).toEqual([['1', '2'], ['3'], ['4']]);
  });

  test('a date of two readings stays ambiguous, unless its order is given', () => {
    const lines = [line('1', 'Ann Sample', '3/4/2024'), line('2', 'Ann Sample', '2024-04-03')];
    expect(run(lines).answers.map(({ ids }) => ids)).toEqual([['1'], ['2']]);
    expect(run(lines).answers[0]!.notCheckable.length).toBeGreaterThan(0);
    expect(run(lines, { dateOrder: 'day-first' }).answers.map(({ ids }) => ids)).toEqual([['1', '2']]);
    expect(run(lines, { dateOrder: 'month-first' }).answers.map(({ ids }) => ids)).toEqual([['1'], ['2']]);
  });

  test('without a client a visit stands for the day', () => {
    const settings = { fields: fieldsOf('id,visit_id,code,units,minutes,license,payer') };
    const { answers } = run(
      ['1\tv1\t97124\t1\t15\tLMT\tx', '2\tv1\t97124\t1\t15\tLMT\tx', '3\tv2\t97124\t1\t15\tLMT\tx'],
      settings,
    );
    expect(answers.map(({ ids }) => ids)).toEqual([['1', '2'], ['3']]);
  });

  test('a field without which a rule cannot run is said once; of a day, that its units were compared with nothing', () => {
    const { summary, answers } = run(['1\tAnn\t2024-08-05\t97124'], { fields: fieldsOf('id,patient,date,code') });
    expect(summary.rulesWithoutField.map(({ ruleId }) => ruleId)).toContain('units-not-supported');
    expect(answers[0]!.notCheckable.map(({ ruleId, reasonId }) => [ruleId, reasonId])).toEqual([
      ['units-not-supported', 'not-compared'],
    ]);
    expect(answers[0]!.verdict).toBe('not-checkable');
    expect(summary.rulesNotRun.length).toBeGreaterThan(0);
  });
});

describe('what is wrong with the input is said, without its text', () => {
  const good = ['1', 'Secret Name', '2024-08-05', '97124', '1', '15', '', 'LMT', 'Self-pay', 'TX', '', '', '', ''];
  const json = (record: object) => JSON.stringify(record);
  test.each<[string, readonly string[], Partial<TransformSettings>, RegExp]>([
    ['too few fields', [good.slice(1).join('\t')], {}, /^line 1: it has 13 fields, not 14$/],
    ['no id', [['', ...good.slice(1)].join('\t')], {}, /^line 1: its "id" is empty$/],
    ['a missing id', [['\\N', ...good.slice(1)].join('\t')], {}, /its "id" is empty/],
    ['no JSON', ['{"patient": "Secret Name"'], { from: 'jsonl' }, /^line 1: it is no JSON$/],
    ['a list', [json(good)], { from: 'jsonl' }, /it is no JSON object/],
    ['a key of no field', [json({ id: 1, 'Secret Name': 1 })], { from: 'jsonl' }, /a key that is not among/],
    [
      'a prototype key',
      ['{"id":1,"__proto__":{"patient":"Secret Name"}}'],
      { from: 'jsonl' },
      /a key that is not among/,
    ],
    ['an object in a field', [json({ id: 1, code: { a: 'Secret Name' } })], { from: 'jsonl' }, /its "code" is no text/],
  ])('%s', (_, lines, settings, expected) => {
    const { wrong } = run(lines, settings);
    expect(wrong).toMatch(expected);
    expect(wrong).not.toContain('Secret');
  });

  test('a day that comes again', () => {
    const lines = [good, ['2', 'Other', ...good.slice(2)], ['3', ...good.slice(1)]].map((cells) => cells.join('\t'));
    expect(run(lines).wrong).toMatch(/^line 3: a client's day that was there before comes again/);
  });

  test('more records than a day can have', () => {
    const lines = Array.from({ length: 2001 }, (_, i) => [`${i}`, ...good.slice(1)].join('\t'));
    expect(run(lines).wrong).toMatch(/^line 2001: one client's day has more than 2000 records/);
  });

  test.each([
    ['id,patient,date,code,minuets', /"minuets" is no field of a record\. Known are: id, date, patient/],
    ['patient,date,code', /must name one "id"/],
    ['id,id,patient,code', /must name one "id"/],
    ['id,patient,date', /must name a "code"/],
    ['id,date,code', /must say whose day it is/],
  ])('fields %s', (list, expected) => {
    const fields = readFields(list);
    expect(fields.ok ? '' : fields.error).toMatch(expected);
  });

  test('any line is taken or said to be wrong', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' }), { maxLength: 6 }),
        fc.constantFrom<'tsv' | 'jsonl'>('tsv', 'jsonl'),
        (lines, from) => {
          const { wrong, answers } = run(
            lines.map((l) => `${l}\tAnn\t97110`),
            { from, fields: fieldsOf('id,patient,code') },
          );
          expect(wrong !== null || answers.length > 0 || lines.length === 0).toBe(true);
        },
      ),
    );
  });
});
