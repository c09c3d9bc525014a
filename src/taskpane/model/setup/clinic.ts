import { ok, type Profile, type Result } from '../../../domain';
import type { ExcelProblem } from '../../../excel';
import type { Knowledge, OwnRows } from '../../../reference';
import { fingerprint, readOwnTables, type ImportedTables } from '../../../storage';
import { notify, type PanePorts } from '../ports';
import { problemNotice } from '../problem-notice';
import type { Words } from '../../words';

/** The clinic's own tables, and what formulas take as their profile. */
export interface Clinic {
  /** What is known, the clinic's own rows first. Read anew from the workbook. */
  refresh(): Promise<Result<Knowledge, ExcelProblem>>;
  /** The same after an edit, without a word of rows that are not written to their end; true where something else is known now. */
  follow(): Promise<boolean>;
  knowledge(): Knowledge;
  /** Makes those of the tables that the workbook does not have, or shows them. */
  add(): Promise<void>;
}

export function createClinic(ports: PanePorts, imported: () => Promise<Result<ImportedTables, ExcelProblem>>): Clinic {
  const { excel, engine, store } = ports;
  let own: OwnRows = NO_ROWS;
  let knowledge = engine.knowledge;
  let published: string | null = null;

  /** Formulas that name the stamp use these tables; a new stamp makes Excel calculate them anew. */
  const publish = async (there: string | null) => {
    const stamp = stampOf(store.get().profile, own, knowledge);
    if (published !== stamp) engine.publish(stamp, { knowledge, profile: store.get().profile });
    const changed = published !== stamp;
    published = stamp;
    // On opening, the same stamp is written too: the formulas had no profile before this moment.
    if (there === null || !changed || ports.readOnly()) return;
    const written = await excel.writeProfileStamp(stamp);
    if (!written.ok && written.error.kind !== 'protected') notify(ports, problemNotice(written.error));
  };

  const read = async (isEdit: boolean): Promise<Result<Knowledge, ExcelProblem>> => {
    const there = await excel.readClinicTables();
    if (!there.ok) return there;
    const cms = await imported();
    if (!cms.ok) return cms;
    const { payers = [], techniques = [], stamp = null } = there.value ?? {};
    const { unread, incomplete, ...rows } = readOwnTables(payers, techniques);
    const tables: OwnRows = { ...rows, ...cms.value };
    if (!isSame(tables, own)) {
      own = tables;
      knowledge = isSame(tables, NO_ROWS) ? engine.knowledge : engine.withOwn(tables);
    }
    const bad = unread.payers.length + unread.techniques.length;
    const said = ({ setup }: Words) => [
      ...incomplete.map(({ name, missing, header }) => setup.ownLacks(name, missing, header)),
      ...(bad > 0 ? [setup.ownUnread(bad)] : []),
    ];
    if (bad + incomplete.length > 0 && !isEdit)
      notify(ports, { tone: 'caution', text: (words) => said(words).join(' ') });
    store.set({ ownTables: payers.length > 0 && techniques.length > 0 && stamp !== null });
    if (there.value !== null) await publish(stamp);
    return ok(knowledge);
  };

  return {
    knowledge: () => knowledge,
    refresh: () => read(false),
    async follow() {
      const before = knowledge;
      await read(true);
      return knowledge !== before;
    },
    async add() {
      const stamp = stampOf(store.get().profile, own, knowledge);
      const added = await excel.addClinicTables(stamp);
      if (!added.ok) return notify(ports, problemNotice(added.error));
      store.set({ ownTables: true });
      published = stamp;
      engine.publish(stamp, { knowledge, profile: store.get().profile });
      return undefined;
    },
  };
}

const NO_ROWS: OwnRows = { payers: [], techniques: [], pairs: null, caps: null };

const isSame = (a: OwnRows, b: OwnRows): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A short text that is another one as soon as profile, own tables or editions differ. Nothing can be read out of it. */
function stampOf(profile: Profile, own: OwnRows, knowledge: Knowledge): string {
  const editions = Object.values(knowledge.stamps).map(({ edition }) => edition);
  return `P${fingerprint('profile', [JSON.stringify(profile), JSON.stringify(own), ...editions])}`;
}
