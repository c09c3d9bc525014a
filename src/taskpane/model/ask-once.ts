import type { Result } from '../../domain';
import type { ExcelProblem } from '../../excel';

/** Asks until there was an answer, and keeps that: what Excel refused is asked again the next time. */
export function askOnce<T>(ask: () => Promise<Result<T, ExcelProblem>>): () => Promise<Result<T, ExcelProblem>> {
  let answer: Result<T, ExcelProblem> | null = null;
  let asking: Promise<Result<T, ExcelProblem>> | null = null;
  return async () => {
    if (answer?.ok === true) return answer;
    asking ??= ask().finally(() => (asking = null));
    return (answer = await asking);
  };
}
