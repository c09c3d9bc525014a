import { fail, type Result } from '../../domain';
import type { ExcelProblem } from '../../excel';
import type { ExcelPort, PanePorts } from './ports';

/** Excel that tells a workbook for reading only from a protected sheet: it calls both a denied access. */
export function tellingReadOnly({ excel, readOnly }: Pick<PanePorts, 'excel' | 'readOnly'>): ExcelPort {
  return new Proxy({} as ExcelPort, {
    get(_, name: keyof ExcelPort) {
      const ask = excel[name] as (...args: readonly unknown[]) => Promise<Result<unknown, ExcelProblem>>;
      return async (...args: readonly unknown[]) => {
        const answer = await ask(...args);
        if (answer.ok || answer.error.kind !== 'protected' || !readOnly()) return answer;
        return fail({ ...answer.error, kind: 'read-only' });
      };
    },
  });
}
