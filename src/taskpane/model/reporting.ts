import { wordsOf } from '../words';
import { diagnosisText, type About } from './diagnosis';
import { notify, type PanePorts } from './ports';
import { problemNotice } from './problem-notice';
import { findingsCsv, reportSheet } from './report-model';

export interface Reporting {
  writeSheet(withNames: boolean): Promise<void>;
  copyCsv(withNames: boolean): Promise<void>;
  downloadCsv(withNames: boolean): void;
  copyDiagnosis(): Promise<void>;
}

/** What the page around the pane can do with a text. */
export interface Outlets {
  /** False where the host does not let it. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Null where a download comes to nothing. */
  readonly download: ((name: string, text: string) => void) | null;
  readonly about?: About;
}

export function createReporting(ports: PanePorts, { copy, download, about = () => ({}) }: Outlets): Reporting {
  const { store, excel, clock, engine } = ports;
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
    async copyDiagnosis() {
      const copied = await copy(diagnosisText(store.get(), engine.rules, about()));
      notify(ports, {
        tone: copied ? 'plain' : 'caution',
        text: ({ setup, report }) => (copied ? setup.diagnosisCopied : report.copyFailed),
      });
    },
    downloadCsv(withNames) {
      const { checked, language } = store.get();
      if (checked === null) return;
      download?.(CSV_FILE, findingsCsv(checked, wordsOf(language), ports.texts(), withNames));
    },
  };
}

const CSV_FILE = 'findings.csv';
