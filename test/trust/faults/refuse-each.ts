import { EVERY_REFUSAL, REFUSALS } from './faults';
import { cleanRun, faultyRun } from './inject';
import type { Scenario } from './scenarios';

/** `npm run test:long` refuses with every code that Excel has. */
const FAULTS = process.env['TEST_LONG'] ? EVERY_REFUSAL : REFUSALS;
const MINUTE = 60_000;
const PATIENCE = (process.env['TEST_LONG'] ? 60 : 10) * MINUTE;

/**
 * Counts the calls of a clean run, then refuses them one by one with every fault. The scenarios stand in several files,
 * which run beside one another.
 */
export function refuseEachCall(scenarios: readonly Scenario[]): void {
  describe.each(scenarios)('every call of $name, refused', (scenario) => {
    test(
      'leaves each cell as it was or as planned, is said, and a second try works',
      async () => {
        const clean = await cleanRun(scenario);
        const again = await cleanRun(scenario);
        expect(again.calls).toEqual(clean.calls);
        const wrong: string[] = [];
        let injected = 0;
        for (let call = 0; call < clean.calls.length; call++) {
          for (const [name, fault] of Object.entries(FAULTS)) {
            injected++;
            for (const what of await faultyRun(scenario, clean, call, fault)) {
              wrong.push(`call ${call + 1} of ${clean.calls.length} (${clean.calls[call]}), ${name}: not so: ${what}`);
            }
          }
        }
        process.stdout.write(`${scenario.name}: ${clean.calls.length} calls, ${injected} faults\n`);
        expect(wrong).toEqual([]);
        expect(injected).toBe(clean.calls.length * Object.keys(FAULTS).length);
      },
      PATIENCE,
    );
  });
}
