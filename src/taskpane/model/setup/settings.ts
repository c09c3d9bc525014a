import { ok, type Profile, type Result } from '../../../domain';
import type { ExcelProblem } from '../../../excel';
import {
  liveEntry,
  MARKS_PREFIX,
  markModeEntry,
  profileChanges,
  readEntry,
  readProfile,
  SALT_PREFIX,
  unreadSettings,
  writeEntry,
  type EntryKind,
} from '../../../storage';
import { notify, type PanePorts } from '../ports';
import { problemNotice } from '../problem-notice';
import { reset } from '../check/freshness';
import type { Notice } from '../state';
import type { Words } from '../../words';

/** What the workbook remembers, as text by key; read anew when a colleague has changed it. */
export interface Settings {
  /**
   * Reads everything; answers with the keys that had changed since, or with what Excel said against it. What cannot be read is said,
   * or only where something has changed.
   */
  refresh(say?: 'changes'): Promise<Result<readonly string[], ExcelProblem>>;
  get<T>(kind: EntryKind<T>): T | null;
  /** Everything, by key. */
  all(): ReadonlyMap<string, string>;
  /** Writes one thing; leaves alone what a newer add-in has written. */
  put<T>(kind: EntryKind<T>, value: T): Promise<boolean>;
  /** Changes one thing as the workbook has it by now, null where it has none; null where nothing was written, as with `put`. */
  change<T>(kind: EntryKind<T>, change: (there: T | null) => T): Promise<T | null>;
  /** Changes the profile as the workbook has it by now, and writes what differs; false where Excel refused. */
  saveProfile(change: (profile: Profile) => Profile): Promise<boolean>;
}

/** How long reading and writing wait for one another, in milliseconds. */
const PATIENCE = 3_000;

export function createSettings(ports: PanePorts): Settings {
  const { store, excel } = ports;
  let kept: ReadonlyMap<string, string> = new Map();
  const text = (key: string) => kept.get(key) ?? null;
  const get = <T>(kind: EntryKind<T>): T | null => {
    const read = readEntry(kind, text(kind.key));
    return read.state === 'kept' ? read.value : null;
  };

  /** Reading and writing take turns: what is read while we write would look like a colleague's change. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    // Excel may never answer; then the next in turn goes on all the same.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const givenUp = turn.then(() => new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE))));
    turn = Promise.race([done.catch(() => undefined), givenUp]).finally(() => clearTimeout(timer));
    return done;
  };

  /** What a person sees of it. */
  const show = (profile: Profile) => store.set({ profile, markMode: get(markModeEntry), live: get(liveEntry) ?? true });

  const write = async (entries: ReadonlyMap<string, string>): Promise<boolean> => {
    if (entries.size === 0) return true;
    const before = kept;
    // Known before it is written: the event of our own write must not look like a colleague's.
    kept = new Map([...kept, ...entries]);
    // Whoever read the workbook a moment ago may have shown again what stood there before.
    show(readProfile(kept).profile);
    const written = await excel.writeSettings(entries);
    if (written.ok) return true;
    kept = before;
    show(readProfile(kept).profile);
    notify(ports, problemNotice(written.error));
    return false;
  };

  return {
    refresh: (say) =>
      inTurn(async () => {
        const read = await excel.readSettings();
        if (!read.ok) return read;
        const changed = changedKeys(kept, read.value);
        kept = read.value;
        const { newer, broken } = unreadSettings(kept);
        show(readProfile(kept).profile);
        const said = (words: Words): readonly string[] => [
          ...(broken.length > 0 ? [words.notices.setAside(broken)] : []),
          ...(newer.length > 0 ? [words.notices.newer] : []),
        ];
        const isNews = say !== 'changes' || changed.length > 0;
        if (isNews && broken.length + newer.length > 0)
          notify(ports, { tone: 'caution', text: (words) => said(words).join(' ') });
        return ok(changed);
      }),
    get,
    all: () => kept,
    async put(kind, value) {
      if (readEntry(kind, text(kind.key)).state === 'newer') {
        notify(ports, { tone: 'caution', text: (words) => words.notices.newer });
        return false;
      }
      return inTurn(() => write(new Map([[kind.key, writeEntry(kind, value)]])));
    },
    change: (kind, change) =>
      inTurn(async () => {
        const read = await excel.readSettings();
        if (!read.ok) {
          notify(ports, problemNotice(read.error));
          return null;
        }
        const there = readEntry(kind, read.value.get(kind.key) ?? null);
        if (there.state === 'newer') {
          notify(ports, { tone: 'caution', text: (words) => words.notices.newer });
          return null;
        }
        const value = change(there.state === 'kept' ? there.value : null);
        return (await write(new Map([[kind.key, writeEntry(kind, value)]]))) ? value : null;
      }),
    async saveProfile(change) {
      let changed = false;
      let leftNewer = false;
      const saved = await inTurn(() => {
        const wanted = change(readProfile(kept).profile);
        const entries = profileChanges(kept, wanted);
        const { profile, newer } = readProfile(new Map([...kept, ...entries]));
        changed = entries.size > 0;
        leftNewer = newer.some((name) => !saysTheSame(wanted[name], profile[name]));
        return write(entries);
      });
      if (!saved) return false;
      store.set({ profile: readProfile(kept).profile, ...(changed ? reset(store.get()) : {}) });
      notify(ports, savedNotice(changed, leftNewer));
      return true;
    },
  };
}

/** Do findings rest on any of these settings? Not on lists of marks, the way of marking or a salt. */
export const mayChangeFindings = (keys: readonly string[]): boolean =>
  keys.some((key) => !key.startsWith(MARKS_PREFIX) && !key.startsWith(SALT_PREFIX) && key !== markModeEntry.key);

/** The order of the rules that are off says nothing. */
const saysTheSame = (a: Profile[keyof Profile], b: Profile[keyof Profile]): boolean =>
  JSON.stringify([a].flat().sort()) === JSON.stringify([b].flat().sort());

function savedNotice(changed: boolean, leftNewer: boolean): Notice {
  if (!leftNewer) return { tone: 'plain', text: ({ notices }) => notices.saved };
  return {
    tone: 'caution',
    text: ({ notices }) => (changed ? `${notices.saved} ${notices.newer}` : notices.newer),
  };
}

function changedKeys(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key));
}
