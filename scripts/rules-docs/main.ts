/**
 * Makes the rule reference `docs/rules/`.
 *
 *   npm run docs:rules               writes it
 *   npm run docs:rules -- --check    fails where a page is not what would be written
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulePages } from './pages';
import { staleRulePages } from './stale';

const folder = join(process.cwd(), 'docs', 'rules');
const pages = rulePages();

if (process.argv.includes('--check')) {
  const stale = staleRulePages(
    pages,
    new Map(filesOf().map((name) => [name, readFileSync(join(folder, name), 'utf8')])),
  );
  if (stale.length > 0) console.error(`docs/rules is stale (${stale.join(', ')}): run "npm run docs:rules".`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(folder, { recursive: true });
  for (const name of filesOf()) if (!pages.has(name)) rmSync(join(folder, name));
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
  console.log(`Wrote ${pages.size} pages of docs/rules.`);
}

function filesOf(): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
