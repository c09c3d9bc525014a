import type { PairAnswer } from '../../reference';
import type { MessageData } from '../../domain';
import type { Group, Report, RuleContext, Service } from '../define-rule';
import { PTP } from './authorities';
import { saidBy, withEdition } from './by-table';
import { byCode, codesOfDay } from './by-code';
import { lastAnswer } from './last-answer';
import { atMostWarning, bindingSeverity } from './payer-binds';

export interface DayPair {
  readonly answer: PairAnswer;
  readonly column1: readonly Service[];
  readonly column2: readonly Service[];
}

const NONE: readonly DayPair[] = [];

/** Every two different codes of a client's day, with what the pair table says of them on the day. */
export const codePairsOfDay = ({ services }: Group, context: RuleContext): readonly DayPair[] =>
  services.length < 2 ? NONE : allPairs(services, context);

/** Every two different codes of a client's day that a pair edit speaks about. */
export const pairsOfDay = ({ services }: Group, context: RuleContext): readonly DayPair[] =>
  services.length < 2 ? NONE : editedPairs(services, context);

const allPairs = lastAnswer((services: readonly Service[], context): readonly DayPair[] => {
  const { knowledge } = context;
  const codes = services.every(isBilled) ? codesOfDay(services, context) : byCode(services.filter(isBilled));
  if (codes.length < 2) return NONE;
  const pairs: DayPair[] = [];
  for (let i = 0; i < codes.length; i++) {
    for (let j = i + 1; j < codes.length; j++) {
      // In the order of the codes, so that the order of the lines changes nothing.
      const inOrder = nameOf(codes[i]!) < nameOf(codes[j]!);
      const a = codes[inOrder ? i : j]!;
      const b = codes[inOrder ? j : i]!;
      const answer = knowledge.pair(nameOf(a), nameOf(b), a[0]!.line.date);
      const first = answer.column1 === nameOf(a) ? a : b;
      pairs.push({ answer, column1: first, column2: first === a ? b : a });
    }
  }
  return pairs;
});

const editedPairs = lastAnswer((services: readonly Service[], context): readonly DayPair[] => {
  const pairs = allPairs(services, context);
  return pairs.some(hasEdit) ? pairs.filter(hasEdit) : NONE;
});

const isBilled = ({ line }: Service): boolean => line.units !== 0;
const hasEdit = ({ answer }: DayPair): boolean => answer.indicator !== null;

type Lines = readonly Service[];
const nameOf = (lines: Lines) => lines[0]!.code!.code;

/** A breach of a pair edit: as serious as the payers of its lines take the table, and said by which table. */
export function pairReport({ answer, column1, column2 }: DayPair, id: string, more?: MessageData): Report {
  const services = column1.concat(column2);
  const severity = bindingSeverity(services, bindsPairs, 'error');
  const codes = { column1: answer.column1, column2: answer.column2 };
  const { messageId, data } = saidBy(id, more ? { ...codes, ...more } : codes, answer.outsideTable, answer.stamp);
  return {
    messageId,
    data,
    services,
    severity: atMostWarning(severity, answer.outsideTable),
    authority: pairTable(answer.stamp),
  };
}

const bindsPairs = ({ payer }: Service) => payer?.pairsBind;
const pairTable = withEdition(PTP);
