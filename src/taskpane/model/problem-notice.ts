import type { ClearedMarks, ExcelProblem } from '../../excel';
import type { Notice } from './state';

/** The words for what Excel refused. */
export function problemNotice({ kind, code }: ExcelProblem): Notice {
  return {
    tone: 'problem',
    text: ({ notices }) => {
      switch (kind) {
        case 'cell-edit':
          return notices.cellEditGaveUp;
        case 'protected':
          return notices.protected;
        case 'read-only':
          return notices.readOnly;
        case 'payload':
        case 'too-many-cells':
          return notices.payload;
        case 'closed':
          return notices.closed;
        case 'busy':
          return notices.busy;
        case 'gone':
          return notices.gone;
        case 'not-supported':
          return notices.notSupported;
        case 'newer':
          return notices.newer;
        case 'not-ours':
          return notices.notOurSheet;
        case 'unknown':
          return notices.unknown(code);
      }
    },
  };
}

/** The same for marks: where none can be made, the list is there all the same; what stands there may be wrong by now. */
export function markProblem(problem: ExcelProblem, asOf?: string): Notice {
  const isProtected = problem.kind === 'protected';
  if (!isProtected && problem.kind !== 'read-only') return problemNotice(problem);
  const said = isProtected ? 'protected' : 'readOnly';
  return {
    tone: 'caution',
    text: ({ marks }) => (asOf === undefined ? marks[said] : marks.stuck(asOf)),
  };
}

/** What became of the marks that were to be taken off. */
export function clearedNotice({ removed, wordsLeft }: ClearedMarks): Notice {
  const said = wordsLeft ? 'clearedButWords' : removed > 0 ? 'cleared' : 'noneThere';
  return { tone: 'plain', text: (words) => words.marks[said] };
}
