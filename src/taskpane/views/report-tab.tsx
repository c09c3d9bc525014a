import { useState } from 'preact/hooks';
import { usePane } from './pane';
import { OutOfDate } from './summary';

export function ReportTab() {
  const { words, actions } = usePane();
  const [withNames, setWithNames] = useState(false);
  return (
    <section class="scroll stack" aria-labelledby="report-heading">
      <h2 id="report-heading">{words.report.heading}</h2>
      <p class="soft">{words.report.intro}</p>
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
