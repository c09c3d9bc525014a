import type { Expression } from './syntax';

export type Reference = Extract<Expression, { kind: 'cells' | 'column' | 'name' }>;

/** All references of a formula, wherever they stand in it. */
export function* references(expression: Expression): Generator<Reference> {
  switch (expression.kind) {
    case 'cells':
    case 'column':
    case 'name':
      yield expression;
      return;
    case 'operator':
      yield* references(expression.left);
      yield* references(expression.right);
      return;
    case 'negate':
    case 'percent':
      yield* references(expression.operand);
      return;
    case 'call':
      for (const arg of expression.args) if (arg) yield* references(arg);
      return;
    default:
      return;
  }
}
