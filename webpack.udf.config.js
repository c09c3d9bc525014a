/** The engine as one plain script for SQL engines: `dist/udf/therapy-code-check-udf.js`. */
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

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
