/**
 * Builds `dist/`, a folder of static files to host anywhere.
 *
 *   npm run build [-- --env baseUrl=https://host/path]     production edition
 *   npm run build:dev                                      development edition, for https://localhost:3000
 *
 * Names carry no hash and nothing depends on the time or the machine, so two builds give the same bytes.
 */
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import webpack from 'webpack';
import { functionsMetadata } from './scripts/functions-metadata.mjs';
import { helpPage, helpStyle } from './scripts/help-page.mjs';
import { checkedBaseUrl, fillManifest } from './scripts/manifest.mjs';
import { fillPage } from './scripts/page.mjs';
import { EDITIONS } from './scripts/product.mjs';
import { referenceFiles } from './scripts/reference/build.mjs';
import { shorterDeclarations } from './scripts/shorter-declarations.mjs';
import { MOVED_LITERALS, WordsScript } from './scripts/words/plugin.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Of the reader of ZIP: its worker, which the page's policy forbids, and the ciphers of entries that are never opened. */
const ZIP = at('node_modules/@zip.js/zip.js/lib/core');
const UNUSED_OF_ZIP = {
  [`${ZIP}/codec-worker-web.js`]: false,
  [`${ZIP}/streams/aes-crypto-stream.js`]: false,
  [`${ZIP}/streams/zip-crypto-stream.js`]: false,
};

export default function config(env = {}, { mode = 'production' } = {}) {
  const production = mode === 'production';
  const edition = production ? EDITIONS.production : EDITIONS.development;
  const baseUrl = checkedBaseUrl(env.baseUrl ?? edition.baseUrl);
  return {
    mode,
    target: ['web', 'es2022'],
    // Excel's functions wait for no one: one classic script that associates them as it runs (office-js #5686). The
    // pane's script rests on it, so that the engine is loaded once.
    entry: {
      functions: at('src/functions/associate.ts'),
      taskpane: { import: at('src/taskpane/index.tsx'), dependOn: 'functions' },
    },
    // Scripts that are loaded later lie beside the page.
    output: { path: env.out ?? at('dist'), filename: '[name].js', publicPath: '', uniqueName: 'cpt', clean: true },
    resolve: { extensions: ['.tsx', '.ts', '.js'], alias: UNUSED_OF_ZIP },
    module: {
      rules: [
        MOVED_LITERALS,
        {
          test: /\.tsx?$/,
          // No file does anything by being loaded but the entries, so that each script holds only what it uses.
          sideEffects: false,
          loader: 'ts-loader',
          // Types are checked by `tsc` in a step of its own.
          options: {
            transpileOnly: true,
            // Elements are made by calls of `h`, which take fewer letters than those of the newer form: 3 KB in all.
            compilerOptions: {
              ...{ noEmit: false, incremental: false },
              ...{ jsx: 'react', jsxFactory: 'h', jsxFragmentFactory: 'Fragment', jsxImportSource: undefined },
            },
            getCustomTransformers: () => ({ after: [shorterDeclarations] }),
          },
        },
      ],
    },
    // No eval: the content security policy forbids it.
    devtool: production ? false : 'source-map',
    optimization: { moduleIds: 'size', mangleExports: 'size', chunkIds: 'named', splitChunks: false },
    performance: false,
    plugins: [
      new CopyPlugin({
        patterns: [
          { from: at('assets/*.png'), to: 'assets/[name][ext]' },
          { from: at('src/taskpane/taskpane.css'), to: 'taskpane.css' },
          { from: at('LICENSE'), to: 'LICENSE.txt', toType: 'file' },
          { from: at('NOTICE'), to: 'NOTICE.txt', toType: 'file' },
          { from: at('THIRD-PARTY-NOTICES.txt'), to: 'THIRD-PARTY-NOTICES.txt' },
          {
            from: at('src/taskpane/taskpane.html'),
            to: 'taskpane.html',
            transform: (page) => fillPage(page.toString(), edition),
          },
          {
            from: at('docs/functions.md'),
            to: 'help/functions.html',
            transform: (text) => helpPage(text.toString()),
          },
          { from: at('docs/billing-template.xlsx'), to: 'help/billing-template.xlsx' },
          { from: at('manifest.xml'), to: 'manifest.xml', transform: () => fillManifest(edition, baseUrl) },
        ],
      }),
      new webpack.ProvidePlugin({ h: ['preact', 'h'], Fragment: ['preact', 'Fragment'] }),
      functionsJson(baseUrl),
      referenceTables(),
      new WordsScript(),
      helpCss(),
    ],
  };
}

/** `functions.json` from the shells' comments, and its Spanish twin. */
const functionsJson = (baseUrl) => ({
  apply: (compiler) =>
    emit(compiler, 'FunctionsJson', [at('src/functions/functions.ts')], async () => {
      const { english, spanish } = await functionsMetadata(baseUrl);
      return { 'functions.json': english, 'functions-es.json': spanish };
    }),
});

/** The reference data, a script of its own that the page loads before the functions. */
const referenceTables = () => ({
  apply: (compiler) => emit(compiler, 'ReferenceTables', [], () => referenceFiles()),
});

const helpCss = () => ({
  apply: (compiler) => emit(compiler, 'HelpCss', [], () => ({ 'help/help.css': helpStyle() })),
});

function emit(compiler, name, files, make) {
  compiler.hooks.thisCompilation.tap(name, (compilation) => {
    for (const file of files) compilation.fileDependencies.add(file);
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
      for (const [file, text] of Object.entries(await make())) {
        compilation.emitAsset(file, new webpack.sources.RawSource(text), { minimized: true });
      }
    });
  });
}
