/** Writes `words.js`, a classic script of data: every literal that the loader moved out of code that is in the build. */
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import { scriptText } from '../script-text.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The rule for webpack's `module.rules`; it must run before the compiler of types. */
export const MOVED_LITERALS = {
  test: /\.tsx?$/,
  enforce: 'pre',
  loader: at('loader.mjs'),
  options: { words: at('words.js') },
};

export class WordsScript {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('WordsScript', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: 'WordsScript', stage }, (assets) => {
        const all = Object.assign({}, ...modulesOf(compilation).map(({ buildInfo }) => buildInfo?.words));
        const used = new Set(
          Object.entries(assets)
            .filter(([name]) => name.endsWith('.js'))
            .flatMap(
              ([, asset]) =>
                asset
                  .source()
                  .toString()
                  .match(/\bw[0-9a-f]{6}\b/g) ?? [],
            ),
        );
        const words = Object.fromEntries(
          Object.entries(all)
            .filter(([key]) => used.has(key))
            .sort(),
        );
        const text = `globalThis.therapyCodeWords=${scriptText(words)};\n`;
        compilation.emitAsset('words.js', new webpack.sources.RawSource(text), { minimized: true });
      });
    });
  }
}

const modulesOf = (compilation) => [...compilation.modules].flatMap((module) => module.modules ?? module);
