import { formatIsoDate } from '../../../domain';
import {
  findingPrint,
  FINGERPRINT_COLUMN,
  placeOf,
  readWaiver,
  saltEntry,
  saltsOf,
  StandingWaivers,
  WAIVER_SHEET,
  waiverRow,
  WITHDRAWN_COLUMN,
  type Waiver,
} from '../../../storage';
import { isoDateOf, type DateSystem } from '../../../sheet';
import { notify, saidUntilNext, type PanePorts } from '../ports';
import { problemNotice } from '../problem-notice';
import { reset } from '../check/freshness';
import { mayChangeFindings, type Settings } from '../setup/settings';
import type { Checked, Item, PlacedWaiver, UnreadRow } from '../state';
import { keyOf } from '../setup/tables';
import { namesClient } from './names-client';
import { unseenAmong } from './unseen';
import { rowsText, servicesOf } from './told-rows';
import { withWaivers, type Standing } from './waived-items';

/** What a person says who waives a finding. */
export interface WaiverForm {
  readonly reason: string;
  /** What of the reason are the person's own words; all of it where left out. */
  readonly own?: string;
  readonly initials: string;
  /** ISO date of the last day; empty for no end. */
  readonly expires: string;
}

export interface Waiving {
  /** Reads the waivers sheet and says of each finding whether it is waived. */
  apply(checked: Checked): Promise<Checked>;
  /** Reads the waivers where nothing was checked yet; false where Excel refused. */
  look(): Promise<boolean>;
  /** Does so again where they are listed before any check. */
  lookAgain(): Promise<void>;
  /** Applies them again where the day is another than when that was done last: some may have ended. */
  followDay(): Promise<void>;
  waive(item: Item, form: WaiverForm): Promise<boolean>;
  withdraw(waiver: PlacedWaiver): Promise<void>;
}

/** Longest reason and initials that are kept. */
const REASON_LENGTH = 300;
const INITIALS_LENGTH = 12;

/** `follow`: what else shows waived findings as others, such as the marks on the sheet, is brought up to the list. */
export function createWaiving(
  ports: PanePorts,
  settings: Settings,
  dateSystem: () => DateSystem,
  follow: () => void,
): Waiving {
  const { store, excel, engine, clock } = ports;
  const today = () => formatIsoDate(clock.today());
  const versions = new Map(engine.rules.map(({ id, version }) => [id, version]));

  let appliedOn = today();

  const read = async () => {
    const rows = await excel.readList(WAIVER_SHEET);
    if (!rows.ok) {
      notify(ports, problemNotice(rows.error));
      return null;
    }
    const unread: UnreadRow[] = [];
    const placed = (rows.value ?? []).flatMap(({ row, cells }) => {
      const waiver = readWaiver(cells, (cell) => isoDateOf(cell, dateSystem()));
      if (waiver.ok) return [{ ...waiver.value, at: row }];
      unread.push({ row: row + 1, why: waiver.error });
      return [];
    });
    store.set({ waiversUnread: unread });
    return placed;
  };

  const unseen = (checked: readonly Checked[], waivers: readonly Waiver[]) =>
    unseenAmong(ports, saltsOf(settings.all()), today(), checked, waivers);

  const apply = async (checked: Checked): Promise<Checked> => {
    const placed = await read();
    if (placed === null) return checked;
    appliedOn = today();
    const standing = new StandingWaivers(placed, saltsOf(settings.all()), versions, appliedOn);
    const items = withWaivers(checked, standing);
    const others = applyToOthers(checked.key, standing);
    const isUnseen = await unseen([checked, ...others], placed);
    const waivers = placed.map((waiver) => {
      const fits = standing.fits(waiver);
      return { ...waiver, fits, unseen: !fits && isUnseen(waiver) };
    });
    store.set({ waivers });
    return { ...checked, items };
  };

  /** A waiver may stand for a finding in another table, shown or not: its list follows at once. */
  const applyToOthers = (key: string, standing: Standing): readonly Checked[] => {
    const { results, checked: shown } = store.get();
    const applied = (checked: Checked): Checked => {
      const items = checked.key === key ? checked.items : withWaivers(checked, standing);
      return items === checked.items ? checked : { ...checked, items };
    };
    const now = new Map([...results].map(([own, kept]) => [own, { ...kept, checked: applied(kept.checked) }]));
    const shownNow = shown && applied(shown);
    if (shownNow !== shown || [...now].some(([own, { checked }]) => checked !== results.get(own)!.checked)) {
      store.set({ results: now, checked: shownNow });
      follow();
    }
    const kept = [...now.values()].map(({ checked }) => (checked.key === shownNow?.key ? shownNow : checked));
    return kept.filter((other) => other.key !== key);
  };

  const reapply = async () => {
    const { checked } = store.get();
    if (checked === null) return void (await look());
    const now = await apply(checked);
    // A check or an edit of meanwhile has applied them itself.
    if (store.get().checked === checked) store.set({ checked: now });
    follow();
  };

  const takeBack = ({ at, fingerprint }: PlacedWaiver) =>
    excel.writeListCell(WAIVER_SHEET, at, WITHDRAWN_COLUMN, today(), {
      column: FINGERPRINT_COLUMN,
      value: fingerprint,
    });

  const followDay = async () => {
    if (today() !== appliedOn && store.get().checked !== null) await reapply();
  };

  let isListed = false;
  const look = async () => {
    isListed = true;
    if (store.get().checked !== null) {
      await followDay();
      return true;
    }
    const placed = await read();
    const isUnseen = await unseen([], placed ?? []);
    if (placed !== null && store.get().checked === null)
      store.set({ waivers: placed.map((waiver) => ({ ...waiver, fits: false, unseen: isUnseen(waiver) })) });
    return placed !== null;
  };

  return {
    apply,
    look,
    followDay,
    async lookAgain() {
      if (isListed) await look();
    },
    async waive(item, form) {
      const { checked } = store.get();
      if (checked === null || item.kind !== 'finding') return false;
      if (namesClient(item, checked, [form.own ?? form.reason, form.initials])) {
        notify(ports, { tone: 'problem', text: (words) => words.waivers.noNames });
        return false;
      }
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
        place: placeOf(salt, checked.worksheetId, keyOf(checked.found)),
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
      // Its form goes with it, before it is said: what a person does next takes the words away.
      store.set({ list: { ...store.get().list, waiving: null } });
      saidUntilNext(ports, { tone: 'plain', text: (words) => words.waivers.saved });
      return true;
    },
    async withdraw(waiver) {
      let written = await takeBack(waiver);
      await reapply();
      // The sheet may have been sorted since it was read.
      const now = store.get().waivers.find((other) => isSameDecision(other, waiver));
      if (written.ok && !written.value && now !== undefined) {
        written = await takeBack(now);
        await reapply();
      }
      if (!written.ok) notify(ports, problemNotice(written.error));
      else if (!written.value) notify(ports, { tone: 'caution', text: (words) => words.waivers.gone });
    },
  };
}

/** The same row of the sheet, wherever it stands by now, and not taken back. */
const isSameDecision = (a: Waiver, b: Waiver): boolean =>
  a.withdrawn === '' && DECISION.every((field) => a[field] === b[field]);
const DECISION = ['ruleId', 'fingerprint', 'reason', 'initials', 'waivedOn', 'expires'] as const;

/** The workbook's salt; made once, by whoever waives first. */
async function saltOf(ports: PanePorts, settings: Settings): Promise<string | null> {
  const read = await settings.refresh();
  if (!read.ok) {
    // A second salt would make every waiver of the workbook unknown.
    notify(ports, problemNotice(read.error));
    return null;
  }
  // A colleague's settings that are known now would be no news when their event comes.
  if (mayChangeFindings(read.value)) ports.store.set(reset(ports.store.get()));
  const [kept] = saltsOf(settings.all());
  if (kept !== undefined) return kept;
  const salt = ports.randomHex();
  return (await settings.put(saltEntry(salt), salt)) ? salt : null;
}
