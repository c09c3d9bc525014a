/**
 * `npm run docs:links`: every link of the Markdown files to a file, a picture or a heading of this repository must lead
 * somewhere, and with `--site FOLDER` every link of the built site. Addresses elsewhere are listed, not asked for.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import GithubSlugger from 'github-slugger';
import markdownIt from 'markdown-it';

const root = fileURLToPath(new URL('../..', import.meta.url));
const OUTSIDE = /^(?:https?:|mailto:|\/\/)/;
const parser = markdownIt({ html: true });

const inFolder = (folder, name) =>
  readdirSync(folder, { recursive: true })
    .map((file) => join(folder, file))
    .filter((file) => name.test(file) && !/node_modules|[\\/]_site[\\/]/.test(file));

/** Links of a Markdown text, and the anchors that its headings make. */
function readMarkdown(text) {
  const slugger = new GithubSlugger();
  const links = [];
  const anchors = new Set();
  const walk = (tokens) => {
    tokens.forEach((token, at) => {
      if (token.type === 'heading_open') anchors.add(slugger.slug(tokens[at + 1].content.replace(/[`*_]/g, '')));
      const target = token.attrGet?.('href') ?? token.attrGet?.('src');
      if (target) links.push(target);
      for (const [, id] of (token.type.startsWith('html') ? token.content : '').matchAll(/(?:id|name)="([^"]+)"/g))
        anchors.add(id);
      walk(token.children ?? []);
    });
  };
  walk(parser.parse(text.replace(/^---\n[\s\S]*?\n---\n/, ''), {}));
  return { links, anchors };
}

function readHtml(text) {
  return {
    links: [...text.matchAll(/\s(?:href|src)="([^"]+)"/g)].map(([, link]) => link.replaceAll('&amp;', '&')),
    anchors: new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)),
  };
}

/** Links of the files that lead nowhere. */
export function brokenLinks(files, read, base) {
  const pages = new Map(files.map((file) => [file, read(readFileSync(file, 'utf8'))]));
  const broken = [];
  const outside = new Set();
  for (const [file, { links }] of pages) {
    for (const link of links) {
      if (OUTSIDE.test(link)) {
        outside.add(link);
        continue;
      }
      const [path, anchor] = link.split('#').map(decodeURIComponent);
      let target = path === '' ? file : path.startsWith('/') ? join(base, path) : resolve(dirname(file), path);
      if (existsSync(target) && statSync(target).isDirectory() && pages.has(join(target, 'index.html')))
        target = join(target, 'index.html');
      if (!existsSync(target)) broken.push(`${relative(base, file)}: ${link} leads to nothing`);
      else if (anchor && pages.has(target) && !pages.get(target).anchors.has(anchor))
        broken.push(`${relative(base, file)}: ${link} names no heading`);
    }
  }
  return { broken, outside };
}

const at = process.argv.indexOf('--site');
const site = at === -1 ? null : resolve(process.argv[at + 1]);
const { broken, outside } =
  site === null
    ? brokenLinks(
        [
          ...readdirSync(root)
            .filter((name) => name.endsWith('.md'))
            .map((name) => join(root, name)),
          ...inFolder(join(root, 'docs'), /\.md$/),
        ],
        readMarkdown,
        root,
      )
    : brokenLinks(inFolder(site, /\.html$/), readHtml, site);
for (const what of broken) console.error(`not so: ${what}`);
console.log(`${broken.length} broken links; ${outside.size} addresses elsewhere were not asked for.`);
process.exit(broken.length === 0 ? 0 : 1);
