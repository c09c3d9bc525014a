import { wordsOf } from '../words';
import { notify, type PanePorts } from './ports';
import { problemNotice } from './problem-notice';
import { findingsCsv, reportSheet } from './report-model';

export interface Reporting {
  writeSheet(withNames: boolean): Promise<void>;
  copyCsv(withNames: boolean): Promise<void>;
}

/** `copy` puts a text on the clipboard; false where the host does not let it. */
export function createReporting(ports: PanePorts, copy: (text: string) => Promise<boolean>): Reporting {
  const { store, excel, clock } = ports;
  return {
    async writeSheet(names) {
      const { checked, language } = store.get();
      if (checked === null) return;
      const sheet = reportSheet(checked, wordsOf(language), ports.texts(), { names, createdAt: clock.now() });
      const written = await excel.writeReport(sheet);
      notify(
        ports,
        written.ok
          ? { tone: 'plain', text: (words) => words.report.made(written.value) }
          : problemNotice(written.error),
      );
    },
    async copyCsv(withNames) {
      const { checked, language } = store.get();
      if (checked === null) return;
      const copied = await copy(findingsCsv(checked, wordsOf(language), ports.texts(), withNames));
      notify(ports, {
        tone: copied ? 'plain' : 'caution',
        text: ({ report }) => (copied ? report.copied : report.copyFailed),
      });
    },
  };
}
