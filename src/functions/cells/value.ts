/** The errors that a cell can hold and a custom function may give back. */
export type ErrorCode = '#VALUE!' | '#N/A' | '#DIV/0!' | '#NUM!' | '#NULL!';

/** An error of one cell. The message is shown by Excel where it shows messages at all, so it is never all we say. */
export class CellError {
  constructor(
    readonly code: ErrorCode,
    readonly message: string,
  ) {}
}

/** One cell as a formula sees it, in one form for all hosts. Blank is null. */
export type Value = string | number | boolean | CellError | null;

/** The arguments of a function in one cell; undefined where one was left out, which is not the same as a blank cell. */
export type Given = readonly (Value | undefined)[];

/** What a formula may put into one cell. Blank is the empty text: null would show as 0. */
export type Answer = string | number | CellError;

const ERROR_CODES: Readonly<Record<string, ErrorCode>> = {
  '#VALUE!': '#VALUE!',
  '#N/A': '#N/A',
  '#DIV/0!': '#DIV/0!',
  '#NUM!': '#NUM!',
  '#NULL!': '#NULL!',
  // A function cannot give these back, so they become the general one.
  '#REF!': '#VALUE!',
  '#NAME?': '#VALUE!',
  '#SPILL!': '#VALUE!',
  '#CALC!': '#VALUE!',
  '#FIELD!': '#VALUE!',
  '#BLOCKED!': '#VALUE!',
  '#CONNECT!': '#VALUE!',
  '#BUSY!': '#VALUE!',
  '#UNKNOWN!': '#VALUE!',
  '#GETTING_DATA': '#VALUE!',
};

/**
 * Brings a cell into one form. Blank cells arrive as 0, null or "" depending on the host (office-js #4702; 0 cannot be
 * told from a typed 0 here, so readers of each argument decide what 0 means). Errors arrive as objects or as their
 * text, formatted numbers and entities as objects with a basic value.
 */
export function valueOf(cell: unknown): Value {
  switch (typeof cell) {
    case 'number':
      return Number.isFinite(cell) ? cell : new CellError('#NUM!', 'The cell holds no finite number.');
    case 'boolean':
      return cell;
    case 'string':
      return textValue(cell);
    case 'object':
      return cell === null ? null : objectValue(cell);
    default:
      return null;
  }
}

function textValue(text: string): Value {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (trimmed.startsWith('#') && Object.hasOwn(ERROR_CODES, trimmed)) return errorValue(trimmed);
  return trimmed;
}

const errorValue = (code: string): CellError =>
  new CellError(
    Object.hasOwn(ERROR_CODES, code) ? ERROR_CODES[code]! : '#VALUE!',
    'A cell that the formula reads holds an error.',
  );

function objectValue(cell: object): Value {
  const { type, code, text, basicValue } = cell as Readonly<Record<string, unknown>>;
  if (type === 'Error') return errorValue(typeof basicValue === 'string' ? basicValue : '#VALUE!');
  // Errors inside ranges, as the custom-functions runtime hands them over.
  if (typeof code === 'string' && code.startsWith('#')) return errorValue(code);
  if (type === 'Entity' || type === 'LinkedEntity') return typeof text === 'string' ? textValue(text) : null;
  return typeof basicValue === 'object' ? null : valueOf(basicValue);
}
