import type { Knowledge, PairAnswer } from '../../reference';
import type { MessageData } from '../../domain';
import type { Group, Report, RuleContext, Service } from '../define-rule';
import { PTP } from './authorities';
import { saidBy } from './by-table';
import { byCode } from './by-code';
import { lastAnswer } from './last-answer';
import { atMostWarning, bindingSeverity } from './payer-binds';

export interface DayPair {
  readonly answer: PairAnswer;
  readonly column1: readonly Service[];
  readonly column2: readonly Service[];
}

const ofServices = lastAnswer((services: readonly Service[], { knowledge }: RuleContext): readonly DayPair[] => [
  ...askPairs(services, knowledge),
]);

/** Every two different codes of a client's day, with what the pair table says of them on the day. */
export const codePairsOfDay = ({ services }: Group, context: RuleContext): readonly DayPair[] =>
  services.length < 2 ? [] : ofServices(services, context);

const isBilled = ({ line }: Service): boolean => line.units !== 0;

function* askPairs(services: readonly Service[], knowledge: Knowledge): Generator<DayPair> {
  const codes = byCode(services.every(isBilled) ? services : services.filter(isBilled));
  for (let i = 0; i < codes.length; i++) {
    for (let j = i + 1; j < codes.length; j++) {
      // In the order of the codes, so that the order of the lines changes nothing.
      const inOrder = nameOf(codes[i]!) < nameOf(codes[j]!);
      const a = codes[inOrder ? i : j]!;
      const b = codes[inOrder ? j : i]!;
      const answer = knowledge.pair(nameOf(a), nameOf(b), a[0]!.line.date);
      const first = answer.column1 === nameOf(a) ? a : b;
      yield { answer, column1: first, column2: first === a ? b : a };
    }
  }
}

type Lines = readonly Service[];
const nameOf = (lines: Lines) => lines[0]!.code!.code;

/** Every two different codes of a client's day that a pair edit speaks about. */
export const pairsOfDay = (day: Group, context: RuleContext): readonly DayPair[] =>
  codePairsOfDay(day, context).filter(hasEdit);

const hasEdit = ({ answer }: DayPair): boolean => answer.indicator !== null;

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
