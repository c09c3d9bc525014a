import { intersection, sameArea, type Area } from '../addresses';
import type { DataValidation as Record_, SheetModel } from '../model';
import { ServerObject } from '../rich-api';
import { flag, record } from './arguments';
import { guardSheet, type Session } from './session';

/** The rule is kept and given back as it was set; nothing is tested against it. */
export class DataValidation extends ServerObject {
  constructor(
    private readonly session: Session,
    private readonly sheet: SheetModel,
    private readonly area: Area,
  ) {
    super();
  }
  get className() {
    return 'DataValidation';
  }
  override get scalars() {
    return ['ErrorAlert', 'IgnoreBlanks', 'Prompt', 'Rule', 'Type'];
  }

  private get own(): Record_ | undefined {
    return this.sheet.store.validations.find((each) => intersection(each.area, this.area) !== null);
  }

  private change(change: Partial<Record_>): void {
    guardSheet(this.session, this.sheet);
    const { store } = this.sheet;
    const before = store.validations.find((each) => sameArea(each.area, this.area));
    const changed: Record_ = { rule: {}, ignoreBlanks: true, ...before, area: this.area, ...change };
    store.validations = [...store.validations.filter((each) => each !== before), changed];
  }

  get Type() {
    const kind = Object.keys(this.own?.rule ?? {})[0];
    return kind === undefined ? 'None' : kind.charAt(0).toUpperCase() + kind.slice(1);
  }
  get Rule() {
    return this.own?.rule ?? {};
  }
  set Rule(value: unknown) {
    this.change({ rule: record(value) });
  }
  get IgnoreBlanks() {
    return this.own?.ignoreBlanks ?? true;
  }
  set IgnoreBlanks(value: unknown) {
    this.change({ ignoreBlanks: flag(value) });
  }
  get Prompt() {
    return this.own?.prompt ?? null;
  }
  set Prompt(value: unknown) {
    this.change({ prompt: value });
  }
  get ErrorAlert() {
    return this.own?.errorAlert ?? null;
  }
  set ErrorAlert(value: unknown) {
    this.change({ errorAlert: value });
  }
  Clear() {
    guardSheet(this.session, this.sheet);
    const { store } = this.sheet;
    store.validations = store.validations.filter((each) => intersection(each.area, this.area) === null);
  }
}
