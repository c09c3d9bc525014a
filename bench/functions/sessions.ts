/** Invented rows of a billing sheet: the same on every run, with the repeats that real sheets have. */
export interface Row {
  readonly technique: string;
  readonly minutes: number;
  readonly license: string;
  readonly code: number;
  readonly units: number;
  /** Serial number of Excel's 1900 date system. */
  readonly date: number;
  readonly payer: string;
  readonly state: string;
}

/** What is billed for what by whom, as it should be; one row in ten is put together at random. */
const USUAL: readonly (readonly [technique: string, code: number, license: string])[] = [
  ['Swedish massage', 97124, 'LMT'],
  ['deep tissue', 97124, 'LMT'],
  ['MLD', 97140, 'PT'],
  ['myofascial release', 97140, 'PT'],
  ['ther ex', 97110, 'PTA'],
  ['gait', 97116, 'PT'],
  ['NMT', 97140, 'LMT'],
  ['therapeutic activities', 97530, 'OT'],
];
const PAYERS = ['Medicare', 'TRICARE', 'UnitedHealthcare', ''];
const STATES = ['TX', 'WA', 'CA', 'NY'];

/**
 * A small linear congruential generator (Numerical Recipes), so that runs can be compared. Its low bits repeat after a few
 * numbers, so the high ones pick.
 */
export function rows(count: number): Row[] {
  let seed = 42;
  const next = (most: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * most);
  };
  const pick = <T>(list: readonly T[]): T => list[next(list.length)]!;
  return Array.from({ length: count }, () => {
    const minutes = 8 + next(83);
    const [technique, code, license] = pick(USUAL);
    const strange = next(10) === 0;
    return {
      technique,
      minutes,
      license: strange ? pick(USUAL)[2] : license,
      code: strange ? pick(USUAL)[1] : code,
      units: Math.max(1, Math.floor((minutes + 7) / 15)),
      date: 45_000 + next(365),
      payer: pick(PAYERS),
      state: pick(STATES),
    };
  });
}
