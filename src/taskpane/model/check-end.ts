import type { CheckEnd } from './check-sheet';
import { problemNotice } from './problem-notice';
import type { Notice } from './state';

/** The words for a check that came to no list. */
export function endNotice(end: CheckEnd): Notice {
  switch (end.kind) {
    case 'refused':
      return problemNotice(end.problem);
    case 'stopped':
      return { tone: 'plain', text: (words) => words.check.cancelling };
    case 'torn':
      return { tone: 'caution', text: (words) => words.setup.torn };
    case 'declined': {
      const { reason } = end;
      return { tone: 'caution', text: ({ notices }) => `${notices.declined[reason]} ${notices.declinedHelp}` };
    }
  }
}
