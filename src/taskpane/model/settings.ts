import { ok, type Profile, type Result } from '../../domain';
import type { ExcelProblem } from '../../excel';
import {
  liveEntry,
  markModeEntry,
  profileChanges,
  readEntry,
  readProfile,
  writeEntry,
  type EntryKind,
} from '../../storage';
import { notify, type PanePorts } from './ports';
import { problemNotice } from './problem-notice';

/** What the workbook remembers, as text by key; read anew when a colleague has changed it. */
export interface Settings {
  /** Reads everything; answers with the keys that had changed since, or with what Excel said against it. */
  refresh(): Promise<Result<readonly string[], ExcelProblem>>;
  get<T>(kind: EntryKind<T>): T | null;
  /** Everything, by key. */
  all(): ReadonlyMap<string, string>;
  /** Writes one thing; leaves alone what a newer add-in has written. */
  put<T>(kind: EntryKind<T>, value: T): Promise<boolean>;
  /** Changes the profile as the workbook has it by now, and writes what differs. */
  saveProfile(change: (profile: Profile) => Profile): Promise<void>;
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
    // Excel calls both a denied access.
    const { code, kind } = written.error;
    notify(ports, problemNotice({ code, kind: ports.readOnly() ? 'read-only' : kind }));
    return false;
  };

  return {
    refresh: () =>
      inTurn(async () => {
        const read = await excel.readSettings();
        if (!read.ok) return read;
        const changed = changedKeys(kept, read.value);
        kept = read.value;
        const { profile, newer, broken } = readProfile(kept);
        show(profile);
        if (broken.length > 0) notify(ports, { tone: 'caution', text: (words) => words.notices.setAside(broken) });
        if (newer.length > 0) notify(ports, { tone: 'caution', text: (words) => words.notices.newer });
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
    async saveProfile(change) {
      let changed = false;
      const saved = await inTurn(() => {
        const changes = profileChanges(kept, change(readProfile(kept).profile));
        changed = changes.size > 0;
        return write(changes);
      });
      if (!saved) return;
      const { checked, freshness } = store.get();
      store.set({
        profile: readProfile(kept).profile,
        freshness: checked !== null && changed && freshness === 'fresh' ? 'edited' : freshness,
      });
      notify(ports, { tone: 'plain', text: (words) => words.notices.saved });
    },
  };
}

function changedKeys(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key));
}
