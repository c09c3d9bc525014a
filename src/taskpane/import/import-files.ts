import { fail, ok, type Result } from '../../domain';
import {
  cmsTableOf,
  readCapFile,
  readPairFiles,
  type ImportOptions,
  type ImportProblem,
  type ReferenceData,
} from '../../reference';
import type { ImportedTables } from '../../storage';
import type { PickedTable } from './picked-table';

/** Reads CMS's files, all parts of pairs and at most one of caps. A set that is not whole gives no table at all. */
export async function importFiles(
  files: readonly PickedTable[],
  expected: Pick<ReferenceData, 'pairs' | 'caps'>,
  options: ImportOptions,
): Promise<Result<ImportedTables, ImportProblem>> {
  const kinds = await Promise.all(files.map(({ name, open }) => cmsTableOf(name, open)));
  const unknown = kinds.indexOf(null);
  if (unknown !== -1) return refused('no-header', files[unknown]!.name);
  const of = (kind: 'pairs' | 'caps') => files.filter((_, at) => kinds[at] === kind).map((file) => file.open());
  const [pairParts, capParts] = [of('pairs'), of('caps')];
  if (capParts.length > 1) return refused('part-twice', capParts[1]!.name);
  const pairs =
    pairParts.length === 0 ? ok(null) : await readPairFiles(pairParts, { ...options, expected: expected.pairs });
  if (!pairs.ok) return pairs;
  const caps = capParts[0] ? await readCapFile(capParts[0], { ...options, expected: expected.caps }) : ok(null);
  return caps.ok ? ok({ pairs: pairs.value, caps: caps.value }) : caps;
}

const refused = (reason: ImportProblem['reason'], part: string) => fail({ reason, part, line: null, detail: '' });
