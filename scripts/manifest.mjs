/**
 * Fills `manifest.xml`, which is written once with `{{name}}` for what differs between editions and hosts.
 *
 *   node scripts/manifest.mjs [production|development] [BASE_URL]     prints the manifest
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EDITIONS } from './product.mjs';

const template = new URL('../manifest.xml', import.meta.url);

/** An https address without a slash at its end; Excel loads add-ins from nothing else. */
export function checkedBaseUrl(text) {
  const url = new URL(text);
  if (url.protocol !== 'https:' || url.search || url.hash) {
    throw new Error(`The base URL must be an https address without query or fragment, not "${text}".`);
  }
  return url.href.replace(/\/$/, '');
}

export function fillManifest(edition, baseUrl = edition.baseUrl) {
  const values = { ...edition, baseUrl: checkedBaseUrl(baseUrl) };
  return readFileSync(template, 'utf8').replace(/\{\{(\w+)\}\}/g, (_, name) => {
    if (!(name in values)) throw new Error(`manifest.xml asks for "${name}", which scripts/product.mjs does not know.`);
    return escapeXml(values[name]);
  });
}

const escapeXml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name = 'production', baseUrl] = process.argv.slice(2);
  process.stdout.write(fillManifest(EDITIONS[name], baseUrl));
}
