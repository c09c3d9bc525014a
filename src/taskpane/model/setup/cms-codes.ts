import type { Knowledge } from '../../../reference';
import type { Checked, KeptResult } from '../state';

/** The codes that a clinic needs of CMS's tables: those that are known, and those of the sheets that were checked. */
export function cmsCodes(
  { codes }: Knowledge,
  results: ReadonlyMap<string, KeptResult>,
  shown: Checked | null,
): ReadonlySet<string> {
  const wanted = new Set<string>(codes.map(({ code }) => code));
  for (const { table } of [...[...results.values()].map(({ checked }) => checked), ...(shown ? [shown] : [])]) {
    for (let at = 0; at < table.length; at++) {
      const { code } = table.line(at);
      if (code !== null) wanted.add(code);
    }
  }
  return wanted;
}
