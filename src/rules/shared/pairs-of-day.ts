import type { PairAnswer } from '../../reference';
import type { MessageData } from '../../domain';
import type { Group, Report, RuleContext, Service } from '../define-rule';
import { PTP } from './authorities';
import { saidBy } from './by-table';
import { byCode } from './by-code';
import { atMostWarning, bindingSeverity } from './payer-binds';

export interface DayPair {
  readonly answer: PairAnswer;
  readonly column1: readonly Service[];
  readonly column2: readonly Service[];
}

/** Every two different codes of a client's day, with what the pair table says of them on the day. */
export function* codePairsOfDay({ services }: Group, { knowledge }: RuleContext): Generator<DayPair> {
  if (services.length < 2) return;
  const codes = byCode(services.filter(({ line }) => line.units !== 0));
  for (let i = 0; i < codes.length; i++) {
    for (let j = i + 1; j < codes.length; j++) {
      // In the order of the codes, so that the order of the lines changes nothing.
      const [a, b] = [codes[i]!, codes[j]!].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1)) as [
        Lines,
        Lines,
      ];
      const answer = knowledge.pair(nameOf(a), nameOf(b), a[0]!.line.date);
      const first = answer.column1 === nameOf(a) ? a : b;
      yield { answer, column1: first, column2: first === a ? b : a };
    }
  }
}

type Lines = readonly Service[];
const nameOf = (lines: Lines) => lines[0]!.code!.code;

/** Every two different codes of a client's day that a pair edit speaks about. */
export function* pairsOfDay(day: Group, context: RuleContext): Generator<DayPair> {
  for (const pair of codePairsOfDay(day, context)) if (pair.answer.indicator !== null) yield pair;
}

/** A breach of a pair edit: as serious as the payers of its lines take the table, and said by which table. */
export function pairReport({ answer, column1, column2 }: DayPair, id: string, data: MessageData = {}): Report {
  const services = [...column1, ...column2];
  const severity = bindingSeverity(services, ({ payer }) => payer?.pairsBind, 'error');
  const { messageId, named } = saidBy(id, answer.outsideTable, answer.stamp);
  return {
    messageId,
    data: { column1: answer.column1, column2: answer.column2, ...data, ...named },
    services,
    severity: atMostWarning(severity, answer.outsideTable),
    authority: { ...PTP, detail: `table of ${answer.stamp.edition}` },
  };
}
