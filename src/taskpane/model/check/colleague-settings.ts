import { MARKS_PREFIX, SALT_PREFIX } from '../../../storage';
import type { PanePorts } from '../ports';
import { mayChangeFindings, type Settings } from '../setup/settings';
import { reset } from './freshness';
import type { LiveHooks } from './live-hooks';

/** Takes in what a colleague, or another pane, has chosen in the workbook; what a running check may be changing itself, after it. */
export function createColleagueSettings(
  { store }: PanePorts,
  settings: Settings,
  hooks: LiveHooks,
  { soon, chosen }: { readonly soon: () => void; readonly chosen: () => void },
) {
  /** Settings have changed while a check ran, which may have changed marks itself. */
  let isWaiting = false;

  const take = async (): Promise<void> => {
    const read = await settings.refresh('changes');
    if (!read.ok) return;
    if (store.get().running === null) await hooks.followMarks();
    else {
      isWaiting = true;
      soon();
    }
    // Lists of marks are written by every check.
    const changed = read.value.filter((key) => !key.startsWith(MARKS_PREFIX));
    if (changed.length === 0) return;
    // Only what a person has chosen is worth a word.
    const told = changed.filter((key) => !key.startsWith(SALT_PREFIX));
    if (told.length > 0) {
      store.set({ notice: { tone: 'plain', text: (words) => words.notices.colleague } });
      hooks.followSetup();
      await hooks.refreshKnowledge();
      // What was found rests on what was set before, but for the way of marking.
      if (mayChangeFindings(told)) store.set(reset(store.get()));
    }
    chosen();
  };

  return {
    take,
    isWaiting: () => isWaiting,
    /** What came during a check, once that has ended. */
    async takeWaiting(): Promise<void> {
      if (!isWaiting || store.get().running !== null) return;
      isWaiting = false;
      await take();
    },
  };
}
