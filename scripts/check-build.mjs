/**
 * `npm run check:build`: builds the production edition twice and holds what the build promises: the same bytes each
 * time, no file that is not listed, no development address and no path of this machine, no evaluated text, a page
 * that loads classic scripts in order under its policy, and sizes within their budgets.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import config from '../webpack.config.js';
import { ADDIN, buildAddin } from './addin.mjs';
import { measured, verdict } from './check-budget.mjs';
import { EDITIONS } from './product.mjs';
import { readLock, shippedPackages } from './trust/packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const BASE = 'https://addin.clinic.example/tools';
/** What a host of the add-in finds in the folder, and nothing else. */
const FILES = [
  /^assets\/(?:icon-(?:16|32|64|80|128)|(?:check|clear|freeze)-(?:16|32|80))\.png$/,
  /^(?:functions|taskpane|pane|reference|words|spanish|import|zip|workbook)\.js$/,
  /^(?:functions|functions-es|sources)\.json$/,
  /^taskpane\.(?:html|css)$/,
  /^manifest\.xml$/,
  /^help\/(?:functions\.html|help\.css|billing-template\.xlsx)$/,
  /^(?:LICENSE|NOTICE|THIRD-PARTY-NOTICES)\.txt$/,
];

const problems = [];
const hold = (promise, kept) => {
  if (!kept) problems.push(promise);
};

const bundled = new Set();
await buildAddin();
const edition = filesIn(ADDIN);
const first = await built();
const shipped = new Set(shippedPackages(readLock()).map(({ name }) => name));
for (const name of bundled) hold(`the package is listed as shipped: ${name}`, shipped.has(name));
for (const name of new Set([...edition.keys(), ...first.keys()])) {
  const [a, b] = [edition, first].map((build) => build.get(name));
  hold(`two builds give the same bytes but for their address: ${name}`, isSame(name, a, b));
  hold(
    `the file is listed: ${name}`,
    FILES.some((file) => file.test(name)),
  );
}
for (const [name, bytes] of first) {
  if (/\.(?:png|xlsx)$/.test(name)) continue;
  const text = bytes.toString('utf8');
  hold(`no development address: ${name}`, !/localhost|127\.0\.0\.1|CPTDEV/.test(text));
  hold(`no path of this machine: ${name}`, !text.includes(root) && !text.includes('node_modules'));
  if (name.endsWith('.js')) hold(`nothing is evaluated: ${name}`, !/\beval\(|new Function\(/.test(text));
}

const page = first.get('taskpane.html').toString('utf8');
const scripts = [...page.matchAll(/<script\b([^>]*)>([^<]*)/g)];
const sources = scripts.map(([, attributes]) => /src="?([^\s">]+)/.exec(attributes)?.[1]);
hold(
  'office.js, tables, words, functions, pane: in this order',
  sources.map((source) => source?.split('/').at(-1)).join() ===
    'office.js,reference.js,words.js,functions.js,taskpane.js',
);
hold(
  'classic blocking scripts without text of their own',
  scripts.every(([, a, text]) => !/module|async/.test(a) && text === ''),
);
hold(
  'the functions wait for nothing',
  !/(?:async|defer)[^>]*functions\.js|functions\.js[^>]*(?:async|defer)/.test(page),
);
hold(
  'the policy lets nothing but our files and office.js in',
  /content="default-src 'none'; script-src 'self' https:\/\/appsforoffice\.microsoft\.com;/.test(page),
);
hold(
  'nothing goes anywhere else',
  page.includes("connect-src 'self'") && !/unsafe|\*/.test(/Policy content="([^"]*)"/.exec(page)?.[1] ?? '*'),
);
hold('no style or handler in the page', !/<style|\sstyle=|\son\w+=/.test(page));

const manifest = first.get('manifest.xml').toString('utf8');
const addresses = [...manifest.matchAll(/(?:Default)?Value="(https?:[^"]*)"/g)].map(([, address]) => address);
hold('the manifest names the given base', addresses.length > 10 && addresses.every((a) => a.startsWith(`${BASE}/`)));
for (const address of addresses) {
  hold(`what the manifest names is there: ${address}`, first.has(address.slice(BASE.length + 1)));
}
const ids = JSON.parse(first.get('functions.json')).functions.map(({ id, helpUrl }) => [id, helpUrl]);
const help = first.get('help/functions.html').toString('utf8');
for (const [id, url] of ids) {
  hold(
    `help has a place for ${id}`,
    url.startsWith(`${BASE}/help/`) && new RegExp(`id="?${url.split('#')[1]}[">\\s]`).test(help),
  );
}

const budget = verdict(measured(first));
for (const line of budget.lines) console.log(line);
hold('code and data are within their budgets', budget.kept);

if (problems.length > 0) {
  for (const promise of problems) console.error(`not so: ${promise}`);
  process.exitCode = 1;
} else console.log(`${first.size} files, built twice, as promised. Of others' packages: ${[...bundled].join(', ')}.`);

/** Only the manifest and the lists of functions say where the add-in lies. */
function isSame(name, a, b) {
  if (a === undefined || b === undefined) return false;
  if (!/^(?:manifest\.xml|functions(?:-es)?\.json)$/.test(name)) return a.equals(b);
  return a.toString('utf8').replaceAll(EDITIONS.production.baseUrl, BASE) === b.toString('utf8');
}

/** A build for another address than the production edition's, in a folder of its own. */
async function built() {
  const folder = mkdtempSync(join(tmpdir(), 'therapy-code-check-'));
  try {
    await new Promise((resolve, reject) => {
      webpack(config({ out: folder, baseUrl: BASE }), (error, stats) => {
        if (error) reject(error);
        else if (stats.hasErrors()) reject(new Error(stats.toString('errors-only')));
        else resolve(noteBundled(stats));
      });
    });
    return filesIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each file of one build by its name. */
function filesIn(folder) {
  const files = readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
  return new Map(files.map((file) => [relative(folder, file).replaceAll('\\', '/'), readFileSync(file)]));
}

/** The packages whose files stand in the build. */
function noteBundled(stats) {
  const { modules } = stats.toJson({ all: false, modules: true, nestedModules: true, modulesSpace: Infinity });
  const walk = (list) => {
    for (const { name, modules: inner } of list ?? []) {
      const place = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name ?? '');
      if (place) bundled.add(place[1]);
      walk(inner);
    }
  };
  walk(modules);
}
