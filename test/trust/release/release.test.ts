import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ofModule, root } from '../../unit/build/run-module';

interface Files {
  readonly manifest: { readonly version: string };
  readonly lock: {
    readonly version: string;
    readonly packages: Readonly<Record<string, { readonly version: string }>>;
  };
  readonly changelog: string;
}

const read = (name: string) => readFileSync(join(root, name), 'utf8');
const lock = JSON.parse(read('package-lock.json')) as Files['lock'];
const NOW: Files = {
  manifest: JSON.parse(read('package.json')),
  lock: { version: lock.version, packages: { '': lock.packages['']! } },
  changelog: read('CHANGELOG.md'),
};
const release = (version: string, date = '2030-01-31', files: Files = NOW): Files =>
  ofModule('scripts/release.mjs', `m.released(...input)`, [files, version, date]);

/** The newest version that the changelog names as released; null before the first. */
const newest = (changelog: string) => /^## \[(\d+\.\d+\.\d+)\]/m.exec(changelog)?.[1] ?? null;

test('package, lock file and changelog stand at one version; the manifest’s is filled from it', () => {
  const { version } = NOW.manifest;
  expect([NOW.lock.version, NOW.lock.packages['']!.version]).toEqual([version, version]);
  expect([null, version]).toContain(newest(NOW.changelog));
  const manifest = ofModule<string>(
    'scripts/manifest.mjs',
    `m.fillManifest((await import('./scripts/product.mjs')).EDITIONS.production)`,
  );
  expect(manifest).toContain(`<Version>${version}.0</Version>`);
});

test('a release moves them together', () => {
  const after = release('99.0.0');
  expect([after.manifest.version, after.lock.version, after.lock.packages['']!.version]).toEqual(
    new Array(3).fill('99.0.0'),
  );
  expect(newest(after.changelog)).toBe('99.0.0');
  expect(after.changelog).toContain('## [Unreleased]\n\n## [99.0.0] - 2030-01-31\n');
});

test.each([
  ['a version that is none', 'v2', '2030-01-31', /three numbers/],
  ['a lower version', '0.0.1', '2030-01-31', /lower/],
  ['a date that is none', '99.0.0', 'today', /The date must be/],
])('%s is refused with what would be right', (_, version, date, said) => {
  expect(() => release(version, date)).toThrow(said);
});

test('a release of nothing is refused', () => {
  const changelog = '# Changelog\n\n## [Unreleased]\n\n## [0.1.0] - 2026-01-01\n\n- First.\n';
  expect(() => release('99.0.0', '2030-01-31', { ...NOW, changelog })).toThrow(/Nothing stands under/);
});
