import { check } from '../../check';
import { formatIsoDate, NONE, type CivilDate } from '../../domain';
import type { Cell } from '../../sheet';
import { ByteTable } from '../bytes/byte-table';
import { createJudge, type Answer, type Judge, type JudgeSettings } from '../judge';
import type { ContentCells } from '../records/record-reader';
import { Answers, type Prepared, type RecordFormat } from './answers';
import { DayMemory } from './day-memory';
import { LineStore, type Day } from './line-store';

/** What a content takes beside its bytes, about: its lines by column. */
const A_CONTENT = 300;

/** What was said of client-days, for those that say the same. */
export class AnswerMemory {
  readonly contents = new ByteTable();
  readonly days = new DayMemory();
  readonly answers: Answers;
  readonly judge: Judge;
  private readonly lines: LineStore;
  /** Days whose answers have been told. */
  private told = 0;

  constructor(
    private readonly settings: JudgeSettings,
    to: RecordFormat,
    private readonly cellsOf: ContentCells,
  ) {
    this.answers = new Answers(to);
    this.judge = createJudge(settings, check);
    this.lines = new LineStore(settings.fields);
  }

  /** The answer of the remembered day at this place. */
  answer(place: number): Prepared {
    return this.answers.at(this.days.answer(place));
  }

  /** Judges the days that are new since the last time. */
  learn(days: readonly Day[]): void {
    const { contents, lines, judge, answers } = this;
    while (lines.size < contents.size) lines.add(this.cellsOf(contents.of(lines.size)));
    const plain = days.filter((day) => lines.isPlain(day));
    const others = plain.length === days.length ? [] : days.filter((day) => !lines.isPlain(day));
    const starts: number[] = [];
    let row = 0;
    for (const { from, to } of plain) {
      starts.push(row);
      row += to - from;
    }
    const ofPlain = plain.length === 0 ? [] : judge.judgeTable(lines.table(plain), starts);
    const ofOthers = others.length === 0 ? [] : judge.judge(others.map((day, number) => this.records(day, number)));
    let [nextPlain, nextOther] = [0, 0];
    for (const day of days) {
      const answer: Answer = others.length === 0 || lines.isPlain(day) ? ofPlain[nextPlain++]! : ofOthers[nextOther++]!;
      this.days.tell(day.place, answers.add(answer));
      this.told++;
    }
  }

  /** What is said of a record that belongs to no day. */
  judgeAlone(cells: readonly Cell[]): Prepared {
    return this.answers.at(this.answers.add(this.judge.judge([[cells]])[0]!));
  }

  /** Bytes that it takes, about. */
  get weight(): number {
    const { contents, days, answers } = this;
    return contents.weight + contents.size * A_CONTENT + days.weight + answers.weight;
  }

  /** Answers whose uses were not counted are lost with it. */
  clear(): void {
    for (const part of [this.contents, this.days, this.answers, this.lines]) part.clear();
    this.told = 0;
  }

  /** Every day that is known has its answer. */
  get isWhole(): boolean {
    return this.told === this.days.size;
  }

  /** The records of a day, with names instead of those that were never kept. */
  private records({ contents, from, to, date }: Day, number: number): readonly (readonly Cell[])[] {
    const { fields } = this.settings;
    const person = fields.clientId[0] ?? fields.person[0]!;
    const records: Cell[][] = [];
    for (let at = from; at < to; at++) {
      const cells = this.cellsOf(this.contents.of(contents[at]!));
      cells[person] = `${number}`;
      if (fields.date !== null && date !== NONE) cells[fields.date] = formatIsoDate(date as CivilDate);
      records.push(cells);
    }
    return records;
  }
}
