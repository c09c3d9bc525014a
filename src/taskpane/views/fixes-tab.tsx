import { useEffect, useState } from 'preact/hooks';
import type { PlannedEdit } from '../model/fixes/fix-plan';
import type { Checked } from '../model/state';
import { FixesOfKind } from './fixes-of-kind';
import { usePane } from './pane';

const KINDS = ['set-units', 'untimed-units', 'set-code', 'clean-code', 'add-modifier'] as const;

/** What can be put right without a person's judgment: before and after, all of a kind, with exclusions. */
export function FixesTab() {
  const { state, words, actions } = usePane();
  /** The check whose corrections are shown; before that of now it is the last one's. */
  const [shownOf, setShownOf] = useState<Checked | null>(null);
  const [applied, setApplied] = useState<PlannedEdit['kind'] | null>(null);
  const [withLog, setWithLog] = useState(true);
  const { checked, freshness, running, undos } = state;
  const [next, ...earlier] = undos.map(({ edits }) => edits.length).reverse();
  useEffect(() => {
    let wanted = true;
    if (running === null) void actions.previewFixes().then(() => wanted && setShownOf(checked));
    return () => {
      wanted = false;
    };
  }, [checked, running === null]);
  const plan = (shownOf !== null && state.fixPlans.get(shownOf.key)) || null;
  const edits = plan?.shown ?? [];
  return (
    <section class="scroll stack" aria-labelledby="fixes-heading">
      <h2 id="fixes-heading">{words.fixes.heading}</h2>
      <p class="soft">{words.fixes.never}</p>
      {next !== undefined && (
        <div class="card bar">
          <span class="grow">
            {words.fixes.undoNext(
              next,
              earlier.reduce((sum, cells) => sum + cells, 0),
            )}
          </span>
          <button
            type="button"
            id="undo-fixes"
            data-focus-next={applied === null ? undefined : `#apply-${applied}`}
            onClick={() => void actions.undoFixes()}
          >
            {words.fixes.undo}
          </button>
        </div>
      )}
      {freshness !== 'fresh' && (
        <p class="notice" data-tone="caution">
          {words.fixes.stale}
        </p>
      )}
      {plan?.unsure && (
        <p class="notice" data-tone="caution">
          {words.foundAgain.unsure}
        </p>
      )}
      {shownOf !== null && edits.length === 0 && <p>{words.fixes.none}</p>}
      {edits.length > 0 && (
        <label class="choice">
          <input type="checkbox" checked={withLog} onChange={(event) => setWithLog(event.currentTarget.checked)} />
          {words.fixes.log}
        </label>
      )}
      {KINDS.map((kind) => {
        const own = edits.filter((edit) => edit.kind === kind);
        if (own.length === 0) return null;
        return (
          <FixesOfKind
            key={kind}
            edits={own}
            out={plan!.out}
            // Rows of an older check may be others by now.
            canApply={freshness === 'fresh' && shownOf === checked}
            onApply={(chosen) => {
              setApplied(kind);
              void actions.applyFixes(chosen, withLog);
            }}
          />
        );
      })}
    </section>
  );
}
