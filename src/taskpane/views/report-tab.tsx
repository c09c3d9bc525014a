import { useState } from 'preact/hooks';
import type { Words } from '../words';
import { usePane } from './pane';
import { OutOfDate } from './summary';

/** Names of sheets that are listed; a workbook may have hundreds. */
const MOST_NAMES = 8;

const namesOf = (names: readonly string[], words: Words): readonly string[] => [
  ...names.slice(0, MOST_NAMES).map((name) => `\u201c${name}\u201d`),
  ...(names.length > MOST_NAMES ? [words.list.more(names.length - MOST_NAMES)] : []),
];

export function ReportTab() {
  const { state, words, actions } = usePane();
  const [withNames, setWithNames] = useState(false);
  const { checked, results } = state;
  const others = [...results.values()].flatMap((kept) =>
    kept.checked.key === checked?.key ? [] : [kept.checked.name],
  );
  return (
    <section class="scroll stack" aria-labelledby="report-heading">
      <h2 id="report-heading">{words.report.heading}</h2>
      <p class="soft">{words.report.intro}</p>
      {checked !== null && others.length > 0 && <p>{words.report.about(checked.name, namesOf(others, words))}</p>}
      <OutOfDate />
      <label class="choice">
        <input type="checkbox" checked={withNames} onChange={(event) => setWithNames(event.currentTarget.checked)} />
        {words.report.names}
      </label>
      <div class="bar">
        <button type="button" class="primary" onClick={() => void actions.writeReport(withNames)}>
          {words.report.make}
        </button>
        <button type="button" onClick={() => void actions.copyCsv(withNames)}>
          {words.report.copy}
        </button>
        {actions.downloadCsv && (
          <button type="button" onClick={() => actions.downloadCsv?.(withNames)}>
            {words.report.download}
          </button>
        )}
      </div>
    </section>
  );
}
