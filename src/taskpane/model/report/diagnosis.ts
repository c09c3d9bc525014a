import type { Rule } from '../../../rules';
import type { PaneState } from '../state';

/** What the page knows about the program around it, by name. */
export type About = () => Readonly<Record<string, string>>;

/**
 * What helps whoever is asked for help: versions, sizes, counts by rule, which settings are there. Built from names of
 * this product and numbers alone, so that no cell, no name of a sheet and nothing that a person typed can be in it.
 */
export function diagnosisText(
  state: PaneState,
  rules: readonly Rule[],
  about: Readonly<Record<string, string>>,
): string {
  const { checked, profile, marked, imported } = state;
  const known = new Set(rules.map(({ id }) => id));
  return JSON.stringify(
    {
      about,
      pane: { language: state.language, live: state.live, marks: state.markMode, marked: marked?.mode ?? null },
      clinic: {
        license: set(profile.license),
        state: set(profile.state),
        payer: set(profile.payer),
        countingRule: profile.countingRule,
        hoursWorked: set(profile.hoursWorked),
        rulesOff: profile.rulesOff.filter((id) => known.has(id)),
      },
      tables: { workbook: editionsOf(imported.workbook), machine: editionsOf(imported.machine) },
      waivers: state.waivers.length,
      check: checked && {
        ranAt: checked.ranAt,
        seconds: Math.round(checked.seconds * 10) / 10,
        freshness: state.freshness,
        firstRow: checked.area.row + 1,
        rows: checked.area.rows,
        columns: checked.columns,
        inExcelTable: checked.found.tableId !== null,
        protected: checked.protected,
        readOnly: checked.readOnly,
        sessions: checked.report.sessions,
        supportedRows: checked.report.supportedRows,
        findings: countsOf(checked.report.findings, known),
        notCheckable: countsOf(checked.report.notCheckable, known),
        editions: editionsOf(
          Object.fromEntries(Object.entries(checked.report.stamps).map(([name, { edition }]) => [name, edition])),
        ),
      },
    },
    null,
    1,
  );
}

/** An imported table says its own edition; only what looks like one is passed on. */
const editionsOf = (editions: object): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    Object.entries(editions).map(([table, edition]: [string, unknown]) => [
      table,
      typeof edition === 'string' && /^[\d.Qq/-]{4,12}$/.test(edition) ? edition : set(edition),
    ]),
  );

const set = (value: unknown): 'set' | 'blank' =>
  value === null || value === undefined || value === '' ? 'blank' : 'set';

function countsOf(
  list: readonly { readonly ruleId: string }[],
  known: ReadonlySet<string>,
): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { ruleId } of list) if (known.has(ruleId)) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  return Object.fromEntries(counts);
}
