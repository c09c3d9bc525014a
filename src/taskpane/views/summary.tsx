import { SEVERITIES, type Stamp } from '../../domain';
import type { Checked } from '../model/state';
import { usePane } from './pane';
import { SeverityIcon } from './severity';

/** The strip above the list: what was looked at, what came of it, and whether it still holds. */
export function Summary({ checked }: { readonly checked: Checked }) {
  const { state, words, actions } = usePane();
  const { report } = checked;
  const open = checked.items.filter((item) => item.kind === 'finding' && !item.waived);
  const waived = checked.items.filter((item) => item.kind === 'finding' && item.waived).length;
  const gapRows = new Set(report.notCheckable.flatMap((gap) => gap.rows)).size;
  const count = (severity: string) =>
    open.filter((item) => item.kind === 'finding' && item.finding.severity === severity).length;
  const only = (severity: string) =>
    actions.changeList({ shown: 'open', only: state.list.only.severity === severity ? {} : { severity } });
  return (
    <section aria-label={words.summary.label} class="stack">
      <dl class="numbers">
        <Number label={words.summary.rows} value={report.rows} />
        <Number label={words.summary.sessions} value={report.sessions} />
        <Number label={words.summary.supported} value={report.supportedRows} />
        {waived > 0 && <Number label={words.summary.waived} value={waived} />}
      </dl>
      <div class="bar" role="group" aria-label={words.list.groups.severity}>
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            class="severity"
            data-severity={severity}
            aria-pressed={state.list.only.severity === severity}
            onClick={() => only(severity)}
          >
            <SeverityIcon kind={severity} /> {words.number(count(severity))} {words.severityMany[severity]}
          </button>
        ))}
        <button
          type="button"
          class="severity"
          aria-pressed={state.list.shown === 'notCheckable'}
          onClick={() =>
            actions.changeList({ only: {}, shown: state.list.shown === 'notCheckable' ? 'open' : 'notCheckable' })
          }
        >
          <SeverityIcon kind="gap" /> {words.summary.notCheckable}: {words.summary.notCheckableRows(gapRows)}
        </button>
      </div>
      <p class="soft">
        {words.summary.ranAt(checked.ranAt, checked.sheetName)} {words.check.took(checked.seconds.toFixed(1))}
      </p>
      {state.freshness !== 'fresh' && (
        <p class="notice" data-tone="caution" role="status">
          {words.summary[state.freshness]}
        </p>
      )}
      <Basis checked={checked} />
    </section>
  );
}

function Number({ label, value }: { readonly label: string; readonly value: number }) {
  const { words } = usePane();
  return (
    <div>
      <dt>{label}</dt>
      <dd>{words.number(value)}</dd>
    </div>
  );
}

/** Editions of the tables, what was left out while reading, and what a reader should know about it. */
function Basis({ checked }: { readonly checked: Checked }) {
  const { words } = usePane();
  const { notes, report } = checked;
  const left = notes ? words.summary.skipped(notes.skipped.blank, notes.skipped.total, notes.skipped.other) : '';
  return (
    <details>
      <summary>{words.summary.details}</summary>
      <ul>
        <li>{words.summary.rules(report.rulesRun.length)}</li>
        {Object.entries<Stamp>(report.stamps).map(([table, stamp]) => (
          <li key={table}>{words.summary.stamp(stamp.name, stamp.edition)}</li>
        ))}
        {left !== '' && (
          <li>
            {words.summary.skippedLabel}: {left}
          </li>
        )}
        {notes?.dateOrder && <li>{words.summary.dateOrder[notes.dateOrder]}</li>}
        {notes && notes.spellings.length > 0 && <li>{words.summary.spellings(notes.spellings.length)}</li>}
      </ul>
    </details>
  );
}
