/**
 * Bundles the host into one classic script, to be put in front of an add-in's page (by a `<script>` before office.js, or
 * by a browser's init script). See `browser-entry.ts` for what it looks at in the page.
 */
import { dirname, basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Writes the script to `file`, an absolute path. */
export function buildHostScript(file, { mode = 'development' } = {}) {
  const compiler = webpack({
    mode,
    target: ['web', 'es2022'],
    entry: at('browser-entry.ts'),
    output: { path: dirname(file), filename: basename(file) },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'ts-loader',
          // Types are checked by `tsc` in a step of its own.
          options: { transpileOnly: true, compilerOptions: { noEmit: false, incremental: false } },
        },
      ],
    },
    // A page under a content security policy takes no eval.
    devtool: false,
    performance: false,
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
        else resolve(file);
      });
    });
  });
}
