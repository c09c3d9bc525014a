/**
 * Writes docs/api.md, the page of the library's interface, from the docstrings in its bundled types.
 *
 *   npm run build:types && npm run docs:api          writes the page
 *   npm run docs:api -- --check                      exit code 1 if the page is stale
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';

const TYPES = fileURLToPath(new URL('../dist/library/index.d.mts', import.meta.url));
const PAGE = fileURLToPath(new URL('../docs/api.md', import.meta.url));

const text = readFileSync(TYPES, 'utf8');
const source = ts.createSourceFile(TYPES, text, ts.ScriptTarget.ES2022, true);

/** The words of a declaration's docstring. */
const docOf = (node) =>
  (node.jsDoc ?? [])
    .map(({ comment }) => (typeof comment === 'string' ? comment : (ts.getTextOfJSDocComment(comment) ?? '')))
    .join('\n\n');

const withoutDoc = (node) => {
  const [doc] = node.jsDoc ?? [];
  return doc === undefined ? node.getText() : text.slice(doc.end, node.end).trim();
};

/** The names that a program imports; the other declarations are only parts of them. */
const exported = new Set(
  source.statements.flatMap((one) =>
    ts.isExportDeclaration(one) && one.exportClause && ts.isNamedExports(one.exportClause)
      ? one.exportClause.elements.map((element) => element.name.text)
      : [],
  ),
);

const declarations = source.statements.flatMap((node) => {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.map((one) => ({ name: one.name.getText(), kind: 'function', node }));
  if (ts.isFunctionDeclaration(node)) return [{ name: node.name.text, kind: 'function', node }];
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
    return [{ name: node.name.text, kind: 'type', node }];
  return [];
});

const section = ({ name, node }) =>
  `### ${name}\n\n${docOf(node)}\n\n\`\`\`ts\n${withoutDoc(node).replace(/^export (declare )?/, '')}\n\`\`\`\n`;

const byName = (a, b) => (a.name < b.name ? -1 : 1);
const public_ = (one) =>
  exported.size === 0 || exported.has(one.name) || ts.getCombinedModifierFlags(one.node) & ts.ModifierFlags.Export;
const of = (kind) =>
  declarations
    .filter((one) => one.kind === kind && public_(one))
    .sort(byName)
    .map(section)
    .join('\n');

const page = `# The library

\`import { suggest, countUnits, checkTable } from 'therapy-code-check'\`: the engine of the add-in without Excel. ES module
with types; it imports nothing, and touches no page, no file, no network and no clock. Errors: what a user can get wrong is
a value of the answer; \`RangeError\` says what a program got wrong. The package follows semantic versions: what stands on
this page changes with the first number only. This page is made from the docstrings by \`npm run docs:api\`.

\`\`\`ts
import { checkColumns, countUnits, suggest } from 'therapy-code-check';

countUnits({ '97110': 33, '97140': 7 }).total; // 3
suggest({ technique: 'Swedish massage', minutes: 50, license: 'LMT' }).code; // '97124'
checkColumns({
  date: ['2026-03-02', '2026-03-02'],
  client: ['A', 'A'],
  code: ['97140', '97124'],
  units: [1, 1],
  minutes: [15, 15],
}).findings.map(({ rows, message }) => [rows, message]);
\`\`\`

## Functions

${of('function')}
## Types

${of('type')}`;

const shown = await format(page, { ...(await resolveConfig(PAGE)), parser: 'markdown' });
if (process.argv.includes('--check')) {
  let kept = '';
  try {
    kept = readFileSync(PAGE, 'utf8');
  } catch {
    // A page that is not there is stale.
  }
  if (kept !== shown) {
    console.error('docs/api.md is stale: npm run docs:api');
    process.exit(1);
  }
  console.log('docs/api.md is up to date');
} else writeFileSync(PAGE, shown);
