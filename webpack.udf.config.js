/** The engine as one plain script for SQL engines: `dist/udf/therapy-code-check-udf.js`. */
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What stands in the tables for their readers and in no answer of the script: the sources of a value, remarks, descriptions. */
const FOR_READERS = {
  ...{ s: Array.isArray, sources: Array.isArray },
  ...{ note: isText, notes: isText, exceptions: isText, description: isText, caution: isText },
};

function isText(value) {
  return typeof value === 'string';
}

function asAnswered(value) {
  if (Array.isArray(value)) return value.map(asAnswered);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key, one]) => FOR_READERS[key]?.(one) !== true);
  return Object.fromEntries(kept.map(([key, one]) => [key, asAnswered(one)]));
}

export default {
  mode: 'production',
  target: 'es2020',
  entry: { 'therapy-code-check-udf': at('src/udf/index.ts') },
  output: {
    path: at('dist/udf'),
    filename: '[name].js',
    chunkFormat: false,
    chunkLoading: false,
    library: { name: 'therapyCodeCheck', type: 'var' },
    clean: true,
  },
  resolve: { extensions: ['.ts', '.js', '.json'] },
  module: {
    rules: [
      {
        test: /[\\/]reference[\\/]data[\\/]\w+\.json$/,
        type: 'json',
        parser: { parse: (text) => asAnswered(JSON.parse(text)) },
      },
      {
        test: /\.ts$/,
        sideEffects: false,
        loader: 'ts-loader',
        options: { transpileOnly: true, compilerOptions: { noEmit: false, incremental: false, target: 'ES2020' } },
      },
    ],
  },
  plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
  devtool: false,
  performance: false,
  stats: 'errors-warnings',
};
