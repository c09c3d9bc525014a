import assert from 'node:assert/strict';

/** Waits until what is got is what is wanted, for 15 s at most; what is there only on the way is not compared. */
export async function until(what, get, wanted) {
  const deadline = Date.now() + 15_000;
  let got;
  do {
    got = await get();
    if (JSON.stringify(got) === JSON.stringify(wanted)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  } while (Date.now() < deadline);
  assert.deepEqual(got, wanted, what);
}
