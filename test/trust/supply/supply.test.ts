/**
 * What stands in the list of parts, and how the registry's answer about vulnerabilities is read. The scripts are run as
 * programs, as people run them.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const node = (...args: string[]) => spawnSync(process.execPath, args, { encoding: 'utf8' });

describe('the list of parts (CycloneDX)', () => {
  const first = node('scripts/trust/sbom.mjs').stdout;
  const list = JSON.parse(first);

  test('is the same, byte for byte, each time', () => {
    expect(node('scripts/trust/sbom.mjs').stdout).toBe(first);
    expect(first).not.toMatch(/timestamp/);
    expect(list.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(list.metadata.component.name).toBe('therapy-code-check');
  });

  test('names what the notices name, each with version, license and hash', () => {
    const notices = readFileSync('THIRD-PARTY-NOTICES.txt', 'utf8');
    const noticed = [...notices.matchAll(/^-{78}\n(\S+) (\d\S*) \(/gm)].map(
      ([, name, version]) => `${name}@${version}`,
    );
    const listed = list.components.map((each: { 'bom-ref': string }) => each['bom-ref']);
    expect(listed.sort()).toEqual(noticed.sort());
    for (const { licenses, hashes } of list.components) expect([licenses?.length, hashes?.length]).toEqual([1, 1]);
  });
});

describe('the registry’s answer about vulnerabilities', () => {
  const read = (text: string) => {
    const call = `import { readAudit } from './scripts/trust/audit.mjs';
      process.stdout.write(JSON.stringify(readAudit(${JSON.stringify(text)}, new Set(['node_modules/preact']))));`;
    return JSON.parse(node('--input-type=module', '-e', call).stdout);
  };
  const one = (name: string, severity: string) => ({ [name]: { name, severity, nodes: [`node_modules/${name}`] } });

  test.each([
    ['no JSON', 'npm printed no answer'],
    ['{"message":"405 Method Not Allowed - POST https://registry.example/-/npm/v1"}', '405 Method Not Allowed'],
    ['{"error":{"code":"ENOTFOUND","summary":"request to https://registry.example failed"}}', 'request to failed'],
    ['{"vulnerabilities":null}', 'no list in the answer'],
  ])('%s is no answer, and clears nothing', (text, reason) => {
    expect(read(text)).toEqual({ findings: null, reason });
  });

  test('bars what ships with any, and what builds only with a critical one', () => {
    const vulnerabilities = { ...one('preact', 'low'), ...one('webpack', 'high'), ...one('jest', 'critical') };
    expect(read(JSON.stringify({ vulnerabilities })).findings).toEqual([
      { name: 'preact', severity: 'low', inBuild: true, bars: true },
      { name: 'webpack', severity: 'high', inBuild: false, bars: false },
      { name: 'jest', severity: 'critical', inBuild: false, bars: true },
    ]);
  });
});
