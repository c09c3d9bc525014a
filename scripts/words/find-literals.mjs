/**
 * Finds what of a source file is data and not code: literals outside functions (tables of words, catalogues of
 * messages, what a rule states of itself) that JSON can hold. Type assertions around them are stripped.
 */
import ts from 'typescript';

/** Shorter ones stay where they are: to look one up costs about as much. */
export const LEAST = 60;

/** Each literal with its place in the text; `entries` are properties of an object that also holds other things. */
export function findLiterals(fileName, text) {
  const file = ts.createSourceFile(fileName, text, ts.ScriptTarget.ES2022, true);
  const found = [];
  const visit = (node) => {
    if (isNoData(node)) return;
    if (ts.isPropertyAssignment(node)) return visit(node.initializer);
    if (!ts.isExpression(node)) return ts.forEachChild(node, visit);
    const value = valueOf(node);
    if (value !== undefined) {
      if (isWorth(value)) found.push({ start: node.getStart(), end: node.getEnd(), value });
    } else if (isPlainObject(node)) visitObject(node);
    else ts.forEachChild(node, visit);
  };
  /** Its literal properties together, wherever they stand: an object without spreads has each name once. */
  const visitObject = (node) => {
    const literal = node.properties.filter(
      (one) => ts.isPropertyAssignment(one) && valueOf(one.initializer) !== undefined,
    );
    const entries = Object.fromEntries(literal.map((one) => [nameOf(one), valueOf(one.initializer)]));
    if (isWorth(entries)) {
      const parts = literal.map((one) => ({ start: one.getStart(), end: one.getEnd() }));
      found.push({ entries: true, parts, value: entries });
    }
    for (const one of node.properties) if (!(isWorth(entries) && literal.includes(one))) visit(one);
  };
  visit(file);
  return found;
}

/** Functions and classes make their values anew; the rest are no values. */
const isNoData = (node) =>
  ts.isFunctionLike(node) ||
  ts.isClassLike(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isTypeNode(node) ||
  ts.isTaggedTemplateExpression(node);

const isWorth = (value) => JSON.stringify(value).length >= LEAST;

const isPlainObject = (node) =>
  ts.isObjectLiteralExpression(node) &&
  node.properties.every((one) => !ts.isSpreadAssignment(one) && !ts.isAccessor(one)) &&
  node.properties.every((one) => nameOf(one) !== undefined && nameOf(one) !== '__proto__');

const nameOf = ({ name }) =>
  name && (ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name)) ? name.text : undefined;

/** The value as JSON has it; undefined where the expression is more than a literal. */
function valueOf(node) {
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node))
    return valueOf(node.expression);
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (
    ts.isPrefixUnaryExpression(node) &&
    node.operator === ts.SyntaxKind.MinusToken &&
    ts.isNumericLiteral(node.operand)
  )
    return -Number(node.operand.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (node.kind === ts.SyntaxKind.NullKeyword) return null;
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) return joined(node);
  if (ts.isArrayLiteralExpression(node)) {
    const values = node.elements.map(valueOf);
    return values.includes(undefined) ? undefined : values;
  }
  if (isPlainObject(node) && node.properties.every(ts.isPropertyAssignment)) {
    const entries = node.properties.map((one) => [nameOf(one), valueOf(one.initializer)]);
    return entries.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(entries);
  }
  return undefined;
}

function joined({ left, right }) {
  const [a, b] = [valueOf(left), valueOf(right)];
  return typeof a === 'string' && typeof b === 'string' ? a + b : undefined;
}
