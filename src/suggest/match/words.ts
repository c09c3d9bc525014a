import { boundedMemo } from '../../domain';

/** Other ways to write a word, by the word that the names use. Applied to the names and to the texts alike. */
const SAME: Readonly<Record<string, string>> = Object.assign(Object.create(null) as Record<string, string>, {
  ...ways('evaluation', 'eval evaluations evaluate evaluated evals'),
  ...ways('reevaluation', 'reeval reevals reevaluate reevaluated'),
  ...ways('mobilization', 'mob mobs mobe mobilize mobilized mobilizing mobilizations'),
  ...ways('manipulation', 'manip manips manipulate manipulated'),
  ...ways('massage', 'msg massg mssg masg massaged massaging mass'),
  ...ways('technique', 'tech technic'),
  ...ways('treatment', 'tx tmt trt txt treat treated'),
  ...ways('therapy', 'ther thpy'),
  ...ways('therapeutic', 'thera'),
  ...ways('exercise', 'exs exer exercising exercised'),
  ...ways('chiropractic', 'chiro chiropractor'),
  ...ways('joint', 'jt jts'),
  ...ways('stimulation', 'stim'),
  ...ways('stabilization', 'stab stabilize'),
  ...ways('assessment', 'assess'),
  ...ways('reassessment', 'reassess reassessed'),
  ...ways('minute', 'min mins mn'),
  ...ways('stretching', 'stretch stretches stretched'),
  ...ways('training', 'trng trg trained train'),
  ...ways('retraining', 'retrain retrained'),
  ...ways('management', 'mgmt mgt mngmt'),
  ...ways('instruction', 'instr instruct instructed'),
  ...ways('rolling', 'roll rolls rolled'),
  ...ways('taping', 'tape tapes taped'),
  ...ways('wrapping', 'wrap wraps wrapped'),
  ...ways('cognitive', 'cog cogn'),
  ...ways('vestibular', 'vestib'),
  ...ways('compression', 'compr'),
  ...ways('swedish', 'swed'),
  ...ways('moderate', 'mod'),
  ...ways('release', 'rel released releasing releases'),
  ...ways('strengthening', 'strengthen'),
  ...ways('estimulation', 'estim'),
  ...ways('acupuncture', 'acu'),
  ...ways('balance', 'bal'),
  ...ways('pregnancy', 'preg'),
  ...ways('trigger', 'trig'),
});

function ways(word: string, others: string): Record<string, string> {
  return Object.fromEntries(others.split(' ').map((other) => [other, word]));
}

/** One spelling for plurals, British forms and common short forms, so that "Massages" and "massage" are one word. */
export const plainWord = boundedMemo(4096, (word) => {
  const us = american(word);
  return SAME[us] ?? SAME[singular(us)] ?? singular(us);
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
