/**
 * Makes `docs/functions.md`: what the function wizard says, results and errors, and examples computed by the built
 * functions.
 *
 *   node scripts/functions-docs.mjs            writes it
 *   node scripts/functions-docs.mjs --check    fails where the file is not what would be written
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as prettier from 'prettier';
import { REFERENCE } from './functions-examples.mjs';
import { functionsMetadata } from './functions-metadata.mjs';
import { loadEngine } from '../bench/load-engine.mjs';
import { loadFunctions } from './load-functions.mjs';
import { EDITIONS } from './product.mjs';

const { namespace, baseUrl } = EDITIONS.production;
const target = new URL('../docs/functions.md', import.meta.url);

const INTRODUCTION = `# Functions

<!-- Made by scripts/functions-docs.mjs from src/functions/functions.ts and scripts/functions-examples.mjs. -->

Every function answers from the tables that come with the add-in, on this machine, and asks nobody. VERSION tells
their editions. What this product finds is information, not billing or legal advice. CPT is a registered trademark of the
American Medical Association.

![A sheet of services: SUGGEST, UNITS and CHECK answer in each row, SUGGESTLINE and WHY below](images/functions-lines.png)

![A session with ALLOCATE and CHECKSESSION, and one answer each of the other functions](images/functions-days.png)

Both pictures are of the workbench (\`npm start\`). [billing-template.xlsx](billing-template.xlsx) is a workbook to begin with.

## How arguments are read

- **A cell or a range.** The answer spills in the shape of the ranges, and single cells are repeated. Ranges of different
  sizes give \`#VALUE!\` with a message that names them. Whole columns and rows are cut after their last cell in use; more than
  250,000 cells in one formula are refused.
- **An argument that is left out** is a column that the sheet does not have: CHECK and CHECKSESSION name it where a rule wants it. A
  blank cell is a fact of the row: no modifiers, for example.
- **Blank cells** and 0 are one thing for codes, texts and dates, because Excel hands blank cells over as 0 on the desktop.
  A row without code and minutes gives an empty answer, so formulas can be filled down beyond the data.
- **Codes** may be numbers or text. **Minutes** are minutes: a clock time of Excel such as 0:50 is refused and not guessed at;
  multiply it by 1440.
- **Dates** are cells formatted as dates (in the 1900 date system), or text such as \`2026-01-31\`; \`3/4/2026\` as text is refused,
  because it may be March or April. A date that is left out is never today: the answer says \`not checked: date\`.
- **An error** in a cell stays in that cell's answer.
- **profile** is the stamp that the add-in keeps in one named cell of the workbook. With it a formula uses the clinic's own payers
  and techniques, and is computed anew when they change. A stamp that is not loaded gives \`not checkable: profile not loaded\`.
- Where something could not be looked at, the answer says \`not checked\` or \`not checkable\`; it never passes over it.
`;

/** The functions that ask rules, and which. */
const BELOW = ['domain', 'reference', 'units', 'suggest', 'rules', 'check'];
const { checkRules, sessionRules } = loadEngine('functions', BELOW);
const { RULES } = loadEngine('rules', BELOW);
const ASKING = { CHECK: checkRules(RULES), CHECKSESSION: sessionRules(RULES) };

async function page() {
  const { functions } = JSON.parse((await functionsMetadata(baseUrl)).english);
  const called = await loadFunctions();
  const parts = functions.map((f) => section(f, REFERENCE[f.id], called.get(f.id)));
  const spare = Object.keys(REFERENCE).filter((id) => !called.has(id));
  if (spare.length > 0)
    throw new Error(`scripts/functions-examples.mjs speaks of ${spare.join(', ')}, which is no function.`);
  const text = [INTRODUCTION, ...parts].join('\n');
  return prettier.format(text, { ...(await prettier.resolveConfig(target)), parser: 'markdown' });
}

function section({ id, description, parameters }, reference, call) {
  if (!reference) throw new Error(`scripts/functions-examples.mjs says nothing of ${id}.`);
  const names = parameters.map((p) => (p.optional ? `[${p.name}]` : p.name)).join(', ');
  const rows = parameters.map((p) => `| \`${p.name}\` | ${cell(p.description)} |`);
  return [
    `## ${id}\n`,
    `${description}\n`,
    `    =${namespace}.${id}(${names})\n`,
    ...(rows.length > 0 ? ['| argument | |', '| --- | --- |', ...rows, ''] : []),
    `**Result.** ${reference.result}\n`,
    `**Errors.** ${reference.errors}\n`,
    ...(ASKING[id] ? rules(ASKING[id]) : []),
    ...reference.examples.map((args) => example(id, args, call)),
  ].join('\n');
}

/** By the rules' own needs, so that no rule is left out of the one list and the other. */
function rules({ asked, unasked }) {
  const lacking = unasked.map(({ rule, lacks }) => `\`${rule.id}\` (${lacks.join(', ')})`);
  return [
    `**Rules asked.** ${asked.map(({ id }) => `\`${id}\``).join(', ')}. A fact that one of them needs and that is not given is named in the answer.\n`,
    ...(lacking.length > 0
      ? [`**Rules not asked**, because no argument gives what they need: ${lacking.join(', ')}. The pane asks them.\n`]
      : []),
  ];
}

function example(id, args, call) {
  const grids = args.map((arg) => (arg === null || Array.isArray(arg) ? arg : [[arg]]));
  const rows = call(...grids);
  const lines = rows.map((row) => row.map(shown).join(' | '));
  return [
    '```text',
    `=${namespace}.${id}(${args.map(written).join(', ')})`,
    ...lines.map((line) => `  ${line}`.trimEnd()),
    '```\n',
  ].join('\n');
}

/** As it is typed in a formula. */
function written(arg) {
  if (arg === null) return '';
  if (Array.isArray(arg)) return `{${arg.map((row) => row.map(written).join(',')).join(';')}}`;
  if (typeof arg === 'boolean') return arg ? 'TRUE' : 'FALSE';
  return typeof arg === 'number' ? String(arg) : `"${arg.replaceAll('"', '""')}"`;
}

const shown = (value) =>
  typeof value === 'object' ? `${value.code} (${value.message})` : value === '' ? '(empty)' : String(value);
const cell = (text) => text.replaceAll('|', '\\|');

const made = await page();
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== made) {
    console.error('docs/functions.md is not up to date: run "node scripts/functions-docs.mjs".');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, made);
  console.log('Wrote docs/functions.md.');
}
