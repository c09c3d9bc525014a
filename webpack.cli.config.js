/** The command line as one file for Node: `dist/cli/therapy-code-check.mjs`. */
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

export default {
  mode: 'production',
  target: 'node20',
  entry: { 'therapy-code-check': at('src/cli/index.ts') },
  experiments: { outputModule: true },
  output: {
    path: at('dist/cli'),
    filename: '[name].mjs',
    module: true,
    chunkFormat: 'module',
    clean: true,
  },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  module: {
    rules: [{ test: /\.tsx?$/, loader: 'ts-loader', options: { transpileOnly: true } }],
  },
  optimization: { splitChunks: false },
  plugins: [
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
  ],
  devtool: false,
  performance: { hints: false },
  stats: 'errors-warnings',
};
