import { readA1 } from '../addresses';
import type { CellValue } from '../model';
import type { Expression, Operator } from './syntax';
import { tokensOf, type Token } from './tokens';

/** From weak to strong. Signs and percent bind stronger than all of them. */
const LEVELS: readonly (readonly Operator[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/** Reads a formula without its equals sign; null where Excel would not take it (or this parser cannot). */
export function parseFormula(text: string): Expression | null {
  const tokens = tokensOf(text);
  if (!tokens) return null;
  try {
    const parser = new Parser(tokens);
    const expression = parser.expression(0);
    return parser.atEnd ? expression : null;
  } catch (error) {
    if (error instanceof NotAFormula) return null;
    throw error;
  }
}

class NotAFormula extends Error {}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get atEnd(): boolean {
    return this.at === this.tokens.length;
  }

  expression(level: number): Expression {
    const operators = LEVELS[level];
    if (!operators) return this.signed();
    let left = this.expression(level + 1);
    for (;;) {
      const operator = operators.find((each) => this.isMark(each));
      if (operator === undefined) return left;
      this.at++;
      left = { kind: 'operator', operator, left, right: this.expression(level + 1) };
    }
  }

  private signed(): Expression {
    if (this.takeMark('-')) return { kind: 'negate', operand: this.signed() };
    if (this.takeMark('+') || this.takeMark('@')) return this.signed();
    let operand = this.primary();
    while (this.takeMark('%')) operand = { kind: 'percent', operand };
    return operand;
  }

  private primary(): Expression {
    const token = this.next();
    switch (token.kind) {
      case 'number':
        return { kind: 'constant', value: Number(token.text) };
      case 'text':
        return { kind: 'constant', value: unquoted(token.text) };
      case 'error':
        return { kind: 'constant', value: token.text };
      case 'sheet':
        return this.cells(sheetName(token.text), this.next().text);
      case 'cells':
        return this.cells(null, token.text);
      case 'brackets':
        return column(null, token.text);
      case 'word':
        return this.word(token.text);
      default:
        return this.grouped(token.text);
    }
  }

  private word(word: string): Expression {
    if (this.takeMark('(')) return { kind: 'call', name: word.toUpperCase(), args: this.args() };
    const after = this.tokens[this.at];
    if (after?.kind === 'brackets') {
      this.at++;
      return column(word, after.text);
    }
    const upper = word.toUpperCase();
    if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'constant', value: upper === 'TRUE' };
    return { kind: 'name', name: word };
  }

  private args(): readonly (Expression | null)[] {
    const args: (Expression | null)[] = [];
    if (this.takeMark(')')) return args;
    for (;;) {
      args.push(this.isMark(',') || this.isMark(')') ? null : this.expression(0));
      if (this.takeMark(')')) return args;
      this.expect(',');
    }
  }

  private grouped(mark: string): Expression {
    if (mark === '{') return { kind: 'array', rows: this.arrayRows() };
    if (mark !== '(') throw new NotAFormula();
    const inner = this.expression(0);
    this.expect(')');
    return inner;
  }

  private arrayRows(): readonly (readonly CellValue[])[] {
    const rows: CellValue[][] = [[]];
    for (;;) {
      const constant = this.signed();
      if (constant.kind === 'constant') rows.at(-1)!.push(constant.value);
      else if (constant.kind === 'negate' && constant.operand.kind === 'constant')
        rows.at(-1)!.push(-Number(constant.operand.value));
      else throw new NotAFormula();
      if (this.takeMark('}')) return rows;
      if (this.takeMark(';')) rows.push([]);
      else this.expect(',');
    }
  }

  private cells(sheet: string | null, text: string): Expression {
    const area = readA1(text);
    if (!area) throw new NotAFormula();
    return { kind: 'cells', sheet, area };
  }

  private next(): Token {
    const token = this.tokens[this.at];
    if (!token) throw new NotAFormula();
    this.at++;
    return token;
  }

  private isMark(text: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'mark' && token.text === text;
  }

  private takeMark(text: string): boolean {
    if (!this.isMark(text)) return false;
    this.at++;
    return true;
  }

  private expect(text: string): void {
    if (!this.takeMark(text)) throw new NotAFormula();
  }
}

const unquoted = (text: string): string => text.slice(1, -1).replaceAll('""', '"');

const sheetName = (text: string): string =>
  text.startsWith("'") ? text.slice(1, -2).replaceAll("''", "'") : text.slice(0, -1);

/** `[@Minutes]`, `[@[Units billed]]`, `Sessions[Minutes]`, `Sessions[[#This Row],[Minutes]]`. */
function column(table: string | null, brackets: string): Expression {
  const inner = brackets.slice(1, -1);
  if (inner.startsWith('@')) return { kind: 'column', table, column: bare(inner.slice(1)), thisRow: true };
  const thisRow = /^\[#This Row\],/i.exec(inner);
  if (thisRow) return { kind: 'column', table, column: bare(inner.slice(thisRow[0].length)), thisRow: true };
  if (table === null || inner.startsWith('#') || inner.startsWith('[#')) throw new NotAFormula();
  return { kind: 'column', table, column: bare(inner), thisRow: false };
}

const bare = (name: string): string => (name.startsWith('[') && name.endsWith(']') ? name.slice(1, -1) : name);
