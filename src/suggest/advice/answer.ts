import { formatIsoDate, type CivilDate, type Code } from '../../domain';
import type { LicenseVerdict, Reason, UnitAdvice } from '../types';
import type { SuggestTextId } from '../texts';
import type { Base, Judged } from './case';
import { isRefusal } from './license';
import type { Ask } from './options';

/** How a list of codes stands in a message's data; `describe` writes it out. "No code" is a dash. */
const codeList = (options: Base['options']): string => options.map(({ code }) => code ?? '-').join(',');

/**
 * What the cell shows: the bare code where there is one, `x` only where the license may not or a certificate is
 * missing, `?` only while the code is open.
 */
export function answerFor(one: Base): Judged {
  const { match } = one.facts;
  const codes = codeList(one.options);
  const open = (messageId: SuggestTextId, data: Reason['data'] = { codes }) =>
    ({ answer: { messageId, data }, verdict: 'open' }) as const;
  if (match.status === 'blank') return open('answer-blank', {});
  if (match.problem === 'too-long') return open('answer-too-long', {});
  if (match.problem === 'negated') return open('answer-not-given', {});
  if (one.options.length === 0) return open('answer-unknown', {});

  const refusals = one.verdicts.filter((verdict): verdict is LicenseVerdict => verdict !== null && isRefusal(verdict));
  const sharedAmongRefused = match.problem === 'shared-name' && match.found.length === 0;
  if (refusals.length === one.options.length && (one.certain || sharedAmongRefused)) return refused(one, refusals);

  if (!one.certain) {
    if (match.problem === 'shared-name') return open('answer-shared');
    if (match.problem === 'words-left') return open('answer-partly');
    return open(match.problem === 'unsure' ? 'answer-unsure' : 'answer-near');
  }
  if (one.resolved.some(({ ask }) => ask === 'date')) return open('answer-date');
  if (one.options.length > 1) return open(asked(one));
  if (one.options[0]!.code === null) {
    const technique = one.resolved.map((each) => each.technique.name).sort();
    return open('answer-no-code', { technique: technique.join(', ') });
  }
  return { answer: { messageId: 'answer-code', data: { codes } }, verdict: 'code' };
}

/** The answer as it is told on a day: one of them names it. */
export function onDay({ answer, verdict }: Judged, date: CivilDate | null): Judged {
  if (answer.messageId !== 'answer-date' || date === null) return { answer, verdict };
  return { answer: { ...answer, data: { ...answer.data, date: formatIsoDate(date) } }, verdict };
}

/**
 * Minutes that make no unit alone. Under the CMS rule they may with the day's other minutes; under an unknown rule too.
 */
export function tooShort(code: Code, { minutes, least, pooled }: UnitAdvice): Judged {
  const messageId = pooled ? 'answer-below-pooled' : 'answer-below';
  return { answer: { messageId, data: { codes: code, minutes, least: least ?? 0 } }, verdict: 'open' };
}

function refused(one: Base, refusals: readonly LicenseVerdict[]): Judged {
  const missing = refusals.find(({ verdict }) => verdict === 'certificate-missing');
  const license = (missing ?? refusals[0]!).licenses.join('/');
  const codes = codeList(one.options);
  return {
    answer: missing
      ? { messageId: 'answer-certificate', data: { codes, license, condition: missing.condition ?? '' } }
      : { messageId: 'answer-not-for', data: { codes, license } },
    verdict: 'not-allowed',
  };
}

/** Which question is put first where several techniques are open, whatever their order in the text. */
const ASKED_FIRST: readonly Ask[] = [
  'goal',
  'goal-open',
  'license',
  'payer',
  'complexity',
  'regions',
  'muscles',
  'which',
];

/** Where every technique has one code of its own they are several services; else there is a question. */
function asked({ resolved }: Base): SuggestTextId {
  const ask = ASKED_FIRST.find((first) => resolved.some((one) => one.ask === first));
  return ask ? `answer-${ask}` : 'answer-several';
}
