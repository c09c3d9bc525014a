import * as v from 'valibot';
import type { ImportedCaps, ImportedPairs } from '../reference';
import type { EntryKind } from './entry';

/** More codes and rows than the practitioner tables have for all of CMS's codes. */
const MOST_CODES = 20_000;
const MOST_ROWS = 4_000_000;

const CODE = v.pipe(v.string(), v.regex(/^[0-9A-Z]{5}$/));
const DAY = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const STAMP = v.object({
  name: v.pipe(v.string(), v.maxLength(100)),
  edition: v.pipe(v.string(), v.maxLength(20)),
  from: v.exactOptional(DAY),
  to: v.exactOptional(DAY),
});
const CODES = v.pipe(v.array(CODE), v.maxLength(MOST_CODES));
const DAY_OR_NONE = v.union([v.literal(''), DAY]);

/** What was taken from CMS's practitioner PTP files. */
export const importedPairsEntry: EntryKind<ImportedPairs> = {
  key: 'tcc.pairs',
  version: 1,
  schema: v.object({
    format: v.literal(1),
    stamp: STAMP,
    codes: CODES,
    edits: v.pipe(v.array(v.tuple([CODE, CODE, v.picklist([0, 1]), DAY_OR_NONE, DAY_OR_NONE])), v.maxLength(MOST_ROWS)),
  }),
};

/** What was taken from CMS's practitioner MUE file. */
export const importedCapsEntry: EntryKind<ImportedCaps> = {
  key: 'tcc.caps',
  version: 1,
  schema: v.object({
    format: v.literal(1),
    stamp: STAMP,
    codes: CODES,
    caps: v.pipe(
      v.array(v.tuple([CODE, v.pipe(v.number(), v.integer(), v.minValue(0)), v.picklist([1, 2, 3])])),
      v.maxLength(MOST_CODES),
    ),
  }),
};
