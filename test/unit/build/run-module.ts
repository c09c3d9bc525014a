import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export const root = join(__dirname, '../../..');

/** The value of an expression over a module of the build, which jest itself does not load. */
export function ofModule<T>(path: string, expression: string, input?: unknown): T {
  const program = `const { default: _, ...m } = await import(${JSON.stringify(`./${path}`)});
    const input = ${JSON.stringify(input ?? null)};
    console.log(JSON.stringify(await (${expression})));`;
  const text = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return JSON.parse(text) as T;
}
