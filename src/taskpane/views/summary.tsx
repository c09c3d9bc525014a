import { useMemo } from 'preact/hooks';
import { SEVERITIES, type NotCheckable, type Stamp } from '../../domain';
import { TOP_COLUMNS } from '../../sheet';
import { countsOf } from '../model/list/counts';
import { isOfSheet } from '../model/list/items';
import { placeOfRows } from '../model/list/row-ranges';
import { RowSet } from '../model/list/row-set';
import type { Checked } from '../model/state';
import { usePane } from './pane';
import { SeverityIcon } from './severity';

/** The strip above the list: what was looked at, what came of it, and whether it still holds. */
export function Summary({ checked }: { readonly checked: Checked }) {
  const { state, words, actions } = usePane();
  const { report, found } = checked;
  const { outside, isCut = false } = found;
  const { open, states, gaps } = countsOf(checked.items);
  const { waived } = states;
  const gapRows = useMemo(() => rowsOfGaps(gaps, checked.area.rows), [gaps]);
  const only = (severity: string) =>
    actions.changeList({ shown: 'open', only: state.list.only.severity === severity ? {} : { severity } });
  return (
    <section aria-label={words.summary.label} class="stack tight">
      <dl class="numbers">
        <Number label={words.summary.rows} value={report.rows} />
        <Number label={words.summary.sessions} value={report.sessions} />
        <Number label={words.summary.supported} value={report.supportedRows} />
        {gapRows > 0 && <Number label={words.summary.rowsNotCheckable} value={gapRows} />}
        {waived > 0 && <Number label={words.summary.waived} value={waived} />}
      </dl>
      <div class="chips" role="group" aria-label={words.list.groups.severity}>
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            class="severity"
            data-severity={severity}
            aria-pressed={state.list.only.severity === severity}
            onClick={() => only(severity)}
          >
            <SeverityIcon kind={severity} /> {words.number(open[severity])}{' '}
            {(open[severity] === 1 ? words.severity : words.severityMany)[severity]}
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
          <SeverityIcon kind="gap" /> {words.number(gaps.length)}{' '}
          {gaps.length === 1 ? words.summary.notCheckable : words.summary.notCheckableMany}
        </button>
      </div>
      {checked.rulesOff.length > 0 && (
        <p class="soft">
          {words.ruleSwitches.off(checked.rulesOff.length)}{' '}
          <button type="button" class="plain" data-focus-next="#rules-heading" onClick={() => actions.setTab('setup')}>
            {words.ruleSwitches.look}
          </button>
        </p>
      )}
      {found.tables.length > 1 && <p class="soft small">{words.setup.apart}</p>}
      {outside.length > 0 && (
        <p class="notice" data-tone="caution" role="status">
          {words.setup.outside(placeOfRows(outside, words, 1))}
        </p>
      )}
      {isCut && (
        <p class="notice" data-tone="caution" role="status">
          {words.setup.cut(TOP_COLUMNS)}
        </p>
      )}
      <OutOfDate />
      <Basis checked={checked} />
    </section>
  );
}

/** How many rows could not be judged in full; what a whole column lacks is no single row's. */
function rowsOfGaps(gaps: readonly NotCheckable[], rowCount: number): number {
  const rows = new RowSet(rowCount);
  for (const gap of gaps) if (!isOfSheet(gap)) rows.add(gap.rows);
  return rows.size;
}

/** Shown whatever else is: a list that no longer holds must never look as if it did. */
export function OutOfDate() {
  const { state, words } = usePane();
  if (state.freshness === 'fresh') return null;
  return (
    <p class="notice" data-tone="caution" role="status">
      {words.summary[state.freshness]}
    </p>
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
  const { words, texts } = usePane();
  const { notes, report } = checked;
  const left = notes ? words.summary.skipped(notes.skipped.blank, notes.skipped.total, notes.skipped.other) : '';
  return (
    <details>
      <summary>{words.summary.ranAt(checked.ranAt, checked.name)}</summary>
      <ul>
        <li>
          {words.rows(report.rows)} {words.check.took(checked.seconds.toFixed(1))}
        </li>
        <li>{words.summary.rules(report.rulesRun.length)}</li>
        {checked.rulesOff.length > 0 && (
          <li>
            {words.ruleSwitches.list}: {checked.rulesOff.map(texts.ruleTitle).join('; ')}
          </li>
        )}
        {Object.entries<Stamp>(report.stamps).map(([table, stamp]) => (
          <li key={table}>{words.summary.stamp(words.saidOf(stamp.name), stamp.edition)}</li>
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
