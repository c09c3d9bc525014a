import { nowAndThen, runInSlices } from '../../../src/taskpane/model/slices';

function* countTo(most: number): Generator<number, string> {
  for (let at = 1; at <= most; at++) {
    const until = performance.now() + 1;
    while (performance.now() < until);
    yield at;
  }
  return 'counted';
}

describe('work in slices', () => {
  test('runs to its end and lets other work run between', async () => {
    let others = 0;
    const ticking = setInterval(() => others++, 1);
    const outcome = await runInSlices(countTo(60), { stopped: false });
    clearInterval(ticking);
    expect(outcome).toEqual({ done: true, value: 'counted' });
    expect(others).toBeGreaterThan(0);
  });

  test('ends where it is no longer wanted, before all is done', async () => {
    const wanted = { stopped: false };
    let last = 0;
    const outcome = await runInSlices(countTo(1000), wanted, (step) => {
      last = step;
      wanted.stopped = true;
    });
    expect(outcome).toEqual({ done: false });
    expect(last).toBeGreaterThan(0);
    expect(last).toBeLessThan(1000);
  });
});

test('what goes fast is told at its beginning, and then now and then', async () => {
  const told: number[] = [];
  const tell = nowAndThen((done: number) => told.push(done));
  for (let done = 0; done < 1000; done++) tell(done);
  expect(told[0]).toBe(0);
  expect(told.length).toBeLessThan(1000);
  const before = told.length;
  await new Promise((resolve) => setTimeout(resolve, 250));
  tell(1000);
  expect(told.slice(before)).toEqual([1000]);
});
