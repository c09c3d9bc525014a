import type { CivilDate } from './civil-date';
import type { Code } from './code';
import { NONE, type LineColumns } from './line-columns';
import type { ClockTime, Minutes, Units } from './quantities';
import type { ServiceLine } from './service-line';

const NO_MODIFIERS: ServiceLine['modifiers'] = [];
const NOTHING_UNREAD: ServiceLine['unread'] = [];

const orNull = (value: number): number | null => (value === NONE ? null : value);
const said = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** A line whose facts are read from the columns when they are asked for: a million of them cost little to make. */
export class ColumnLine implements ServiceLine {
  constructor(
    private readonly of: LineColumns,
    private readonly at: number,
  ) {}

  get row() {
    return this.of.row[this.at]!;
  }
  get part() {
    return this.of.part[this.at]!;
  }
  get date() {
    return orNull(this.of.date[this.at]!) as CivilDate | null;
  }
  get client() {
    return orNull(this.of.client[this.at]!);
  }
  get visit() {
    return orNull(this.of.visit[this.at]!);
  }
  get provider() {
    return orNull(this.of.provider[this.at]!);
  }
  get billingGroup() {
    return orNull(this.of.billingGroup[this.at]!);
  }
  get code() {
    return this.text(this.of.code) as Code | null;
  }
  get units() {
    return said(this.of.units[this.at]!) as Units | null;
  }
  get minutes() {
    return said(this.of.minutes[this.at]!) as Minutes | null;
  }
  get start() {
    return said(this.of.start[this.at]!) as ClockTime | null;
  }
  get end() {
    return said(this.of.end[this.at]!) as ClockTime | null;
  }
  get modifiers() {
    const list = this.of.modifiers[this.at]!;
    return list === NONE ? NO_MODIFIERS : this.of.modifierLists[list]!;
  }
  get license() {
    return this.text(this.of.license);
  }
  get payer() {
    return this.text(this.of.payer);
  }
  get state() {
    return this.text(this.of.state);
  }
  get technique() {
    return this.text(this.of.technique);
  }
  get goal() {
    return this.text(this.of.goal);
  }
  get notes() {
    return this.text(this.of.notes);
  }
  get authorization() {
    return this.text(this.of.authorization);
  }
  get referral() {
    return this.text(this.of.referral);
  }
  get kx() {
    return this.text(this.of.kx);
  }
  get charge() {
    return said(this.of.charge[this.at]!);
  }
  get treatmentMinutes() {
    return said(this.of.treatmentMinutes[this.at]!) as Minutes | null;
  }
  get unread() {
    const list = this.of.unread[this.at]!;
    return list === NONE ? NOTHING_UNREAD : this.of.unreadLists[list]!;
  }

  private text(column: Int32Array): string | null {
    const word = column[this.at]!;
    return word === NONE ? null : this.of.words[word]!;
  }
}

const FACTS = Object.keys(Object.getOwnPropertyDescriptors(ColumnLine.prototype)).filter(
  (name) => name !== 'constructor' && name !== 'text',
) as (keyof ServiceLine)[];

/** The same line as an object of its own, that can be kept, compared and spread. */
export const plainLine = (line: ServiceLine): ServiceLine =>
  Object.fromEntries(FACTS.map((name) => [name, line[name]])) as unknown as ServiceLine;
