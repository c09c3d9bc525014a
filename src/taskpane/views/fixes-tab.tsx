import { useEffect, useState } from 'preact/hooks';
import { nameOfEdit, type PlannedEdit } from '../model/fixes/fix-plan';
import type { Checked } from '../model/state';
import { usePane } from './pane';

/** Edits of a kind that are shown one by one. */
const SHOWN = 200;
const KINDS = ['set-units', 'untimed-units', 'set-code', 'clean-code', 'add-modifier'] as const;

/** What can be put right without a person's judgment: before and after, all of a kind, with exclusions. */
export function FixesTab() {
  const { state, words, actions } = usePane();
  /** The check whose corrections are shown; before that of now it is the last one's. */
  const [shownOf, setShownOf] = useState<Checked | null>(null);
  const [applied, setApplied] = useState<PlannedEdit['kind'] | null>(null);
  const [withLog, setWithLog] = useState(true);
  const { checked, freshness, running } = state;
  useEffect(() => {
    let wanted = true;
    if (running === null) void actions.previewFixes().then(() => wanted && setShownOf(checked));
    return () => {
      wanted = false;
    };
  }, [checked, running === null]);
  const plan = (shownOf !== null && state.fixPlans.get(shownOf.key)) || null;
  const edits = plan?.shown ?? [];
  const isIn = (edit: PlannedEdit) => !edit.formula && !plan?.out.has(nameOfEdit(edit));
  return (
    <section class="scroll stack" aria-labelledby="fixes-heading">
      <h2 id="fixes-heading">{words.fixes.heading}</h2>
      <p class="soft">{words.fixes.never}</p>
      {state.undo !== null && (
        <div class="card bar">
          <span class="grow">{words.fixes.undoHint}</span>
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
        const chosen = own.filter(isIn);
        if (own.length === 0) return null;
        return (
          <div key={kind} class="card stack">
            <h3>{words.fixes.kinds[kind]}</h3>
            <table>
              <thead>
                <tr>
                  <th scope="col">{words.fixes.row}</th>
                  <th scope="col">{words.fixes.before}</th>
                  <th scope="col">{words.fixes.after}</th>
                </tr>
              </thead>
              <tbody>
                {own.slice(0, SHOWN).map((edit) => (
                  <tr key={nameOfEdit(edit)}>
                    <td>
                      <label class="choice">
                        <input
                          type="checkbox"
                          aria-label={words.fixes.include(String(edit.row + 1))}
                          aria-describedby={idOf(edit)}
                          checked={isIn(edit)}
                          disabled={edit.formula}
                          onChange={() => actions.leaveFixOut(edit, isIn(edit))}
                        />
                        {edit.row + 1}
                      </label>
                      <span class="soft about" id={idOf(edit)}>
                        <span>{[edit.about.date, edit.about.code].filter(Boolean).join(' \u00b7 ')}</span>{' '}
                        <span>{edit.about.client}</span>
                      </span>
                    </td>
                    <td>{String(edit.before)}</td>
                    <td>{edit.formula ? words.fixes.formula : String(edit.after)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {own.length > SHOWN && <p class="soft">{words.fixes.more(own.length - SHOWN)}</p>}
            <div>
              <button
                type="button"
                class="primary"
                id={`apply-${kind}`}
                data-focus-next="#undo-fixes"
                // Rows of an older check may be others by now.
                disabled={chosen.length === 0 || freshness !== 'fresh' || shownOf !== checked}
                onClick={() => {
                  setApplied(kind);
                  void actions.applyFixes(chosen, withLog);
                }}
              >
                {words.fixes.apply(chosen.length)}
              </button>
            </div>
          </div>
        );
      })}
    </section>
  );
}

const idOf = (edit: PlannedEdit): string => `about-${nameOfEdit(edit).replaceAll(' ', '-')}`;
