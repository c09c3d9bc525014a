/**
 * Finds what of a source file is data and not code: literals outside functions (tables of words, catalogues of
 * messages, what a rule states of itself) that JSON can hold. Type assertions around them are stripped.
 */
import ts from 'typescript';

/** Shorter ones stay where they are: to look one up costs about as much. */
export const LEAST = 20;

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
    } else if (isPlainObject(node, true)) visitObject(node);
    else ts.forEachChild(node, visit);
  };
  /** Its literal properties together, up to a spread and after it: a later one of a name stays the one that counts. */
  const visitObject = (node) => {
    let run = [];
    const close = () => {
      const entries = Object.fromEntries(run.map((one) => [nameOf(one), valueOf(one.initializer)]));
      if (isWorth(entries)) {
        const parts = run.map((one) => ({ start: one.getStart(), end: one.getEnd() }));
        found.push({ entries: true, parts, value: entries });
      } else run.forEach(visit);
      run = [];
    };
    for (const one of node.properties) {
      if (ts.isPropertyAssignment(one) && valueOf(one.initializer) !== undefined) run.push(one);
      else {
        if (ts.isSpreadAssignment(one)) close();
        visit(one);
      }
    }
    close();
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
  ts.isTaggedTemplateExpression(node) ||
  // The bundler has to read what is loaded later.
  (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword);

const isWorth = (value) => JSON.stringify(value).length >= LEAST;

/** An object whose properties have plain names, each once. */
function isPlainObject(node, withSpreads = false) {
  if (!ts.isObjectLiteralExpression(node)) return false;
  const named = node.properties.filter((one) => !(withSpreads && ts.isSpreadAssignment(one)));
  const names = named.map(nameOf);
  return !names.includes(undefined) && !names.includes('__proto__') && new Set(names).size === names.length;
}

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
