import type { Checked } from '../state';
import { runInSlices } from '../slices';
import { namesInPlace } from '../waivers/names-client';

/** Does the name of the sheet, or of its table, hold a client's name, as of a sheet for each client? */
export async function placeNamesClient(checked: Checked): Promise<boolean> {
  const asked = await runInSlices(anyNamed(checked), { stopped: false });
  return asked.done && asked.value;
}

function* anyNamed({ name, facts }: Checked): Generator<null, boolean> {
  const isNamed = namesInPlace(name);
  const seen = new Set<string>();
  for (let row = 0; row < facts.rows; row++) {
    const client = facts.client(row);
    if (!seen.has(client) && isNamed(client)) return true;
    seen.add(client);
    if (row % ROWS_AT_ONCE === 0) yield null;
  }
  return false;
}

const ROWS_AT_ONCE = 1_000;
