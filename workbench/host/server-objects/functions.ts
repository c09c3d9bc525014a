import { ServerObject } from '../rich-api';
import { whole } from './arguments';

/** Excel's own worksheet functions, as far as the add-in asks for them. */
export class Functions extends ServerObject {
  /** `dateSystem` is the year the workbook counts days from. */
  constructor(private readonly dateSystem: 1900 | 1904) {
    super();
  }
  get className() {
    return 'Functions';
  }
  Date(year: unknown, month: unknown, day: unknown) {
    const days = Math.round(Date.UTC(whole(year), whole(month) - 1, whole(day)) / DAY) + DAYS_BEFORE_1970;
    // The 1900 system counts a February 29, 1900, that never was.
    return new FunctionResult(this.dateSystem === 1904 ? days - 1461 : days >= 60 ? days + 1 : days);
  }
}

const DAY = 86_400_000;
/** From December 31, 1899 to January 1, 1970. */
const DAYS_BEFORE_1970 = 25_568;

class FunctionResult extends ServerObject {
  constructor(private readonly value: number) {
    super();
  }
  get className() {
    return 'FunctionResult';
  }
  override get scalars() {
    return ['Error', 'Value'];
  }
  get Value() {
    return this.value;
  }
  get Error() {
    return '';
  }
}
