import type { Result } from '../../domain';
import type { CmsFile } from '../../files';
import {
  cmsTableOf,
  readCapFile,
  readPairFiles,
  type ImportedCaps,
  type ImportedPairs,
  type ImportOptions,
  type ImportProblem,
  type ReferenceData,
} from '../../reference';
import { UsageError } from '../command';
import type { KeptTable } from './kept-tables';
import { problemText } from './problem-text';

export interface Imported {
  readonly pairs: ImportedPairs | null;
  readonly caps: ImportedCaps | null;
}

/** Reads CMS's files, several at once; throws `UsageError` that names file, line and reason. */
export async function importTables(
  files: readonly CmsFile[],
  reference: ReferenceData,
  options: ImportOptions,
): Promise<Imported> {
  const kinds = await Promise.all(files.map(kindOf));
  const of = (kind: KeptTable) => files.filter((_, at) => kinds[at] === kind);
  const [pairs, caps, ...more] = [of('pairs'), ...of('caps')];
  if (more.length > 0) throw new UsageError('Give one MUE file at a time: a table of caps has one edition.');
  return {
    pairs:
      pairs!.length === 0
        ? null
        : told(
            await readPairFiles(
              pairs!.map((file) => file.open()),
              { ...options, expected: reference.pairs },
            ),
          ),
    caps: caps === undefined ? null : told(await readCapFile(caps.open(), { ...options, expected: reference.caps })),
  };
}

function told<T>(result: Result<T, ImportProblem>): T {
  if (result.ok) return result.value;
  throw new UsageError(problemText(result.error));
}

async function kindOf(file: CmsFile): Promise<KeptTable> {
  const table = await cmsTableOf(file.name, file.open);
  if (table !== null) return table;
  throw new UsageError(
    `${file.name} is neither CMS's table of pairs (PTP) nor its table of caps (MUE): no header of theirs in the first rows.`,
  );
}
