/**
 * The tests of one part in one file, with all that they import: loaded anew for each break, one file takes a third of the
 * time of two hundred. Stryker runs it in its copy of the project, after the files are broken.
 */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { build } from 'esbuild';

const files = process.env.MUTATION_TESTS.split(',');
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
/** Tests of invented cases take the longest: what single cases see is not looked for by them. */
const isInvented = (file) => texts.get(file).includes("from 'fast-check'");
const inOrder = [...files.filter((file) => !isInvented(file)), ...files.filter(isInvented)];

/** Packages stay what they are, but hucre, which comes as ES modules only. */
const packagesOutside = {
  name: 'packages-outside',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[^./]/ }, ({ path }) => (path.startsWith('hucre') ? null : { path, external: true })),
};

/** Tests find files of the project from where they stand. */
const ownFolder = {
  name: 'own-folder',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.test\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('__dirname', JSON.stringify(dirname(path))),
      loader: 'ts',
    })),
};

await build({
  stdin: {
    // Tests of two files may have one name.
    contents: inOrder.map((file) => `describe('${file}', () => void require('./${file}'));`).join('\n'),
    resolveDir: process.cwd(),
  },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  outfile: '.cache/tests-of-part.test.cjs',
  plugins: [packagesOutside, ownFolder],
});
