import { boundedMemo } from '../../domain';

/** Other ways to write a word, by the word that the names use. Applied to the names and to the texts alike. */
const WAYS: Readonly<Record<string, string>> = {
  evaluation: 'eval evaluations evaluate evaluated evals',
  reevaluation: 'reeval reevals reevaluate reevaluated',
  mobilization: 'mob mobs mobe mobilize mobilized mobilizing mobilizations',
  manipulation: 'manip manips manipulate manipulated',
  massage: 'msg massg mssg masg massaged massaging mass',
  technique: 'tech technic',
  treatment: 'tx tmt trt txt treat treated',
  therapy: 'ther thpy',
  therapeutic: 'thera',
  exercise: 'exs exer exercising exercised',
  chiropractic: 'chiro chiropractor',
  joint: 'jt jts',
  stimulation: 'stim',
  stabilization: 'stab stabilize',
  assessment: 'assess',
  reassessment: 'reassess reassessed',
  minute: 'min mins mn',
  stretching: 'stretch stretches stretched',
  training: 'trng trg trained train',
  retraining: 'retrain retrained',
  management: 'mgmt mgt mngmt',
  instruction: 'instr instruct instructed',
  rolling: 'roll rolls rolled',
  taping: 'tape tapes taped',
  wrapping: 'wrap wraps wrapped',
  cognitive: 'cog cogn',
  vestibular: 'vestib',
  compression: 'compr',
  swedish: 'swed',
  moderate: 'mod',
  release: 'rel released releasing releases',
  strengthening: 'strengthen',
  estimulation: 'estim',
  acupuncture: 'acu',
  balance: 'bal',
  pregnancy: 'preg',
  trigger: 'trig',
};

const SAME = new Map(
  Object.entries(WAYS).flatMap(([word, others]) => others.split(' ').map((other) => [other, word] as const)),
);

/** One spelling for plurals, British forms and common short forms, so that "Massages" and "massage" are one word. */
export const plainWord = boundedMemo(4096, (word) => {
  const us = american(word);
  return SAME.get(us) ?? SAME.get(singular(us)) ?? singular(us);
});

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (/(?:ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.slice(0, -1);
}

function american(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace('aedic', 'edic')
    .replace('oedema', 'edema')
    .replace('fibre', 'fiber')
    .replace('isation', 'ization')
    .replace(/ise(?=[ds]?$)/, (ise, at: number) => (/(?:mobil|stabil|sensit)$/.test(word.slice(0, at)) ? 'ize' : ise))
    .replace('mould', 'mold');
}
