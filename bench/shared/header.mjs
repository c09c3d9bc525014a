import { readFileSync } from 'node:fs';

/** The labels of the invented session sheets, those of the tests. */
export const HEADER = JSON.parse(
  readFileSync(new URL('../../test/fixtures/session-header.json', import.meta.url), 'utf8'),
);
