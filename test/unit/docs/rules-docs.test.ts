import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ofMany, rulePages } from '../../../scripts/rules-docs/pages';
import { staleRulePages } from '../../../scripts/rules-docs/stale';
import { RULES } from '../../../src/rules';

const folder = join(__dirname, '../../../docs/rules');
/** Made once: each page needs all of the reference data. */
let made: ReadonlyMap<string, string> | undefined;
const pages = () => (made ??= rulePages());
const written = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

test('the rule reference is what the rules say of themselves; "npm run docs:rules" writes it', () => {
  expect(staleRulePages(pages(), written)).toEqual([]);
});

test('a changed, a missing and a left-over page are stale', () => {
  const there = new Map(written);
  const [first, second] = [...written.keys()];
  there.set(first!, 'else');
  there.delete(second!);
  there.set('gone.md', 'a rule that is no more');
  expect(staleRulePages(pages(), there)).toEqual([first!, second!, 'gone.md'].sort());
});

test.each(RULES.map((rule) => [rule.id, rule] as const))(
  'the page of %s holds all that a waiver and a denial need',
  (id, rule) => {
    const page = pages().get(`${id}.md`)!;
    for (const text of [rule.title, rule.explanation, rule.authority.name, `waivers:** ${rule.version}`]) {
      expect(page).toContain(text);
    }
    expect(page).toContain(rule.denial === undefined ? 'none known' : `CARC ${rule.denial}`);
    for (const [name, text] of Object.entries(rule.messages)) {
      if (!/-by(\.todo)?$/.test(name)) expect(page).toContain(ofMany(text));
    }
    expect(pages().get('README.md')).toContain(`[${id}](${id}.md)`);
  },
);
