import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EDITION_NAMES, fromNode, manifestOf, root } from './editions';
import { all, everything, one, parseXml } from './xml';

/**
 * What Microsoft's online validator would see, offline: the order and length of elements, resources, icons,
 * requirements. Sources: "Office Add-ins manifest" and "Configure your add-in to use a shared runtime" (Office
 * Add-ins documentation), and [MS-OWEMXML].
 */
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

describe.each(EDITION_NAMES)('the %s manifest', (edition) => {
  const manifest = parseXml(manifestOf(edition));
  const names = (element: { children: readonly { name: string }[] }) => element.children.map(({ name }) => name);
  const value = (name: string) => one(manifest, name).attributes['DefaultValue']!;

  test('holds its elements in the order of the schema', () => {
    expect(names(manifest)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
    const overrides = one(manifest, 'VersionOverrides');
    expect(names(overrides)).toEqual(['Hosts', 'Resources']);
    const host = all(overrides, 'Host')[0]!;
    expect(names(host)).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
    expect(names(one(host, 'DesktopFormFactor'))).toEqual(['GetStarted', 'FunctionFile', 'ExtensionPoint']);
    expect(names(one(overrides, 'Resources'))).toEqual(['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']);
    const point = all(host, 'ExtensionPoint')[0]!;
    expect(names(point)).toEqual(['Script', 'Page', 'Metadata', 'Namespace']);
    for (const control of all(host, 'Control')) {
      expect(names(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    }
  });

  test('has an id of its own, and the version of the package', () => {
    expect(one(manifest, 'Id').text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(one(manifest, 'Version').text).toBe(`${version}.0`);
    expect(one(manifest, 'Version').text).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
  });

  test('keeps names and descriptions within their lengths', () => {
    expect(value('DisplayName').length).toBeLessThanOrEqual(125);
    const description = manifest.children.find(({ name }) => name === 'Description')!;
    const long = [description, ...description.children];
    for (const { attributes } of long) {
      expect((attributes['DefaultValue'] ?? attributes['Value'])!.length).toBeLessThanOrEqual(250);
    }
    const limits: readonly (readonly [string, number])[] = [
      ['bt:ShortStrings', 125],
      ['bt:LongStrings', 250],
    ];
    for (const [list, most] of limits) {
      for (const text of one(manifest, list).children.flatMap((s) => [s, ...s.children])) {
        const said = (text.attributes['DefaultValue'] ?? text.attributes['Value'])!;
        expect([said, said.length > 0 && said.length <= most]).toEqual([said, true]);
      }
    }
  });

  test('every resource is there once, is used, and has an id of at most 32 characters', () => {
    const resources = ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'].flatMap((list) =>
      one(manifest, list).children.map(({ attributes }) => attributes['id']!),
    );
    const used = everything(manifest).flatMap(({ attributes }) => attributes['resid'] ?? []);
    expect(new Set(resources).size).toBe(resources.length);
    expect([...new Set(used)].sort()).toEqual([...resources].sort());
    for (const id of [...resources, ...all(manifest, 'Control').map((c) => c.attributes['id']!)]) {
      expect([id, id.length <= 32]).toEqual([id, true]);
    }
  });

  test('one shared runtime of long life serves pane, functions and commands', () => {
    const runtime = one(manifest, 'Runtime').attributes;
    expect(runtime).toEqual({ resid: 'Taskpane.Url', lifetime: 'long' });
    const functions = all(manifest, 'ExtensionPoint')[0]!;
    expect(functions.attributes['xsi:type']).toBe('CustomFunctions');
    expect(one(one(functions, 'Page'), 'SourceLocation').attributes['resid']).toBe(runtime['resid']);
    expect(one(manifest, 'FunctionFile').attributes['resid']).toBe(runtime['resid']);
    for (const action of all(manifest, 'Action')) {
      // An action that names a pane of its own would leave the shared runtime.
      expect(all(action, 'TaskpaneId')).toEqual([]);
      for (const { attributes } of all(action, 'SourceLocation')) expect(attributes['resid']).toBe(runtime['resid']);
    }
  });

  test('asks for what it needs and no more', () => {
    expect(all(manifest, 'Set').map(({ attributes }) => [attributes['Name'], attributes['MinVersion']])).toEqual([
      ['SharedRuntime', '1.1'],
      ['CustomFunctionsRuntime', '1.3'],
      ['ExcelApi', '1.14'],
    ]);
    expect(one(manifest, 'Permissions').text).toBe('ReadWriteDocument');
    // An empty list is refused, and no other domain is ever navigated to.
    expect(all(manifest, 'AppDomains')).toEqual([]);
  });

  test('every address is https and below one base', () => {
    const addresses = everything(manifest)
      .flatMap(({ attributes }) => [attributes['DefaultValue'], attributes['Value']])
      .filter((text) => text?.includes('://'));
    const base = edition === 'development' ? 'https://localhost:3000/' : 'https://therapy-code-check.example/';
    expect(addresses.length).toBeGreaterThan(15);
    expect(addresses.filter((address) => !address!.startsWith(base))).toEqual([]);
  });

  test('icons are there in the sizes that are said', () => {
    const images = one(manifest, 'bt:Images').children;
    const sizeOf = (path: string) => {
      const bytes = readFileSync(join(root, path));
      expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
      return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    };
    const pathOf = (url: string) => `assets/${url.split('/assets/')[1]}`;
    expect(sizeOf(pathOf(value('IconUrl')))).toEqual([32, 32]);
    expect(sizeOf(pathOf(value('HighResolutionIconUrl')))).toEqual([64, 64]);
    for (const icon of all(manifest, 'Icon')) {
      const sizes = icon.children.map(({ attributes }) => Number(attributes['size']));
      expect(sizes).toEqual([16, 32, 80]);
      for (const { attributes } of icon.children) {
        const image = images.find((i) => i.attributes['id'] === attributes['resid'])!;
        const size = Number(attributes['size']);
        expect(sizeOf(pathOf(image.attributes['DefaultValue']!))).toEqual([size, size]);
      }
    }
    expect(existsSync(join(root, 'assets/icon-128.png'))).toBe(true);
  });

  test('the namespace of the functions is the one of the product', () => {
    const namespace = one(manifest, 'bt:ShortStrings').children.find(
      (s) => s.attributes['id'] === 'Functions.Namespace',
    )!;
    const said = namespace.attributes['DefaultValue']!;
    expect(said).toBe(edition === 'development' ? 'CPTDEV' : 'CPT');
    expect(said).toMatch(/^[A-Z][A-Z0-9.]{2,31}$/);
  });

  test('every translated text is there in the same languages', () => {
    const translated = everything(manifest).filter((e) => e.children.some((c) => /Override$/.test(c.name)));
    expect(translated.length).toBeGreaterThan(8);
    for (const { children } of translated) {
      expect(children.map(({ attributes }) => attributes['Locale'])).toEqual(['es-ES', 'es-MX']);
    }
  });
});

test('the two editions can stand side by side: ids, names and namespaces differ', () => {
  const [a, b] = EDITION_NAMES.map((edition) => parseXml(manifestOf(edition)));
  for (const name of ['Id', 'DisplayName']) {
    const [first, second] = [one(a!, name), one(b!, name)];
    expect(first.text + first.attributes['DefaultValue']).not.toBe(second.text + second.attributes['DefaultValue']);
  }
});

test('a base URL that Excel would not load is refused', () => {
  const refused = (url: string) =>
    fromNode(
      `import { checkedBaseUrl } from './scripts/manifest.mjs';
       try { checkedBaseUrl(${JSON.stringify(url)}); console.log('taken'); } catch { console.log('refused'); }`,
    ).trim();
  expect(['http://x.example', 'not a url', 'https://x.example/?a=1', 'https://x.example/a/'].map(refused)).toEqual([
    'refused',
    'refused',
    'refused',
    'taken',
  ]);
});
