import { NONE, SEVERITIES, type Severity, type Stamp } from '../domain';
import { DAY_RULES, RULES, turnsOf } from '../rules';
import { ByteWriter } from './bytes/byte-writer';
import { encoded } from './bytes/utf8';
import { Fingerprint } from './fingerprint';
import type { JudgeSettings, RuleWithoutField, Verdict } from './judge';
import type { Prepared, RecordFormat } from './memory/answers';
import { Batch } from './memory/batch';
import type { Day } from './memory/line-store';
import { AnswerMemory } from './memory/memory';
import { SeenDays } from './memory/seen-days';
import { dateKinds } from './records/dates';
import { JsonReader, jsonContentCells } from './records/json-reader';
import type { RecordReader } from './records/record-reader';
import { TsvReader, tsvCells } from './records/tsv-reader';

export interface TransformSettings extends JudgeSettings {
  readonly from: RecordFormat;
  readonly to: RecordFormat;
  /** Bytes (about) of answers that are kept for days that say the same; 0 keeps none. */
  readonly remember: number;
}

export interface TransformSummary {
  readonly records: number;
  readonly clientDays: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly notCheckable: number;
  /** Days that were answered from memory. */
  readonly remembered: number;
  readonly fingerprint: string;
  /** Rules about a provider's day, a client's visits or the whole sheet, of which one client's day does not tell; and those left out. */
  readonly rulesNotRun: readonly string[];
  readonly rulesWithoutField: readonly RuleWithoutField[];
  readonly tables: readonly Stamp[];
}

/**
 * Answers client-days as their records come by. Memory stays bounded whatever the length of the input: one batch of days,
 * and the answers that are kept.
 */
export interface Transform {
  /**
   * Takes whole lines of UTF-8; the last one may lack its line end. The text says what is wrong with a line, and nothing more may
   * be given then. The bytes are neither kept nor changed.
   */
  take(bytes: Uint8Array): string | null;
  /** The answers that are ready, each with a line end; to be used before more is taken. */
  drain(): Uint8Array;
  /** Answers what is left; `drain` once more, then the summary is complete. */
  finish(): TransformSummary;
}

/** Records in a batch: enough to be judged quickly, few enough to stay near the processor. */
const BATCH = 32_768;
/** Bytes of ids and of new contents in a batch. */
const BATCH_BYTES = 16 * 2 ** 20;
/** Nobody has so many services on one day: the field is no client's. */
export const MOST_RECORDS_A_DAY = 2000;

const COMMA = 44;

/** Begins one input after the other; what is known of days stays known. */
export function transformer(settings: TransformSettings): () => Transform {
  const { fields, asOf, dateOrder, knowledge, rules = DAY_RULES } = settings;
  const isTsv = settings.from === 'tsv';
  const memory = new AnswerMemory(settings, settings.to, isTsv ? tsvCells(fields) : jsonContentCells(fields));
  const kinds = dateKinds(turnsOf(rules, { knowledge, asOf }), asOf, fields.byClient);
  const Reader = isTsv ? TsvReader : JsonReader;
  const room: Room = { seen: new SeenDays(), batch: new Batch(), out: new ByteWriter() };
  return () => new RecordTransform(settings, memory, new Reader(fields, dateOrder, kinds, memory.contents), room);
}

export const createTransform = (settings: TransformSettings): Transform => transformer(settings)();

/** What an input needs of memory, and the next one needs again. */
interface Room {
  readonly seen: SeenDays;
  readonly batch: Batch;
  readonly out: ByteWriter;
}

class RecordTransform implements Transform {
  private readonly seen: SeenDays;
  private readonly batch: Batch;
  private readonly out: ByteWriter;
  private readonly fingerprint = new Fingerprint();
  private readonly opening: Uint8Array;
  /** The day at hand: where its records begin, whose it is, of which date and kind. */
  private begin = 0;
  private person: string | null = null;
  private date = 0;
  private kind = 0;
  private newDays: number[] = [];
  /** What contents weighed when the batch began. */
  private weight = 0;
  private lines = 0;
  private records = 0;
  private days = 0;
  private remembered = 0;
  private notCheckable = 0;
  private readonly verdicts: Record<Verdict, number> = { supported: 0, 'not-supported': 0, 'not-checkable': 0 };
  private readonly findings = Object.fromEntries(SEVERITIES.map((s) => [s, 0])) as Record<Severity, number>;

  constructor(
    private readonly settings: TransformSettings,
    private readonly memory: AnswerMemory,
    private readonly reader: RecordReader,
    { seen, batch, out }: Room,
  ) {
    this.seen = seen;
    this.batch = batch;
    this.out = out;
    for (const part of [seen, batch, out]) part.clear();
    // What an input that was given up has left half done.
    if (!memory.isWhole) memory.clear();
    for (const answer of memory.answers) answer.uses = 0;
    this.weight = memory.contents.weight;
    this.opening = encoded(settings.to === 'tsv' ? '[' : '{"ids":[');
  }

  take(bytes: Uint8Array): string | null {
    const { reader } = this;
    const to = bytes.length;
    for (let at = 0; at < to; at = reader.next) {
      this.lines++;
      reader.read(bytes, at, to);
      if (reader.isBlank) continue;
      let wrong = reader.problem;
      if (wrong === null && this.beginsDay) {
        this.close();
        if (this.isFull) {
          this.answerBatch();
          // What has a number may have been forgotten.
          reader.read(bytes, at, to);
        }
        wrong = this.open();
      }
      wrong ??= this.add();
      if (wrong !== null) return `line ${this.lines}: ${wrong}`;
    }
    return null;
  }

  drain(): Uint8Array {
    const ready = this.out.view();
    this.out.clear();
    return ready;
  }

  finish(): TransformSummary {
    this.close();
    this.answerBatch();
    this.count();
    const { memory, settings } = this;
    return {
      records: this.records,
      clientDays: this.days,
      verdicts: this.verdicts,
      findings: this.findings,
      notCheckable: this.notCheckable,
      remembered: this.remembered,
      fingerprint: this.fingerprint.toString(),
      rulesNotRun: RULES.filter((rule) => !(settings.rules ?? DAY_RULES).includes(rule)).map(({ id }) => id),
      rulesWithoutField: memory.judge.withoutField,
      tables: Object.values(settings.knowledge.stamps),
    };
  }

  private get beginsDay(): boolean {
    const { reader, person } = this;
    return person === null || reader.date !== this.date || reader.person !== person;
  }

  private get isFull(): boolean {
    const { batch, memory } = this;
    if (batch.records >= BATCH) return true;
    return batch.ids.length + memory.contents.weight - this.weight >= BATCH_BYTES;
  }

  /** Begins the day of the record at hand. */
  private open(): string | null {
    const { reader, batch, settings } = this;
    const { person, date } = reader;
    // Without a client, a visit is whole whatever its dates; else a day that is not known stands alone.
    const isPlaced = person !== '' && (date !== NONE || settings.fields.date === null);
    if (!isPlaced) {
      batch.alone.set(batch.days, reader.cells());
      return null;
    }
    if (!this.seen.begin(person, date)) {
      return "a client's day that was there before comes again; put the records of a client's day side by side";
    }
    this.person = person;
    this.date = date;
    this.kind = reader.kind;
    return null;
  }

  /** Puts the record at hand to the day that is open. */
  private add(): string | null {
    const { reader, batch } = this;
    const count = batch.records - this.begin;
    if (count === MOST_RECORDS_A_DAY) {
      return `one client's day has more than ${MOST_RECORDS_A_DAY} records; is the field really the client's?`;
    }
    if (count > 0) batch.ids.byte(COMMA);
    batch.addRecord(reader.content);
    reader.writeId(batch.ids);
    this.records++;
    return null;
  }

  private close(): void {
    const { batch, memory, begin } = this;
    const { records } = batch;
    if (records === begin) return;
    let place = -1;
    if (this.person !== null) {
      place = memory.days.place(this.kind, batch.contents, begin, records);
      if (memory.days.isNew) this.newDays.push(batch.days);
      else this.remembered++;
    }
    batch.addDay(place, this.date);
    this.begin = records;
    this.person = null;
  }

  private answerBatch(): void {
    const { batch, memory } = this;
    if (this.newDays.length > 0) {
      memory.learn(
        this.newDays.map((day): Day => ({
          place: batch.places[day]!,
          contents: batch.contents,
          from: batch.recordsFrom(day),
          to: batch.recordEnds[day]!,
          date: batch.dates[day]!,
        })),
      );
    }
    let from = 0;
    for (let day = 0; day < batch.days; day++) {
      const place = batch.places[day]!;
      const to = batch.idEnds[day]!;
      this.write(from, to, place < 0 ? memory.judgeAlone(batch.alone.get(day)!) : memory.answer(place));
      from = to;
    }
    this.days += batch.days;
    batch.clear();
    this.newDays = [];
    this.begin = 0;
    if (memory.weight > this.settings.remember) {
      this.count();
      memory.clear();
    }
    this.weight = memory.contents.weight;
  }

  private write(from: number, to: number, answer: Prepared): void {
    const { out, batch, opening } = this;
    const ids = batch.ids.bytes;
    out.few(opening, 0, opening.length);
    out.few(ids, from, to);
    out.all(answer.bytes);
    this.fingerprint.add(ids, from, to, answer.hash);
    answer.uses++;
  }

  /** Adds up what was said. */
  private count(): void {
    for (const answer of this.memory.answers) {
      const { uses } = answer;
      if (uses === 0) continue;
      this.verdicts[answer.verdict] += uses;
      for (const severity of SEVERITIES) this.findings[severity] += uses * answer.findings[severity];
      this.notCheckable += uses * answer.notCheckable;
      answer.uses = 0;
    }
  }
}
