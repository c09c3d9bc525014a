import { EMPTY_PROFILE, type Profile } from '../../domain';
import { DAY_RULES, type Rule } from '../../rules';
import {
  createTransform,
  FIELD_NAMES,
  readFields,
  type RecordDateOrder,
  type RecordFields,
  type RecordFormat,
  type TransformSettings,
} from '../../transform';
import { EXIT, UsageError, type Arguments, type Command, type Context } from '../command';
import { PROFILE_OPTIONS, profileFrom } from '../profile-options';
import { dateOption } from '../read-values';
import { runJobs, takeAll } from '../stream/jobs';
import { LineProblem, WholeLines } from '../stream/lines';
import { summaryJson } from '../stream/summary';

/** Megabytes of answers that are kept where nobody says how many. */
const REMEMBERED = 64;

export const transform: Command = {
  name: 'transform',
  operands: '--fields LIST',
  summary:
    "Answers client-days from standard input on standard output, for programs that stream a billing company's lines.",
  details:
    "The records of one client's day stand side by side; each day has one answer, in the order of the input, and memory stays bounded. " +
    "Rules about a provider's day, a client's visits or a whole sheet are not run: the summary on standard error names them. " +
    'Exit code 0 when all was read, whatever was found; 2 otherwise. docs/scale.md tells more.',
  options: [
    { name: 'fields', value: 'LIST', help: `the fields of a record, in order: ${FIELD_NAMES.join(', ')}` },
    { name: 'from', value: 'FORM', help: 'jsonl (default): an object a line; tsv: fields with a tab between' },
    { name: 'to', value: 'FORM', help: 'jsonl or tsv; as --from where left out' },
    {
      name: 'date-order',
      value: 'ORDER',
      help: 'month-first or day-first, for dates such as 3/4/2024; they stay ambiguous where left out',
    },
    { name: 'as-of', value: 'DATE', help: 'the day that counts as today; no date is in the future where left out' },
    {
      name: 'remember',
      value: 'MEGABYTES',
      help: `of answers that are kept for days that say the same; ${REMEMBERED}`,
    },
    {
      name: 'jobs',
      help: 'standard input names files, one job a line: {"in": FILE, "out": FILE}; each output is written whole or not at all',
    },
    { name: 'rules', value: 'IDS', help: 'only these rules, by id, with commas; all rules about a day where left out' },
    ...PROFILE_OPTIONS,
    { name: 'help', short: 'h', help: 'show this help' },
  ],
  async run(args, context) {
    if (args.words.length > 0) throw new UsageError('transform takes no file; it reads standard input.');
    const settings = settingsFrom(args, context, profileFrom(args)(EMPTY_PROFILE));
    if (args.has('jobs')) {
      await runJobs(settings, context.io);
      return EXIT.nothingFound;
    }
    const work = createTransform(settings);
    const { io } = context;
    const lines = new WholeLines();
    // Who reads the answers may still have some of them before it when more are made.
    const put = () => io.write(work.drain().slice());
    try {
      for await (const piece of io.stdin() as AsyncIterable<Buffer>) {
        takeAll(work, lines.next(piece));
        await put();
      }
      takeAll(work, lines.last());
    } catch (error) {
      if (!(error instanceof LineProblem)) throw error;
      io.err(`transform: ${error.message}.`);
      return EXIT.couldNotRun;
    }
    const summary = work.finish();
    await put();
    io.err(summaryJson(summary));
    return EXIT.nothingFound;
  },
};

function settingsFrom(args: Arguments, { knowledge }: Context, profile: Profile): TransformSettings {
  const from = formOption(args, 'from') ?? 'jsonl';
  return {
    fields: fieldsOption(args),
    from,
    to: formOption(args, 'to') ?? from,
    knowledge: knowledge(),
    profile,
    asOf: dateOption(args, 'as-of'),
    rules: rulesOption(args),
    dateOrder: orderOption(args),
    remember: rememberOption(args),
  };
}

function fieldsOption(args: Arguments): RecordFields {
  const list = args.value('fields');
  if (list === undefined) {
    throw new UsageError('transform wants --fields, for example --fields id,patient,date,code,units,minutes');
  }
  const fields = readFields(list);
  if (fields.ok) return fields.value;
  throw new UsageError(`--fields: ${fields.error}`);
}

function formOption(args: Arguments, name: 'from' | 'to'): RecordFormat | undefined {
  const form = args.value(name);
  if (form === undefined || form === 'jsonl' || form === 'tsv') return form;
  throw new UsageError(`--${name} takes jsonl or tsv; "${form}" is neither.`);
}

function rulesOption(args: Arguments): readonly Rule[] {
  const ids = args
    .value('rules')
    ?.split(',')
    .map((id) => id.trim());
  if (ids === undefined) return DAY_RULES;
  return ids.map((id) => {
    const rule = DAY_RULES.find((own) => own.id === id);
    if (rule) return rule;
    throw new UsageError(
      `--rules: "${id}" is no rule about a day. They are: ${DAY_RULES.map((own) => own.id).join(', ')}.`,
    );
  });
}

function orderOption(args: Arguments): RecordDateOrder {
  const order = args.value('date-order') ?? null;
  if (order === null || order === 'month-first' || order === 'day-first') return order;
  throw new UsageError(`--date-order takes month-first or day-first; "${order}" is neither.`);
}

const MEGABYTE = 2 ** 20;

function rememberOption(args: Arguments): number {
  const text = args.value('remember');
  if (text === undefined) return REMEMBERED * MEGABYTE;
  if (/^\d{1,5}$/.test(text)) return Number(text) * MEGABYTE;
  throw new UsageError(`--remember takes a number of megabytes, 0 for none; "${text}" is none.`);
}
