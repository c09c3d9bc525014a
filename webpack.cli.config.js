/** The command line and the library, each as one file: `dist/cli/therapy-code-check.mjs`, `dist/library/index.mjs`. */
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

const oneFile = ({ name, entry, folder, target, minimize, output = {}, plugins = [] }) => ({
  name,
  mode: 'production',
  target,
  entry: { [entry.name]: at(entry.file) },
  experiments: { outputModule: true },
  output: { path: at(folder), filename: '[name].mjs', module: true, chunkFormat: 'module', clean: true, ...output },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  module: {
    rules: [{ test: /\.tsx?$/, loader: 'ts-loader', options: { transpileOnly: true } }],
  },
  optimization: { splitChunks: false, minimize },
  plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }), ...plugins],
  devtool: false,
  performance: { hints: false },
  stats: 'errors-warnings',
});

export default [
  oneFile({
    name: 'cli',
    entry: { name: 'therapy-code-check', file: 'src/cli/index.ts' },
    folder: 'dist/cli',
    target: 'node20',
    // Read from disk at every start.
    minimize: true,
    plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
  }),
  oneFile({
    name: 'library',
    entry: { name: 'index', file: 'src/library/index.ts' },
    folder: 'dist/library',
    // No host at all: Node, browsers and bare engines alike.
    target: 'es2022',
    minimize: false,
    output: { library: { type: 'module' } },
  }),
];
