/** Own work holds the thread for at most this long (milliseconds) before it lets others run. */
export const SLICE = 12;

/** Says whether work that began earlier is still wanted. Cancel and a newer run both end it. */
export interface Wanted {
  readonly stopped: boolean;
}

/** Ends with `stopped` as soon as the work is no longer wanted. */
export type Sliced<T> = { readonly done: true; readonly value: T } | { readonly done: false };

/** Runs a generator in slices, telling where it stands after each. */
export async function runInSlices<Step, T>(
  work: Generator<Step, T>,
  wanted: Wanted,
  onStep: (step: Step) => void = () => undefined,
): Promise<Sliced<T>> {
  for (;;) {
    if (slice.due()) await slice.pause();
    if (wanted.stopped) return { done: false };
    const step = work.next();
    if (step.done) return { done: true, value: step.value };
    if (slice.due()) onStep(step.value);
  }
}

/** The same of work that is always wanted. */
export async function inSlices<T>(work: Generator<unknown, T>): Promise<T> {
  for (;;) {
    if (slice.due()) await slice.pause();
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * When the slice of now ends. One for all own work: what follows on other work in the same task has only what that left of
 * the slice. After a wait for Excel it lies in the past: the slice is over, and a new one begins. (In an array, as code that
 * reads a variable is made anew by the browser when the variable changes.)
 */
const until = new Float64Array(1);

/** Keeps count of the time of own work: `await pause()` where `due()` is true. */
export const slice = {
  due: (): boolean => performance.now() >= until[0]!,
  async pause(): Promise<void> {
    await nextTask();
    until[0] = performance.now() + SLICE;
  },
};

/** Lets events, painting and other work run. A message comes back sooner than the shortest timer of a browser (4 ms). */
export function nextTask(): Promise<void> {
  if (typeof MessageChannel === 'undefined') return new Promise((resolve) => setTimeout(resolve, 0));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Between two words about how far work is (milliseconds): the pane is drawn anew for each of them. */
const NEWS = 200;

/** Tells the first of many values, and then one now and then. */
export function nowAndThen<Told extends unknown[]>(tell: (...told: Told) => void): (...told: Told) => void {
  let next = -Infinity;
  return (...told) => {
    const now = performance.now();
    if (now < next) return;
    next = now + NEWS;
    tell(...told);
  };
}
