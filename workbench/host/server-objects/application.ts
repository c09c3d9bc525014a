import { ServerObject } from '../rich-api';
import { flag, oneOf } from './arguments';
import type { Session } from './session';

export class Application extends ServerObject {
  constructor(private readonly session: Session) {
    super();
  }
  get className() {
    return 'Application';
  }
  override get scalars() {
    return ['CalculationMode', 'CalculationState', 'DecimalSeparator', 'ThousandsSeparator', 'UseSystemSeparators'];
  }
  get CalculationMode() {
    return this.session.workbook.store.calculationMode;
  }
  set CalculationMode(value: unknown) {
    const modes = ['Automatic', 'AutomaticExceptTables', 'Manual'];
    this.session.workbook.store.calculationMode = oneOf(value, modes);
  }
  get CalculationState() {
    return 'Done';
  }
  get DecimalSeparator() {
    return '.';
  }
  get ThousandsSeparator() {
    return ',';
  }
  get UseSystemSeparators() {
    return true;
  }
  get CultureInfo() {
    return new CultureInfo();
  }
  Calculate() {
    void this.session.workbook.calculate();
  }
  SuspendApiCalculationUntilNextSync() {
    // Nothing waits for it: formulas are computed between requests.
  }
  SuspendScreenUpdatingUntilNextSync() {
    // A model shows a request as a whole anyway.
  }
}

class CultureInfo extends ServerObject {
  get className() {
    return 'CultureInfo';
  }
  override get scalars() {
    return ['Name'];
  }
  get Name() {
    return 'en-US';
  }
}

export class Runtime extends ServerObject {
  constructor(private readonly session: Session) {
    super();
  }
  get className() {
    return 'Runtime';
  }
  override get scalars() {
    return ['EnableEvents'];
  }
  get EnableEvents() {
    return this.session.enableEvents;
  }
  set EnableEvents(value: unknown) {
    this.session.enableEvents = flag(value);
  }
}
