import { ok, type Result } from '../../../domain';
import type { ExcelProblem } from '../../../excel';
import { cmsCodes } from './cms-codes';
import type { ImportProblem } from '../../../reference';
import { TABLES_NAMESPACE, NO_TABLES, readImportedPart, tablesEntry, writeImportedPart } from '../../../storage';
import type { ImportedTables } from '../../../storage';
import { notify, type PanePorts } from '../ports';
import { problemNotice } from '../problem-notice';
import type { Settings } from './settings';
import { nextTask } from '../slices';

/** Newer tables of pairs and caps from CMS's own files, kept in the workbook with a copy on this computer. */
export interface Importing {
  /** What the workbook holds, read anew only when it says that it has changed. */
  refresh(): Promise<Result<ImportedTables, ExcelProblem>>;
  /** Reads the files and keeps what this clinic's codes need. */
  take(files: readonly File[]): Promise<void>;
  cancel(): void;
  /** Uses the copy of this computer in this workbook. */
  useMachine(): Promise<void>;
  /** Goes back to the built-in tables. */
  remove(): Promise<void>;
}

export function createImporting(ports: PanePorts, settings: Settings, onChange: () => Promise<void>): Importing {
  const { store, excel, engine, machine } = ports;
  let kept = NO_TABLES;
  /** What the settings said of the tables when they were read last; undefined before the first time. */
  let known: string | null | undefined;
  let signal = { aborted: false };

  const show = () => {
    const copy = readImportedPart(machine.read()).tables;
    const editions = ({ pairs, caps }: ImportedTables) => ({
      pairs: pairs?.stamp.edition ?? null,
      caps: caps?.stamp.edition ?? null,
    });
    store.set({ imported: { workbook: editions(kept), machine: editions(copy) } });
  };

  const keep = async (tables: ImportedTables): Promise<boolean> => {
    const part = await excel.readXmlPart(TABLES_NAMESPACE);
    if (part.ok && readImportedPart(part.value).newer) {
      notify(ports, { tone: 'caution', text: (words) => words.notices.newer });
      return false;
    }
    const none = tables.pairs === null && tables.caps === null;
    const written = part.ok
      ? await excel.writeXmlPart(TABLES_NAMESPACE, none ? null : writeImportedPart(tables))
      : part;
    if (!written.ok) {
      notify(ports, problemNotice(written.error));
      return false;
    }
    kept = tables;
    known = nameOf(tables, ports.randomHex());
    await settings.put(tablesEntry, known);
    show();
    await onChange();
    return true;
  };

  return {
    async refresh() {
      const now = settings.get(tablesEntry);
      if (now === known) return ok(kept);
      const part = await excel.readXmlPart(TABLES_NAMESPACE);
      // A check must not rest on other tables in silence.
      if (!part.ok) return part;
      known = now;
      kept = readImportedPart(part.value).tables;
      show();
      return ok(kept);
    },

    async take(files) {
      if (files.length === 0 || engine.builtIn === null) return;
      const own = (signal = { aborted: false });
      store.set({ importing: { part: 0, parts: files.length, records: 0, kept: 0 }, notice: null });
      const read = await readFiles(files, own);
      store.set({ importing: null });
      if (read === 'part-missing') {
        return notify(ports, { tone: 'problem', text: (words) => words.tables.readerMissing });
      }
      if ('problem' in read) {
        const { problem } = read;
        return notify(ports, {
          tone: problem.reason === 'canceled' ? 'plain' : 'problem',
          text: ({ tables }) => `${tables.place(problem.part, problem.line)}${tables.problems[problem.reason]}`,
        });
      }
      // A table that was not among the files stays as it is.
      const tables = { pairs: read.tables.pairs ?? kept.pairs, caps: read.tables.caps ?? kept.caps };
      if (!(await keep(tables))) return;
      machine.write(writeImportedPart(tables));
      show();
      const { pairs, caps } = read.tables;
      notify(ports, {
        tone: 'plain',
        text: (words) =>
          [
            pairs && words.tables.keptPairs(pairs.stamp.edition, pairs.edits.length),
            caps && words.tables.keptCaps(caps.stamp.edition, caps.caps.length),
          ]
            .filter(Boolean)
            .join(' '),
      });
    },

    cancel() {
      signal.aborted = true;
    },

    async useMachine() {
      await keep(readImportedPart(machine.read()).tables);
    },

    async remove() {
      machine.write(null);
      if (await keep(NO_TABLES)) notify(ports, { tone: 'plain', text: (words) => words.tables.removed });
    },
  };

  async function readFiles(
    files: readonly File[],
    wanted: { readonly aborted: boolean },
  ): Promise<{ readonly tables: ImportedTables } | { readonly problem: ImportProblem } | 'part-missing'> {
    try {
      const { importFiles, openFiles } = await import(/* webpackChunkName: "import" */ '../../import');
      const opened = await openFiles(files);
      if (!opened.ok) return { problem: opened.error };
      const read = await importFiles(opened.value, engine.builtIn!, {
        codes: cmsCodes(engine.knowledge, store.get().results, store.get().checked),
        signal: wanted,
        onProgress: async (importing) => {
          if (!wanted.aborted) store.set({ importing });
          await nextTask();
        },
      });
      return read.ok ? { tables: read.value } : { problem: read.error };
    } catch (error) {
      if (isMissingPart(error)) return 'part-missing';
      // The packing of a ZIP is damaged, or the file went away while it was read.
      return { problem: { reason: 'cut-off', part: files[0]?.name ?? null, line: null, detail: '' } };
    }
  }
}

/** A script of ours that did not arrive, as the bundler names it. */
const isMissingPart = (error: unknown): boolean => error instanceof Error && error.name === 'ChunkLoadError';

/** Says which tables there are, another text after each change. */
const nameOf = ({ pairs, caps }: ImportedTables, unique: string): string =>
  `${pairs?.stamp.edition ?? '-'} ${caps?.stamp.edition ?? '-'} ${unique}`.slice(0, 100);
