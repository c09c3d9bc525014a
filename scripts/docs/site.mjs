/**
 * `npm run docs:site [-- FOLDER]`: builds the documents as a small static site (dist/docs where no folder is given) and
 * holds that every link in it leads somewhere.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Eleventy from '@11ty/eleventy';
import GithubSlugger from 'github-slugger';
import markdownIt from 'markdown-it';
import { flowchartSvg } from './flowchart.mjs';
import { frame } from '../../docs/site/layout.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Pages beside docs/ that belong to the site. */
const ROOT_PAGES = ['SECURITY', 'CONTRIBUTING'];
const out = resolve(process.argv[2] ?? join(root, 'dist', 'docs'));

/** Headings get the anchors that a reader of the repository knows; links lead to pages instead of sources. */
function parser() {
  const markdown = markdownIt({ html: true });
  markdown.core.ruler.push('site', ({ tokens, env }) => {
    const slugger = new GithubSlugger();
    tokens.forEach((token, at) => {
      if (token.type === 'heading_open')
        token.attrSet('id', slugger.slug(tokens[at + 1].content.replace(/[`*_]/g, '')));
      for (const child of token.children ?? []) toPage(child, env.page.filePathStem);
    });
  });
  const plain = markdown.renderer.rules.fence;
  markdown.renderer.rules.fence = (tokens, at, ...others) =>
    tokens[at].info.trim() === 'mermaid' ? flowchartSvg(tokens[at].content) : plain(tokens, at, ...others);
  return markdown;
}

/** `stem` is the page's own place: `/guide/start`. What lies beside docs/ stands at the root of the site. */
function toPage(token, stem) {
  const href = token.attrGet?.('href');
  if (!href || /^[a-z]+:/.test(href)) return;
  const ups = href.split('../').length - 1;
  const depth = stem.split('/').length - 2;
  const bare = ups > depth ? href.slice(3) : ROOT_PAGES.includes(stem.slice(1)) ? href.replace(/^docs\//, '') : href;
  token.attrSet('href', bare.replace(/\.md(?=#|$)/, '.html'));
}

rmSync(out, { recursive: true, force: true });
process.chdir(root);
const site = new Eleventy('docs', out, {
  quietMode: true,
  configPath: false,
  config(eleventy) {
    eleventy.setUseGitIgnore(false);
    eleventy.setTemplateFormats(['md']);
    eleventy.setLibrary('md', parser());
    eleventy.setFrontMatterParsingOptions({});
    eleventy.ignores.add('docs/site/**');
    eleventy.addGlobalData('permalink', () => (data) => `${data.page.filePathStem}.html`);
    eleventy.addTemplate('index.md', '# Therapy Code Check\n\nStart with the [user guide](guide/README.md).\n');
    for (const name of ROOT_PAGES) eleventy.addTemplate(`${name}.md`, readFileSync(join(root, `${name}.md`), 'utf8'));
    eleventy.addPassthroughCopy({
      'docs/images': 'images',
      'docs/servers': 'servers',
      'docs/*.xlsx': '.',
      'docs/site/site.css': 'site.css',
    });
    eleventy.addTransform('frame', function (content) {
      return frame(content, this.page.filePathStem);
    });
    return { markdownTemplateEngine: false, dir: { includes: 'site' } };
  },
});
await site.write();
const links = spawnSync(process.execPath, [join(root, 'scripts', 'docs', 'links.mjs'), '--site', out], {
  stdio: 'inherit',
});
console.log(`The site is in ${out}.`);
process.exit(links.status ?? 1);
