import type { PairAnswer } from '../../reference';
import type { Group, RuleContext, Service } from '../define-rule';

export interface DayPair {
  readonly answer: PairAnswer;
  readonly column1: readonly Service[];
  readonly column2: readonly Service[];
}

/** Every two different codes of a client's day that a pair edit speaks about. */
export function* pairsOfDay({ services }: Group, { knowledge }: RuleContext): Generator<DayPair> {
  if (services.length < 2) return;
  const byCode = new Map<string, Service[]>();
  for (const service of services) {
    if (service.code === null || service.line.units === 0) continue;
    const own = byCode.get(service.code.code);
    if (own) own.push(service);
    else byCode.set(service.code.code, [service]);
  }
  const codes = [...byCode.keys()].sort();
  for (let i = 0; i < codes.length; i++) {
    for (let j = i + 1; j < codes.length; j++) {
      const [a, b] = [byCode.get(codes[i]!)!, byCode.get(codes[j]!)!];
      const answer = knowledge.pair(a[0]!.code!.code, b[0]!.code!.code, a[0]!.line.date);
      if (answer.indicator === null) continue;
      const first = answer.column1 === codes[i] ? a : b;
      yield { answer, column1: first, column2: first === a ? b : a };
    }
  }
}
