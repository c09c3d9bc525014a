/**
 * Runs a TypeScript program of this project: bundled for Node into `.cache/`, then run in a process of its own.
 *
 *   node scripts/run-ts.mjs bench/functions/recalculate.ts [arguments]
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const root = fileURLToPath(new URL('..', import.meta.url));
const [entry, ...args] = process.argv.slice(2);
if (!entry) {
  console.error('usage: node scripts/run-ts.mjs FILE.ts [arguments]');
  process.exit(2);
}
const folder = join(root, '.cache', 'programs');
const filename = `${createHash('sha256').update(resolve(entry)).digest('hex').slice(0, 16)}.cjs`;

/** `node:fs`, `webpack`, `@scope/name`; not `./file`, `/file` or `C:/file`. */
const isPackage = (request) => /^(?:@|node:|[a-z](?!:))/i.test(request) && request !== 'hucre';

webpack(
  {
    mode: 'production',
    target: 'node20',
    entry: resolve(entry),
    output: { path: folder, filename, library: { type: 'commonjs2' } },
    // Packages stay what they are; hucre comes as ES modules only.
    externals: [({ request }, done) => (isPackage(request) ? done(null, `commonjs ${request}`) : done())],
    resolve: { extensions: ['.tsx', '.ts', '.js', '.json'] },
    module: {
      // The programs find packages on the disk themselves.
      parser: { javascript: { createRequire: false } },
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { noEmit: false, incremental: false } },
        },
      ],
    },
    optimization: { minimize: false },
    performance: false,
  },
  (error, stats) => {
    if (error || stats.hasErrors()) {
      console.error(error ?? stats.toString('errors-only'));
      process.exit(1);
    }
    const child = spawn(process.execPath, ['--expose-gc', join(folder, filename), ...args], {
      cwd: root,
      stdio: 'inherit',
    });
    child.once('exit', (code) => process.exit(code ?? 1));
  },
);
