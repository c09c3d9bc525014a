import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { ofModule, root } from '../../unit/build/run-module';

const read = (name: string) => readFileSync(join(root, 'docs', 'servers', name), 'utf8');
/** Where Excel on the web shows a pane in a frame. */
const HOSTS = [
  'https://*.officeapps.live.com',
  'https://*.sharepoint.com',
  'https://excel.cloud.microsoft',
  'https://*.office.com',
  "'self'",
];
const ANCESTORS = `frame-ancestors ${HOSTS.join(' ')}`;

/** The headers that a sample sets, whatever its language. */
const headers: Readonly<Record<string, () => ReadonlyMap<string, string>>> = {
  'nginx.conf': () => pairs('nginx.conf', /add_header (\S+) (?:"([^"]*)"|(\S+)) always;/g),
  'apache.conf': () => pairs('apache.conf', /Header always set (\S+) "([^"]*)"/g),
  _headers: () => pairs('_headers', /^ {2}([\w-]+): (.*)$/gm),
  'web.config': () => {
    expect(XMLValidator.validate(read('web.config'))).toBe(true);
    const parsed = new XMLParser({ ignoreAttributes: false }).parse(read('web.config'));
    const list = parsed.configuration['system.webServer'].httpProtocol.customHeaders.add as Record<string, string>[];
    return new Map(list.map((each) => [each['@_name']!, each['@_value']!]));
  },
};
const pairs = (name: string, pattern: RegExp) =>
  new Map([...read(name).matchAll(pattern)].map(([, header, quoted, bare]) => [header!, quoted ?? bare ?? '']));

describe.each(Object.entries(headers))('the sample %s', (name, readHeaders) => {
  test('lets Excel’s hosts frame the pane, and nobody else', () => {
    const given = readHeaders();
    expect(given.get('Content-Security-Policy')).toBe(ANCESTORS);
    expect(given.get('X-Content-Type-Options')).toBe('nosniff');
    expect([...given.keys()]).not.toContain('X-Frame-Options');
    expect(given.get('Cache-Control')).toBe('no-cache');
  });

  test('is the one that the document for IT shows or names', () => {
    expect(readFileSync(join(root, 'docs', 'deploy.md'), 'utf8')).toContain(`servers/${name}`);
  });
});

test('the page’s own policy has what a page can carry, and not the part that only a header can', () => {
  const policy = ofModule<string>('scripts/page.mjs', `m.policyFor('https://appsforoffice.microsoft.com')`);
  const parts = new Map(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]));
  expect(parts.get('default-src')).toBe("'none'");
  expect(parts.get('script-src')).toBe("'self' https://appsforoffice.microsoft.com");
  for (const kind of ['style', 'img', 'font', 'worker', 'connect']) expect(parts.get(`${kind}-src`)).toBe("'self'");
  expect(policy).not.toMatch(/unsafe|\*|frame-ancestors|http:/);
});
