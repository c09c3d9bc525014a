import { readFileSync } from 'node:fs';

const css = readFileSync('src/taskpane/taskpane.css', 'utf8');

test('all text grows with the size that a person has chosen', () => {
  expect(css.match(/(?:font|font-size|line-height):[^;]*\d(?:\.\d+)?px[^;]*;/g)).toBeNull();
});

test('a number of the summary is never broken', () => {
  expect(css).toMatch(/\.numbers dd \{[^}]*flex: none;[^}]*white-space: nowrap;/);
});
