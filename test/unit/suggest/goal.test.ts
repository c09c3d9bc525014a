import { parseGoal } from '../../../src/suggest';
import type { Intent } from '../../../src/reference';

/** Circulation and relaxation are what 97124 is for; motion, extensibility and function, 97140 (AMA letters). */
const CASES: readonly (readonly [text: string, intents: readonly Intent[]])[] = [
  ['relax', ['circulation']],
  ['Relaxation', ['circulation']],
  ['relax muscles / circulation', ['circulation']],
  ['increase blood flow', ['circulation']],
  ['reduce swelling', ['circulation']],
  ['edema control', ['circulation']],
  ['ROM', ['motion']],
  ['improve R.O.M.', ['motion']],
  ['increase range of motion L shoulder', ['motion']],
  ['mobility', ['motion']],
  ['myofascial extensibility', ['motion']],
  ['release adhesions', ['motion']],
  ['function', ['function']],
  ['return to work', ['function']],
  ['ADLs', ['function']],
  ['improve function and ROM', ['motion', 'function']],
  ['balance', ['neuromuscular']],
  ['postural control', ['neuromuscular']],
  ['proprioception', ['neuromuscular']],
  ['strength', ['exercise']],
  ['strengthening & endurance', ['exercise']],
  ['stress relief', ['wellness']],
  ['wellness', ['wellness']],
  ['relaxation, wellness', ['circulation', 'wellness']],
  ['relax and increase ROM', ['circulation', 'motion']],
  ['not relaxation but ROM', ['motion']],
  ['pain', []],
  ['pain relief', []],
  ['per plan of care', []],
  ['', []],
];

test.each(CASES)('"%s" is for %j', (text, intents) => {
  expect(parseGoal(text).intents).toEqual(intents);
});

test('a blank goal is not given, an unclear one is', () => {
  expect(parseGoal('  ').given).toBe(false);
  expect(parseGoal('pain').given).toBe(true);
});
