import { useState } from 'preact/hooks';
import { formatArea } from '../../sheet';
import { nameOfEdit, type PlannedEdit } from '../model/fixes/fix-plan';
import { usePane } from './pane';

/** Edits that are shown at once, and so many more each time. */
const PAGE = 200;

/** The edits of one kind, each before and after; what is not shown yet is not written either. */
export function FixesOfKind({
  edits,
  out,
  canApply,
  onApply,
}: {
  readonly edits: readonly PlannedEdit[];
  /** Names of edits that a person has left out. */
  readonly out: ReadonlySet<string>;
  readonly canApply: boolean;
  readonly onApply: (chosen: readonly PlannedEdit[]) => void;
}) {
  const { words, actions } = usePane();
  const [most, setMost] = useState(PAGE);
  const { kind } = edits[0]!;
  const isIn = (edit: PlannedEdit) => !edit.formula && !out.has(nameOfEdit(edit));
  const shown = edits.slice(0, most);
  const chosen = shown.filter(isIn);
  const more = edits.length - shown.length;
  return (
    <div class="card stack">
      <h3>{words.fixes.kinds[kind]}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.fixes.cell}</th>
            <th scope="col">{words.fixes.before}</th>
            <th scope="col">{words.fixes.after}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((edit) => (
            <tr key={nameOfEdit(edit)}>
              <td>
                <label class="choice">
                  <input
                    type="checkbox"
                    aria-label={words.fixes.include(cellOf(edit))}
                    aria-describedby={idOf(edit)}
                    checked={isIn(edit)}
                    disabled={edit.formula}
                    onChange={() => actions.leaveFixOut(edit, isIn(edit))}
                  />
                  {cellOf(edit)}
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
      {more > 0 && (
        <div class="bar">
          <span class="grow soft">{words.fixes.more(more)}</span>
          <button type="button" data-focus-next={`#apply-${kind}`} onClick={() => setMost(most + PAGE)}>
            {words.fixes.showMore(Math.min(PAGE, more))}
          </button>
        </div>
      )}
      <div>
        <button
          type="button"
          class="primary"
          id={`apply-${kind}`}
          data-focus-next="#undo-fixes"
          disabled={chosen.length === 0 || !canApply}
          onClick={() => onApply(chosen)}
        >
          {words.fixes.apply(chosen.length)}
        </button>
      </div>
    </div>
  );
}

const cellOf = ({ row, column }: PlannedEdit): string => formatArea({ row, column, rows: 1, columns: 1 });

const idOf = (edit: PlannedEdit): string => `about-${nameOfEdit(edit).replaceAll(' ', '-')}`;
