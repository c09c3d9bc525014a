import { fail, ok, type Result } from '../domain';
import { CellError, readText, type Value } from './cells';
import { known, type Known } from './known';

const NOT_LOADED = 'not checkable: profile not loaded';
export const NO_TABLES = 'not checkable: reference tables not loaded';

/** What the profile's cell names, or what the formula answers instead. A cell in error is no profile. */
export function knowing(profile: Value): Result<Known, string | CellError> {
  if (profile instanceof CellError) return fail(profile);
  const stamp = readText(profile);
  const found = known(stamp);
  if (found !== null) return ok(found);
  return fail(stamp === null ? NO_TABLES : NOT_LOADED);
}
