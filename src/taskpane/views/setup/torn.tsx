import { columnChoices } from '../../model/setup/kept-columns';
import type { Setup } from '../../model/state';
import { usePane } from '../pane';

/** Asked only where two columns are as good for a fact that findings stand on, or one may belong to what stands beside the table. */
export function Torn({ setup }: { readonly setup: Setup }) {
  const { words, actions } = usePane();
  const choices = columnChoices(setup);
  const { torn, mapping } = setup.found;
  return (
    <section class="stack" aria-label={words.setup.torn}>
      {torn.map(({ role, columns }) => (
        <fieldset key={role} class="card stack">
          <legend>
            <strong>{words.setup.roles[role]}</strong>{' '}
            {columns.length === 1 ? words.setup.tornBeside : words.setup.torn}
          </legend>
          {columns.map((column) => {
            const choice = choices.find((one) => one.column === column);
            return (
              <label key={column} class="choice">
                <input
                  type="radio"
                  name={`torn-${role}`}
                  checked={mapping.columns[role]?.[0] === column}
                  onChange={() => {
                    for (const other of columns) if (other !== column) actions.setColumn(other, null);
                    actions.setColumn(column, role);
                  }}
                />
                <span>
                  {choice?.label}{' '}
                  <span class="soft">
                    {[`${words.setup.column} ${choice?.name}`, ...(choice?.samples ?? [])].join(' \u00b7 ')}
                  </span>
                </span>
              </label>
            );
          })}
          {columns.length === 1 && (
            <label class="choice">
              <input
                type="radio"
                name={`torn-${role}`}
                checked={mapping.columns[role] === undefined}
                onChange={() => actions.setColumn(columns[0]!, null)}
              />
              <span>{words.setup.tornNone}</span>
            </label>
          )}
        </fieldset>
      ))}
      <div>
        <button type="button" class="primary" onClick={() => void actions.saveColumns()}>
          {words.setup.keep}
        </button>
      </div>
    </section>
  );
}
