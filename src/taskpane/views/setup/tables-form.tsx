import { useState } from 'preact/hooks';
import { usePane } from '../pane';

const TABLES = ['pairs', 'caps'] as const;

/** CMS's tables: which are in force here, newer ones from CMS's own files, and the way back. */
export function TablesForm() {
  const { state, words, actions, texts } = usePane();
  const { workbook, machine } = state.imported;
  const [accepted, setAccepted] = useState(false);
  const others = TABLES.filter((table) => machine[table] !== null && machine[table] !== workbook[table]);
  return (
    <section class="stack" aria-labelledby="tables-heading">
      <h2 id="tables-heading">{words.tables.heading}</h2>
      <p class="soft">{words.tables.intro}</p>
      <ul>
        {TABLES.map((table) => (
          <li key={table}>
            {words.tables[table]}: {workbook[table] ?? texts.builtInEdition(table)}{' '}
            <span class="soft">({workbook[table] === null ? words.tables.builtIn : words.tables.inWorkbook})</span>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <div class="card stack">
          <p>
            {words.tables.differs(others.map((table) => `${words.tables[table]} ${machine[table] ?? ''}`).join(', '))}
          </p>
          <div>
            <button type="button" onClick={() => void actions.useMachineTables()}>
              {words.tables.useMachine}
            </button>
          </div>
        </div>
      )}
      {state.importing === null ? (
        <>
          <label class="choice">
            <input type="checkbox" checked={accepted} onChange={(event) => setAccepted(event.currentTarget.checked)} />
            {words.tables.terms}
          </label>
          <label class="field">
            <span>{words.tables.files}</span>
            <input
              type="file"
              multiple
              accept=".zip,.txt,.csv,.tsv,.xlsx"
              disabled={!accepted}
              onChange={(event) => {
                const { files } = event.currentTarget;
                void actions.importTables([...(files ?? [])]);
              }}
            />
          </label>
          {TABLES.some((table) => workbook[table] !== null) && (
            <div>
              <button type="button" onClick={() => void actions.removeTables()}>
                {words.tables.remove}
              </button>
            </div>
          )}
        </>
      ) : (
        <div class="stack" role="group" aria-label={words.tables.reading}>
          <div class="bar">
            <span class="grow">{words.tables.progress(state.importing.records, state.importing.kept)}</span>
            <button type="button" onClick={() => actions.cancelImport()}>
              {words.cancel}
            </button>
          </div>
          <progress
            aria-label={words.tables.reading}
            value={state.importing.part}
            max={Math.max(1, state.importing.parts)}
          />
        </div>
      )}
    </section>
  );
}
