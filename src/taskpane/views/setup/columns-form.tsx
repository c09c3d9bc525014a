import { COLUMN_ROLES, formatArea, type ColumnRole } from '../../../sheet';
import { columnChoices, columnsAdded, type ColumnChoice } from '../../model/setup/kept-columns';
import { choiceOf } from '../../model/setup/tables';
import type { Setup } from '../../model/state';
import { Choice } from '../choice';
import { usePane } from '../pane';
import { Unsaved } from './unsaved';

/** Every column of the table with samples of its cells, what it is taken for, and how sure that is. */
export function ColumnsForm({ setup }: { readonly setup: Setup }) {
  const { words, actions } = usePane();
  const { found, kept } = setup;
  const choices = columnChoices(setup);
  const added = columnsAdded(found);
  return (
    <section class="stack" aria-labelledby="columns-heading">
      <h2 id="columns-heading">{words.setup.heading}</h2>
      <p class="soft">{words.setup.intro}</p>
      {found.tables.length > 1 ? (
        <>
          <p>{found.sheetName}</p>
          <TablesToCheck setup={setup} />
          <Choice
            label={words.setup.table}
            value={choiceOf(found)}
            options={found.tables.map(({ id, name, area }) => [id, words.setup.tableAt(name, formatArea(area)).trim()])}
            onChoose={(id) => void actions.chooseTable(id)}
          />
        </>
      ) : (
        <p>{words.setup.tableAt(found.sheetName, formatArea(found.area))}</p>
      )}
      {kept === 'moved' && <p class="notice">{words.setup.columnsMoved}</p>}
      {kept === 'changed' && (
        <p class="notice" data-tone="caution">
          {words.setup.columnsChanged}
        </p>
      )}
      {added.length > 0 && (
        <p class="notice" data-tone="caution">
          {words.setup.columnsAdded(added)}
        </p>
      )}
      {choices.map((choice) => (
        <Column key={choice.column} choice={choice} />
      ))}
      <div class="bar">
        <button id="keep-columns" type="button" class="primary" onClick={() => void actions.saveColumns()}>
          {words.setup.keep}
        </button>
        {setup.unsaved && <Unsaved next="#keep-columns" onDrop={() => void actions.dropColumns()} />}
        <button type="button" onClick={() => void actions.findColumnsAnew()}>
          {words.setup.detect}
        </button>
      </div>
    </section>
  );
}

/** Where several tables of sessions stand on the sheet: which are checked, one after the other. */
function TablesToCheck({ setup: { found, chosen } }: { readonly setup: Setup }) {
  const { words, actions } = usePane();
  return (
    <fieldset class="card stack tight">
      <legend>{words.setup.tables}</legend>
      <p class="soft">{words.setup.apart}</p>
      {found.tables.map(({ id, name, area }) => {
        const isChosen = chosen?.has(id) === true;
        return (
          <label key={id} class="choice">
            <input
              type="checkbox"
              checked={isChosen}
              disabled={isChosen && chosen.size === 1}
              onChange={(event) => void actions.checkTable(id, event.currentTarget.checked)}
            />
            {words.setup.tableAt(name, formatArea(area))}
          </label>
        );
      })}
    </fieldset>
  );
}

function Column({ choice }: { readonly choice: ColumnChoice }) {
  const { words, actions } = usePane();
  const { column, label, samples, role, confidence } = choice;
  const name = label === '' ? `${words.setup.column} ${column + 1}` : label;
  return (
    <div class="card stack">
      <label class="field">
        <span>
          <strong>{name}</strong>
          {confidence && <span class="soft"> {words.setup.confidences[confidence]}</span>}
        </span>
        <select
          value={role ?? ''}
          onChange={(event) => {
            const chosen = COLUMN_ROLES.find((one) => one === event.currentTarget.value) ?? null;
            actions.setColumn(column, chosen);
          }}
        >
          <option value="" selected={role === null}>
            {words.setup.nothing}
          </option>
          {sortedRoles(words.setup.roles).map((one) => (
            <option key={one} value={one} selected={one === role}>
              {words.setup.roles[one]}
            </option>
          ))}
        </select>
      </label>
      {samples.length > 0 && (
        <p class="soft">
          {words.setup.sample}: {samples.join(' \u00b7 ')}
        </p>
      )}
    </div>
  );
}

const sortedRoles = (names: Readonly<Record<ColumnRole, string>>): readonly ColumnRole[] =>
  [...COLUMN_ROLES].sort((a, b) => names[a].localeCompare(names[b]));
