/**
 * What the product is called and where it lives: the one place to change any of it. The manifest, the metadata of the
 * custom functions, the help pages and the tests all read it here.
 *
 * The two editions may stand side by side in one Excel, so each has its own id and its own namespace: two add-ins with
 * the same function names break each other's formulas.
 */
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

const SHARED = {
  /** Excel wants up to four parts; the fourth stays 0. */
  version: `${version}.0`,
  provider: 'Therapy Code Check contributors',
  defaultLocale: 'en-US',
  /** Where office.js comes from. Government clouds have another address: set OFFICE_JS when building. */
  officeJs: process.env.OFFICE_JS ?? 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
};

export const EDITIONS = {
  production: {
    ...SHARED,
    id: '6e0b5a2f-7f0c-4c53-9a52-0b9d4c1f6a37',
    name: 'Therapy Code Check',
    namespace: 'CPT',
    /** A reserved address that leads nowhere: whoever hosts the add-in names the real one with `--env baseUrl=`. */
    baseUrl: 'https://therapy-code-check.example',
  },
  development: {
    ...SHARED,
    id: 'b1c7d0de-52a9-4f6e-8a0e-3d6b7c2e9f18',
    name: 'Therapy Code Check (development)',
    namespace: 'CPTDEV',
    baseUrl: 'https://localhost:3000',
  },
};
