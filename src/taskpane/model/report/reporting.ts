import type { Knowledge } from '../../../reference';
import { wordsOf } from '../../words';
import { diagnosisText, type About } from './diagnosis';
import { notify, type PanePorts } from '../ports';
import { problemNotice } from '../problem-notice';
import { placeNamesClient } from './place-names-client';
import { findingsCsv } from './findings-table';
import { reportSheet } from './report-model';
import type { Freshness, Notice } from '../state';

export interface Reporting {
  writeSheet(withNames: boolean): Promise<void>;
  copyCsv(withNames: boolean): Promise<void>;
  downloadCsv(withNames: boolean): Promise<void>;
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

/** `followDay`: what holds until a day is brought up to today before anything is told of it. */
export function createReporting(
  ports: PanePorts,
  { copy, download, about = () => ({}) }: Outlets,
  knowledge: () => Knowledge,
  followDay: () => Promise<void>,
): Reporting {
  const { store, excel, clock, engine } = ports;
  /** Says that something was made, and of an out-of-date check that it is out of date, too. */
  const made = (freshness: Freshness, text: Notice['text']): Notice =>
    freshness === 'fresh'
      ? { tone: 'plain', text }
      : { tone: 'caution', text: (words) => `${text(words)} ${words.summary[freshness]}.` };
  return {
    async writeSheet(names) {
      await followDay();
      const { checked, language, freshness, profile } = store.get();
      if (checked === null) return;
      const isPlaceHidden = !names && (await placeNamesClient(checked));
      const known = { knowledge: knowledge(), profile };
      const options = { known, names, createdAt: clock.now(), freshness, isPlaceHidden };
      const written = await excel.writeReport(reportSheet(checked, wordsOf(language), ports.texts(), options));
      notify(
        ports,
        written.ok ? made(freshness, ({ report }) => report.made(written.value)) : problemNotice(written.error),
      );
    },
    async copyCsv(withNames) {
      await followDay();
      const { checked, language, freshness } = store.get();
      if (checked === null) return;
      const copied = await copy(findingsCsv(checked, wordsOf(language), ports.texts(), withNames));
      notify(
        ports,
        copied
          ? made(freshness, ({ report }) => report.copied)
          : { tone: 'caution', text: ({ report }) => report.copyFailed },
      );
    },
    async copyDiagnosis() {
      const copied = await copy(diagnosisText(store.get(), engine.rules, about()));
      notify(ports, {
        tone: copied ? 'plain' : 'caution',
        text: ({ setup, report }) => (copied ? setup.diagnosisCopied : report.copyFailed),
      });
    },
    async downloadCsv(withNames) {
      await followDay();
      const { checked, language, freshness } = store.get();
      if (checked === null) return;
      download?.(CSV_FILE, findingsCsv(checked, wordsOf(language), ports.texts(), withNames));
      notify(
        ports,
        made(freshness, ({ report }) => report.downloaded(CSV_FILE)),
      );
    },
  };
}

const CSV_FILE = 'findings.csv';
