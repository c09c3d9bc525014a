import type { RuleContext } from '../define-rule';

/**
 * Keeps the last answer about a line or a day while a check runs: several rules ask the same of it one after the other. It
 * goes with the check's context, so that nothing holds a sheet that has been checked.
 */
export function lastAnswer<Subject extends object, Answer>(
  ask: (subject: Subject, context: RuleContext) => Answer,
): (subject: Subject, context: RuleContext) => Answer {
  const last = new WeakMap<RuleContext, { subject: Subject; answer: Answer }>();
  return (subject, context) => {
    const kept = last.get(context);
    if (kept?.subject === subject) return kept.answer;
    const answer = ask(subject, context);
    if (kept) {
      kept.subject = subject;
      kept.answer = answer;
    } else last.set(context, { subject, answer });
    return answer;
  };
}
