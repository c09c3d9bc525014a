import { formatIsoDate, type Finding } from '../../domain';
import {
  findingPrint,
  FINGERPRINT_COLUMN,
  readWaiver,
  saltEntry,
  saltsOf,
  StandingWaivers,
  WAIVER_SHEET,
  waiverRow,
  WITHDRAWN_COLUMN,
  type Waiver,
} from '../../storage';
import { notify, type PanePorts } from './ports';
import { problemNotice } from './problem-notice';
import type { Settings } from './settings';
import type { Checked, Item, PlacedWaiver } from './state';
import { choiceAmong, tableName } from './tables';

/** What a person says who waives a finding. */
export interface WaiverForm {
  readonly reason: string;
  readonly initials: string;
  /** ISO date of the last day; empty for no end. */
  readonly expires: string;
}

export interface Waiving {
  /** Reads the waivers sheet and says of each finding whether it is waived. */
  apply(checked: Checked): Promise<Checked>;
  waive(item: Item, form: WaiverForm): Promise<boolean>;
  withdraw(waiver: PlacedWaiver): Promise<void>;
}

/** Longest reason and initials that are kept. */
const REASON_LENGTH = 300;
const INITIALS_LENGTH = 12;

export function createWaiving(ports: PanePorts, settings: Settings): Waiving {
  const { store, excel, engine, clock } = ports;
  const today = () => formatIsoDate(clock.today());
  const versions = new Map(engine.rules.map(({ id, version }) => [id, version]));

  const apply = async (checked: Checked): Promise<Checked> => {
    const read = await excel.readList(WAIVER_SHEET);
    if (!read.ok) {
      notify(ports, problemNotice(read.error));
      return checked;
    }
    const placed = (read.value ?? []).flatMap((cells, at) => {
      const waiver = readWaiver(cells);
      return waiver === null ? [] : [{ ...waiver, at }];
    });
    const standing = new StandingWaivers(placed, saltsOf(settings.all()), versions, today());
    const items = checked.items.map((item) => {
      if (item.kind !== 'finding') return item;
      const waived = standing.waives(item.finding, checked.facts);
      return item.waived === waived ? item : { ...item, waived };
    });
    // A waiver may stand for a finding in another table.
    for (const { checked: other } of store.get().results.values()) {
      if (other.key === checked.key) continue;
      for (const item of other.items) if (item.kind === 'finding') standing.waives(item.finding, other.facts);
    }
    store.set({ waivers: placed.map((waiver) => ({ ...waiver, fits: standing.fits(waiver) })) });
    return { ...checked, items };
  };

  const reapply = async () => {
    const { checked } = store.get();
    if (checked !== null) store.set({ checked: await apply(checked) });
  };

  return {
    apply,
    async waive(item, form) {
      const { checked } = store.get();
      if (checked === null || item.kind !== 'finding') return false;
      const salt = await saltOf(ports, settings);
      if (salt === null) return false;
      const { finding } = item;
      const waiver: Waiver = {
        ruleId: finding.ruleId,
        ruleVersion: versions.get(finding.ruleId) ?? 0,
        date: checked.facts.date(finding.rows[0] ?? 0),
        services: servicesOf(finding, checked),
        rows: rowsText(finding, checked),
        fingerprint: findingPrint(finding, checked.facts, salt),
        reason: form.reason.trim().slice(0, REASON_LENGTH),
        initials: form.initials.trim().slice(0, INITIALS_LENGTH),
        waivedOn: today(),
        expires: form.expires,
        withdrawn: '',
      };
      const written = await excel.appendToList(WAIVER_SHEET, [waiverRow(waiver)]);
      if (!written.ok) {
        const isProtected = written.error.kind === 'protected';
        notify(
          ports,
          isProtected ? { tone: 'caution', text: (words) => words.waivers.protected } : problemNotice(written.error),
        );
        return false;
      }
      await reapply();
      notify(ports, { tone: 'plain', text: (words) => words.waivers.saved });
      return true;
    },
    async withdraw(waiver) {
      const key = { column: FINGERPRINT_COLUMN, value: waiver.fingerprint };
      const written = await excel.writeListCell(WAIVER_SHEET, waiver.at, WITHDRAWN_COLUMN, today(), key);
      if (!written.ok) notify(ports, problemNotice(written.error));
      await reapply();
    },
  };
}

/** The workbook's salt; made once, by whoever waives first. */
async function saltOf(ports: PanePorts, settings: Settings): Promise<string | null> {
  const read = await settings.refresh();
  if (!read.ok) {
    // A second salt would make every waiver of the workbook unknown.
    notify(ports, problemNotice(read.error));
    return null;
  }
  const [kept] = saltsOf(settings.all());
  if (kept !== undefined) return kept;
  const salt = ports.randomHex();
  return (await settings.put(saltEntry(salt), salt)) ? salt : null;
}

/** Which rows of the sheet it was, for people; of several tables on it also which. */
function rowsText({ rows }: Finding, { area, found }: Checked): string {
  const own = choiceAmong(found);
  const table = found.tables.find(({ id }) => id === own);
  const numbers = rows.slice(0, 20).map((row) => area.row + row + 1);
  return `${table ? `${tableName(table)}: ` : ''}${numbers.join(', ')}`;
}

const servicesOf = ({ rows }: Finding, { facts }: Checked): string =>
  rows
    .slice(0, 12)
    .flatMap((row) => facts.lines(row).map(({ code, units }) => `${code ?? '?'} x${units ?? '?'}`))
    .join('; ');
