import { checkInSlices } from '../../../src/check';
import type { EnginePort } from '../../../src/taskpane/model/ports';
import { rehearse } from '../../../src/taskpane/model/check/rehearse';
import { testKnowledge } from '../knowledge';

function engine(onStep: () => void = () => undefined) {
  const reports: unknown[] = [];
  const port = {
    knowledge: testKnowledge(),
    rules: [],
    *check(input) {
      const work = checkInSlices(input);
      for (;;) {
        const step = work.next();
        if (step.done) {
          reports.push(step.value);
          return step.value;
        }
        onStep();
        yield step.value;
      }
    },
  } as Pick<EnginePort, 'knowledge' | 'rules' | 'check'>;
  return { port: port as EnginePort, reports };
}

/** A rehearsal is some seconds of work where it is slow. */
jest.setTimeout(60_000);

test('a rehearsal reads and checks invented rows, which show findings of several rules', async () => {
  const { port, reports } = engine();
  const phases = new Set<string>();
  await rehearse(port, { stopped: false }, ({ phase }) => phases.add(phase));
  expect([...phases]).toEqual(['looking', 'reading', 'checking']);
  expect(reports.length).toBeGreaterThan(1);
  const [{ rows, findings }] = reports as [{ rows: number; findings: readonly { ruleId: string }[] }];
  expect(rows).toBeGreaterThan(1000);
  expect(new Set(findings.map(({ ruleId }) => ruleId)).size).toBeGreaterThan(3);
});

test('a rehearsal ends where a person begins to use the pane', async () => {
  const wanted = { stopped: false };
  const { port, reports } = engine(() => (wanted.stopped = true));
  await rehearse(port, wanted, () => undefined);
  expect(reports).toHaveLength(0);
});
