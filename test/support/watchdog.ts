import { Worker } from 'node:worker_threads';

/** Nothing that is tried here takes a fraction of this; a loop without an end does. */
const PATIENCE_SECONDS = 120;

const PROGRAM = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { writeSync } = require('node:fs');
  const beats = new Int32Array(workerData.beats);
  let name = 'nothing yet', seen = -1, still = 0;
  parentPort.on('message', (what) => (name = what));
  setInterval(() => {
    const now = Atomics.load(beats, 0);
    still = now === seen ? still + 1 : 0;
    seen = now;
    if (still < workerData.patience) return;
    writeSync(2, 'This has not come to an end: ' + name + '\\n');
    process.kill(process.pid, 'SIGKILL');
  }, 1000);
`;

export interface Watchdog {
  /** Something new begins; the name is told where it is the last thing that began. */
  begin(name: string): void;
  /** It goes on. */
  beat(): void;
  end(): Promise<unknown>;
}

/** Ends the process where no beat comes: a loop without an end cannot be stopped from inside, and no test would fail. */
export function startWatchdog(): Watchdog {
  const shared = new SharedArrayBuffer(4);
  const beats = new Int32Array(shared);
  const worker = new Worker(PROGRAM, { eval: true, workerData: { beats: shared, patience: PATIENCE_SECONDS } });
  worker.unref();
  const beat = () => void Atomics.add(beats, 0, 1);
  return {
    begin(name) {
      worker.postMessage(name);
      beat();
    },
    beat,
    end: () => worker.terminate(),
  };
}
