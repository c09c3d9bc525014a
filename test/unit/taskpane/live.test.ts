import { EMPTY_PROFILE, fail } from '../../../src/domain';
import type { Rule } from '../../../src/rules';
import { columnsEntry, liveEntry, markModeEntry, PROFILE_ENTRIES, writeEntry } from '../../../src/storage';
import { earlierMarks } from '../../../src/taskpane/model/marks/kept-marks';
import { wordsOf } from '../../../src/taskpane/words';
import { unitsReport } from './engine-of-units';
import { fakeWorkbook, SESSIONS } from './fake-excel';
import { CHOSEN, paneOver } from './pane-harness';
import { finding, report } from './report';

const words = wordsOf('en');
const UNITS = 4;
const found = (pane: ReturnType<typeof paneOver>) =>
  pane.store.get().checked!.report.findings.map(({ rows, data }) => `${rows.join()}: ${data.billed}/${data.supported}`);
const gaps = (pane: ReturnType<typeof paneOver>) =>
  pane.store.get().checked!.report.notCheckable.map(({ rows }) => rows.join());

async function started(options: Parameters<typeof paneOver>[2] = {}) {
  const pane = paneOver(SESSIONS, unitsReport, options);
  await pane.pane.start();
  await pane.actions.check();
  return pane;
}

describe('an edit', () => {
  test('is checked again with its client’s day, and nothing else is read', async () => {
    const pane = await started();
    expect(found(pane)).toEqual(['1: 4/3', '3: 3/2']);
    pane.asked.length = 0;
    pane.type(2, UNITS, 3);
    expect(pane.store.get().freshness).toBe('edited');
    await pane.pane.idle();
    expect(found(pane)).toEqual(['3: 3/2']);
    expect(pane.store.get().freshness).toBe('fresh');
    expect(pane.asked.filter((what) => what.startsWith('rows'))).toEqual(['rows 1', 'rows 0,1,2']);
  });

  test('that moves a row to another client’s day changes both days', async () => {
    const pane = await started();
    // Casey's row becomes Blake's on the same day: 5 units of 67 minutes are 4.
    pane.type(4, 1, 'Blake Sample');
    await pane.pane.idle();
    expect(found(pane)).toEqual(['1: 4/3', '2,3: 5/4']);
    pane.type(4, 1, 'Casey Sample');
    await pane.pane.idle();
    expect(found(pane)).toEqual(['1: 4/3', '3: 3/2']);
  });

  test('that fills in what was missing takes the row out of what could not be checked, and back', async () => {
    const pane = await started();
    expect(gaps(pane)).toEqual(['4']);
    pane.type(5, 5, 15);
    await pane.pane.idle();
    expect(gaps(pane)).toEqual([]);
    pane.type(1, 5, '');
    await pane.pane.idle();
    expect(gaps(pane)).toEqual(['0']);
  });

  test('that changes no mark leaves the marks as they are', async () => {
    const pane = await started();
    pane.asked.length = 0;
    pane.type(1, 5, 61);
    await pane.pane.idle();
    expect(pane.asked.filter((what) => what.startsWith('mark'))).toEqual([]);
    pane.type(1, 5, 30);
    await pane.pane.idle();
    expect(pane.asked.filter((what) => what.startsWith('mark'))).toEqual(['mark 1,2,4|']);
  });

  test('of a format, or of a cell that is not looked at, changes nothing', async () => {
    const pane = await started();
    const before = pane.store.get().checked;
    pane.told({ areas: [{ row: 2, column: 0, rows: 1, columns: 7 }] });
    await pane.pane.idle();
    expect(pane.store.get().checked).toBe(before);
    expect(pane.store.get().freshness).toBe('fresh');
  });

  test('of our own is no edit', async () => {
    const pane = await started();
    pane.type(2, UNITS, 9, { own: true });
    expect(pane.store.get().freshness).toBe('fresh');
  });

  test('keeps the list, its selection and the open detail as they are', async () => {
    const pane = await started();
    const item = pane.store.get().checked!.items[1]!;
    await pane.actions.open(item);
    const { list } = pane.store.get();
    pane.asked.length = 0;
    pane.type(2, UNITS, 3);
    await pane.pane.idle();
    expect(pane.store.get().list).toBe(list);
    expect(pane.asked.filter((what) => what.startsWith('select'))).toEqual([]);
  });

  test('while a check runs is looked at when it has ended', async () => {
    const pane = await started();
    const run = pane.actions.check();
    await new Promise((resolve) => setTimeout(resolve, 1));
    pane.type(1, UNITS, 9);
    await run;
    await pane.pane.idle();
    expect(found(pane)).toEqual(['0: 9/4', '1: 4/3', '3: 3/2']);
  });

  test('is only said where live checking is off', async () => {
    const settings = new Map([[liveEntry.key, writeEntry(liveEntry, false)]]);
    const pane = await started({ settings });
    pane.type(2, UNITS, 3);
    await pane.pane.idle();
    expect(pane.store.get().freshness).toBe('edited');
    expect(found(pane)).toEqual(['1: 4/3', '3: 3/2']);
  });
});

describe('a list that is out of date', () => {
  test('stays so after an edit of one row, where settings are others now, until all is checked again', async () => {
    const pane = await started();
    await pane.actions.saveProfile({ state: 'OR' });
    expect(pane.store.get().freshness).toBe('reset');
    const before = pane.inputs.length;
    pane.type(2, UNITS, 3);
    await pane.pane.idle();
    expect(pane.store.get().freshness).toBe('fresh');
    // Not only the edited row with its client's day.
    expect(Math.max(...pane.inputs.slice(before).map(({ table }) => table.length))).toBe(5);
    expect(pane.inputs.at(-1)!.profile.state).toBe('OR');
  });

  test('because live checking was off is checked with all its edits once it is on again', async () => {
    const pane = await started();
    await pane.actions.setLive(false);
    pane.type(1, UNITS, 9);
    await pane.pane.idle();
    await pane.actions.setLive(true);
    expect(pane.store.get().freshness).toBe('edited');
    pane.type(2, UNITS, 3);
    await pane.pane.idle();
    expect(found(pane)).toEqual(['0: 9/4', '3: 3/2']);
    expect(pane.store.get().freshness).toBe('fresh');
  });

  test('because Excel did not answer is checked with the next edit, also of another row', async () => {
    const pane = await started();
    const { readRows } = pane.excel;
    Object.assign(pane.excel, { readRows: async () => fail({ kind: 'busy', code: 'Busy' }) });
    pane.type(1, UNITS, 9);
    await pane.pane.idle();
    expect(pane.store.get().freshness).toBe('edited');
    Object.assign(pane.excel, { readRows });
    pane.type(2, UNITS, 3);
    await pane.pane.idle();
    expect(found(pane)).toEqual(['0: 9/4', '3: 3/2']);
  });

  test('is not called so again, once all has been checked, by what happens elsewhere', async () => {
    const pane = await started();
    await pane.actions.setLive(false);
    pane.type(1, UNITS, 9);
    await pane.pane.idle();
    await pane.actions.check();
    pane.told({ worksheetId: 'sheet-9' });
    await pane.pane.idle();
    expect(pane.store.get().freshness).toBe('fresh');
  });

  test('because rows have moved stays so after an edit, and after columns were chosen', async () => {
    const pane = await started();
    await pane.actions.setLive(false);
    pane.book.cells.splice(1, 5, ...pane.book.cells.slice(1).reverse());
    pane.told({ kind: 'moved' });
    await pane.pane.idle();
    pane.type(1, UNITS, 9);
    await pane.pane.idle();
    expect(pane.store.get().freshness).toBe('moved');
    await pane.actions.lookAtSheet();
    await pane.actions.saveColumns();
    expect(pane.store.get().freshness).toBe('moved');
  });
});

describe('an edit that may change how other rows are read', () => {
  /** How many lines the last check saw. */
  const seen = (pane: ReturnType<typeof paneOver>) => pane.inputs.at(-1)!.table.length;

  test.each([
    ['a date whose day and month have to be told apart', 0, '25/7/2024'],
    ['a name that nobody had', 1, 'Sample, Avery'],
    ['a provider whom nobody else names', 2, 'L. Kneads'],
  ])('%s: the whole sheet is checked', async (_, column, text) => {
    const pane = await started();
    pane.type(2, column, text);
    await pane.pane.idle();
    expect(seen(pane)).toBe(5);
    expect(pane.store.get().freshness).toBe('fresh');
  });

  test('the last of a name, which is another one now', async () => {
    const pane = await started();
    pane.type(1, 1, 'Blake Sample');
    await pane.pane.idle();
    expect(seen(pane)).toBe(5);
  });

  test('a name that nobody had, in two rows at once', async () => {
    const pane = await started();
    pane.type(5, 1, 'Casey Sample');
    await pane.pane.idle();
    pane.inputs.length = 0;
    pane.book.cells[3]![1] = 'Sample, Avery';
    pane.type(4, 1, 'Sample, Avery', { areas: [{ row: 3, column: 1, rows: 2, columns: 1 }] });
    await pane.pane.idle();
    expect(seen(pane)).toBe(5);
  });

  test('a name of two spellings, which others have, too', async () => {
    const pane = await started();
    pane.book.cells[1]![1] = 'blake sample';
    pane.type(4, 1, 'blake sample', { areas: [{ row: 1, column: 1, rows: 4, columns: 1 }] });
    await pane.pane.idle();
    const rows = () => pane.store.get().checked!.table.spellings!.map((one) => one.rows.join());
    expect(rows()).toEqual(['0,1']);
    pane.type(1, 1, 'Blake Sample');
    await pane.pane.idle();
    expect(rows()).toEqual(['0,3']);
  });

  test('not so a name or a day that others have', async () => {
    const pane = await started();
    pane.type(2, 0, '2024-08-06');
    await pane.pane.idle();
    expect(seen(pane)).toBeLessThan(5);
  });
});

describe('a column that is typed beside the table', () => {
  const BESIDE = 7;
  const header = (pane: ReturnType<typeof paneOver>) => pane.store.get().checked!.found.header;

  test('has the sheet checked with it, once its header is written', async () => {
    const pane = await started();
    pane.type(2, BESIDE, 'GP');
    await pane.pane.idle();
    expect([header(pane).length, pane.store.get().freshness]).toEqual([7, 'fresh']);
    pane.type(0, BESIDE, 'Modifiers');
    await pane.pane.idle();
    expect([header(pane).at(-1), pane.store.get().freshness]).toEqual(['Modifiers', 'fresh']);
  });

  test('is pasted with its header: the same', async () => {
    const pane = await started();
    pane.book.cells.forEach((row, at) => (row[BESIDE] = at === 0 ? 'Modifiers' : 'GP'));
    pane.told({ areas: [{ row: 0, column: BESIDE, rows: 6, columns: 1 }] });
    await pane.pane.idle();
    expect([header(pane).at(-1), pane.store.get().freshness]).toEqual(['Modifiers', 'fresh']);
  });

  test('is said where live checking is off', async () => {
    const settings = new Map([[liveEntry.key, writeEntry(liveEntry, false)]]);
    const pane = await started({ settings });
    pane.type(0, BESIDE, 'Modifiers');
    await pane.pane.idle();
    expect(pane.store.get().freshness).toBe('reset');
    expect(words.summary.reset).toContain('columns');
  });

  test('is said of a large sheet, also after an edit of one row', async () => {
    const rows = Array.from({ length: 20_001 }, () => SESSIONS[1]!);
    const pane = paneOver([SESSIONS[0]!, ...rows], ({ rowCount }) => report([], [], rowCount), { blockRows: 5_000 });
    await pane.pane.start();
    await pane.actions.check();
    pane.type(0, BESIDE, 'Modifiers');
    await pane.pane.idle();
    pane.type(9, UNITS, 1);
    await pane.pane.idle();
    expect(pane.store.get().freshness).toBe('reset');
  });

  test('is not the status column of a colleague’s pane, nor one that is taken away', async () => {
    const pane = await started();
    const before = pane.store.get().checked;
    for (const cell of ['CPT check', '']) {
      pane.type(0, BESIDE, cell, { remote: true });
      await pane.pane.idle();
    }
    expect([pane.store.get().checked, pane.store.get().freshness]).toEqual([before, 'fresh']);
  });

  test('stands beyond our status column', async () => {
    const settings = new Map([[markModeEntry.key, writeEntry(markModeEntry, 'column')]]);
    const pane = await started({ settings });
    pane.book.cells[0]![BESIDE] = 'CPT check';
    pane.type(0, BESIDE + 1, 'Modifiers');
    expect(pane.store.get().freshness).toBe('fresh');
    pane.asked.length = 0;
    await pane.pane.idle();
    expect(pane.asked).toContain('survey');
  });
});

describe('cells that Excel has calculated', () => {
  const reads = (pane: ReturnType<typeof paneOver>) => pane.asked.filter((what) => /^(read|rows)/.test(what));
  const at = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

  test.each([
    ['where Excel says which', [at(2, UNITS)]],
    ['where it does not say', []],
  ])('are checked again if they are others: %s', async (_, areas) => {
    const pane = await started();
    pane.book.cells[2]![UNITS] = 3;
    pane.told({ kind: 'calculated', areas });
    expect(pane.store.get().freshness).toBe('fresh');
    await pane.pane.idle();
    expect([found(pane), pane.store.get().freshness]).toEqual([['3: 3/2'], 'fresh']);
  });

  test('beside the table are not read, and the same ones are not checked', async () => {
    const pane = await started();
    const before = pane.store.get().checked;
    pane.asked.length = 0;
    pane.told({ kind: 'calculated', areas: [at(2, 9)] });
    await pane.pane.idle();
    expect(reads(pane)).toEqual([]);
    pane.told({ kind: 'calculated', areas: [at(2, UNITS)] });
    await pane.pane.idle();
    expect([reads(pane), pane.store.get().checked]).toEqual([['rows 1'], before]);
  });

  test('that change by themselves are read ever less often, and at once after an edit', async () => {
    const pane = await started();
    pane.asked.length = 0;
    let ticks = 0;
    const clock = setInterval(() => {
      pane.book.cells[2]![5] = 45 + (ticks++ % 2);
      pane.told({ kind: 'calculated' });
    }, 20);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    clearInterval(clock);
    expect(pane.asked.filter((what) => what.startsWith('read'))).toHaveLength(1);
    pane.type(1, UNITS, 9);
    await pane.pane.idle();
    expect(pane.asked.filter((what) => what.startsWith('read'))).toHaveLength(2);
  });

  test('more of them than an edit has, on a large sheet: out of date, also after an edit of one row', async () => {
    const rows = Array.from({ length: 20_001 }, () => SESSIONS[1]!);
    const pane = paneOver([SESSIONS[0]!, ...rows], ({ rowCount }) => report([], [], rowCount), { blockRows: 5_000 });
    await pane.pane.start();
    await pane.actions.check();
    for (let at = 1; at <= 500; at++) pane.book.cells[at]![5] = 45;
    pane.told({ kind: 'calculated' });
    await pane.pane.idle();
    expect(pane.store.get().freshness).toBe('edited');
    pane.type(9, UNITS, 1);
    await pane.pane.idle();
    expect(pane.store.get().freshness).toBe('edited');
  });
});

describe('a sheet of more than 20,000 rows', () => {
  const NAMED = Array.from({ length: 20_001 }, (_, at) => {
    const row = [...SESSIONS[1]!];
    row[1] = `Client ${at >> 1} Sample`;
    return row;
  });

  test.each<readonly [string, (pane: ReturnType<typeof paneOver>) => void]>([
    ['a name that nobody had', (pane) => pane.type(7, 1, 'Sample, Avery')],
    ['a row that is cleared', (pane) => SESSIONS[0]!.forEach((_, column) => pane.type(7, column, ''))],
    ['a block of many rows', (pane) => pane.told({ areas: [{ row: 1, column: UNITS, rows: 900, columns: 1 }] })],
    ['a header that is written anew', (pane) => pane.type(0, UNITS, 'Units billed')],
  ])('is out of date after %s, and stays so after another edit', async (_, deed) => {
    const pane = paneOver([SESSIONS[0]!, ...NAMED], ({ rowCount }) => report([], [], rowCount), { blockRows: 5_000 });
    await pane.pane.start();
    await pane.actions.check();
    deed(pane);
    await pane.pane.idle();
    expect(pane.store.get().freshness).toBe('edited');
    pane.type(1, UNITS, 2);
    await pane.pane.idle();
    expect(pane.store.get().freshness).toBe('edited');
    await pane.actions.check();
    pane.type(1, UNITS, 3);
    await pane.pane.idle();
    expect(pane.store.get().freshness).toBe('fresh');
  });
});

describe('the counts of the strip after an edit are those of a whole check', () => {
  test('also where a rule speaks of the whole sheet', async () => {
    const pane = paneOver(
      SESSIONS,
      (table) =>
        report(
          [...unitsReport(table).findings, finding([0], 'warning', { ruleId: 'of-the-sheet' })],
          [],
          table.rowCount,
        ),
      {
        rules: [{ id: 'of-the-sheet', version: 1, scope: 'sheet', over: 'line' } as unknown as Rule],
        otherReport: (table) => report([finding([0], 'warning', { ruleId: 'of-the-sheet' })], [], table.rowCount),
      },
    );
    await pane.pane.start();
    await pane.actions.check();
    pane.type(2, UNITS, 3);
    await pane.pane.idle();
    const { report: live } = pane.store.get().checked!;
    // Another row has too many units.
    expect([live.rows, live.lines, live.supportedRows]).toEqual([5, 5, 4]);
  });

  test('also of rows that are left out, once one is cleared or filled', async () => {
    const pane = await started();
    const counts = () => {
      const { table, notes } = pane.store.get().checked!;
      return [table.length, notes!.skipped.blank, pane.store.get().freshness];
    };
    const before = [...pane.book.cells[2]!];
    for (let column = 0; column < 7; column++) pane.type(2, column, '');
    await pane.pane.idle();
    expect(counts()).toEqual([4, 1, 'fresh']);
    before.forEach((cell, column) => pane.type(2, column, cell));
    await pane.pane.idle();
    expect(counts()).toEqual([5, 0, 'fresh']);
  });
});

describe('rules about the whole sheet', () => {
  test('see all rows again after an edit, with one key for each person', async () => {
    const rule = { id: 'whole-sheet', version: 1, scope: 'sheet' } as unknown as Rule;
    const seen: (readonly (number | null)[])[] = [];
    const pane = await started({
      rules: [rule],
      otherReport: (table) => {
        const lines = Array.from({ length: table.length }, (_, at) => table.line(at));
        seen.push(lines.map(({ client }) => client));
        const units = lines.reduce((sum, line) => sum + (line.units ?? 0), 0);
        return report([finding([0], 'advice', { ruleId: rule.id, data: { units } })], [], table.rowCount);
      },
    });
    pane.type(2, 1, 'Casey Sample');
    await pane.pane.idle();
    const [avery, casey, , again] = seen[0]!;
    expect(again).toBe(casey);
    expect(avery).not.toBe(casey);
    const own = pane.store.get().checked!.report.findings.filter(({ ruleId }) => ruleId === rule.id);
    expect(own.map(({ data }) => data.units)).toEqual([14]);
  });
});

describe('rows that move', () => {
  test('are checked again in whole', async () => {
    const pane = await started();
    const [first, second] = [pane.book.cells[1]!, pane.book.cells[2]!];
    [pane.book.cells[1], pane.book.cells[2]] = [second, first];
    pane.told({ kind: 'moved' });
    await pane.pane.idle();
    expect(found(pane)).toEqual(['0: 4/3', '3: 3/2']);
    expect(pane.store.get().freshness).toBe('fresh');
  });

  test('take their marks away where live checking is off, and a finding still finds its row', async () => {
    const settings = new Map([...CHOSEN, [liveEntry.key, writeEntry(liveEntry, false)]]);
    const pane = await started({ settings });
    [pane.book.cells[1], pane.book.cells[2]] = [pane.book.cells[2]!, pane.book.cells[1]!];
    pane.told({ kind: 'moved' });
    await pane.pane.idle();
    expect(pane.store.get().freshness).toBe('moved');
    expect(pane.asked).toContain('clear');
    expect(pane.store.get().marked).toBeNull();
    await pane.actions.open(pane.store.get().checked!.items[0]!);
    expect(pane.asked.at(-1)).toBe('select 1.4');
  });

  test('that are gone are not gone to', async () => {
    const settings = new Map([[liveEntry.key, writeEntry(liveEntry, false)]]);
    const pane = await started({ settings });
    pane.book.cells[2] = ['', '', '', '', '', '', ''];
    pane.told({ kind: 'moved' });
    await pane.pane.idle();
    await pane.actions.open(pane.store.get().checked!.items[0]!);
    expect(pane.store.get().selection?.text(words)).toBe(words.foundAgain.lost);
  });
});

describe('marks of an earlier time', () => {
  async function left(change: (cells: (string | number | boolean)[][]) => void) {
    const workbook = fakeWorkbook(SESSIONS, CHOSEN);
    const first = paneOver([], unitsReport, { workbook });
    await first.actions.check();
    change(workbook.cells);
    const second = paneOver([], unitsReport, { workbook });
    await second.pane.start();
    return second;
  }

  test('stay where the rows are the same', async () => {
    const pane = await left(() => undefined);
    expect(pane.asked).not.toContain('clear');
    expect(earlierMarks(pane.store.get())).toMatchObject([{ sheetName: 'Sessions', mode: 'formats' }]);
  });

  test('go where somebody has sorted without the add-in', async () => {
    const pane = await left((cells) => cells.splice(1, 2, cells[2]!, cells[1]!));
    expect(pane.asked).toContain('clear');
    expect(pane.store.get().notice?.text(words)).toBe(words.marks.wereStale('2024-09-01 10:30'));
  });
});

describe('two panes on one workbook', () => {
  test.each(['formats', 'column'] as const)(
    'speak of the same marks, whoever makes or clears them (%s)',
    async (mode) => {
      const workbook = fakeWorkbook(SESSIONS);
      const [mine, theirs] = [paneOver([], unitsReport, { workbook }), paneOver([], unitsReport, { workbook })];
      for (const { pane, actions } of [mine, theirs]) {
        await pane.start();
        await actions.check();
      }
      const quiet = async () => {
        await new Promise((resolve) => setTimeout(resolve, 10));
        for (const { pane } of [mine, theirs]) await pane.idle();
      };
      await mine.actions.chooseMarks(mode);
      await quiet();
      expect(theirs.store.get()).toMatchObject({ markMode: mode, marked: { mode, rows: null }, freshness: 'fresh' });
      expect(mine.store.get().marked).toMatchObject({ mode, rows: 2 });
      // My pane is closed: theirs keeps the marks true.
      workbook.sheetListeners.shift();
      const painted = mode === 'formats' ? 'mark 4|' : 'column ok,ok,ok,error,gap';
      theirs.type(2, UNITS, 3);
      await quiet();
      expect(theirs.asked.filter((what) => /^(mark|column|statuses)/.test(what))).toEqual([painted]);
      await theirs.actions.clearMarks();
      await quiet();
      for (const pane of [mine, theirs]) expect(pane.store.get()).toMatchObject({ markMode: 'none', marked: null });
      workbook.sheetListeners.unshift(...workbook.sheetListeners.splice(0));
      mine.asked.length = 0;
      await mine.actions.check();
      await quiet();
      expect(mine.asked.filter((what) => /^(mark|column|statuses)/.test(what))).toEqual([]);
    },
  );

  test('do not paint anew at an edit what the other has cleared', async () => {
    const workbook = fakeWorkbook(SESSIONS, CHOSEN);
    const [mine, theirs] = [paneOver([], unitsReport, { workbook }), paneOver([], unitsReport, { workbook })];
    for (const { pane, actions } of [mine, theirs]) {
      await pane.start();
      await actions.check();
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
    for (const { pane } of [mine, theirs]) await pane.idle();
    await theirs.actions.clearMarks();
    await new Promise((resolve) => setTimeout(resolve, 10));
    for (const { pane } of [mine, theirs]) await pane.idle();
    expect(mine.store.get().marked).toBeNull();
    mine.asked.length = 0;
    mine.type(1, UNITS, 5);
    for (const { pane } of [mine, theirs]) await pane.idle();
    expect(mine.store.get().checked!.report.findings).toHaveLength(3);
    expect(mine.asked.filter((what) => what.startsWith('mark'))).toEqual([]);
  });

  test('end in the same state, both people’s waivers included', async () => {
    const workbook = fakeWorkbook(SESSIONS);
    const [mine, theirs] = [paneOver([], unitsReport, { workbook }), paneOver([], unitsReport, { workbook })];
    for (const { pane, actions } of [mine, theirs]) {
      await pane.start();
      await actions.check();
    }
    const form = { reason: 'The record supports it', initials: 'AB', expires: '' };
    await mine.actions.waive(mine.store.get().checked!.items[0]!, form);
    await theirs.actions.waive(theirs.store.get().checked!.items[1]!, { ...form, initials: 'CD' });
    await mine.pane.idle();
    await theirs.pane.idle();
    const waived = (pane: typeof mine) =>
      pane.store.get().checked!.items.map((item) => item.kind === 'finding' && item.waived);
    expect(waived(mine)).toEqual([true, true, false]);
    expect(waived(theirs)).toEqual(waived(mine));
    expect(mine.store.get().waivers.map(({ initials }) => initials)).toEqual(['AB', 'CD']);
  });

  test('who waive for the first time at one moment both keep their waiver', async () => {
    const workbook = fakeWorkbook(SESSIONS);
    const [mine, theirs] = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb'].map((random) =>
      paneOver([], unitsReport, { workbook, random }),
    ) as [ReturnType<typeof paneOver>, ReturnType<typeof paneOver>];
    for (const { pane, actions } of [mine, theirs]) {
      await pane.start();
      await actions.check();
    }
    const form = { reason: 'The record supports it', initials: 'AB', expires: '' };
    await Promise.all(
      [mine, theirs].map(({ actions, store }, at) => actions.waive(store.get().checked!.items[at]!, form)),
    );
    for (const { pane, actions, store } of [mine, theirs]) {
      await pane.idle();
      await actions.check();
      const waived = store.get().checked!.items.map((item) => item.kind === 'finding' && item.waived);
      expect(waived).toEqual([true, true, false]);
    }
  });

  test('keep both people’s profile', async () => {
    const workbook = fakeWorkbook(SESSIONS);
    const [mine, theirs] = [paneOver([], unitsReport, { workbook }), paneOver([], unitsReport, { workbook })];
    await mine.pane.start();
    await theirs.pane.start();
    await mine.actions.saveProfile({ ...EMPTY_PROFILE, license: 'PT' });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(theirs.store.get().profile.license).toBe('PT');
    await theirs.actions.saveProfile({ ...theirs.store.get().profile, state: 'OR' });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(mine.store.get().profile).toEqual({ ...EMPTY_PROFILE, license: 'PT', state: 'OR' });
  });
});

describe('what the workbook remembers', () => {
  test('what is set aside and what a newer add-in wrote are both said', async () => {
    const settings = new Map([
      ['tcc.profile.state', '{{{'],
      ['tcc.profile.hoursWorked', JSON.stringify({ v: 9, value: 8 })],
    ]);
    const pane = paneOver(SESSIONS, unitsReport, { settings });
    await pane.pane.start();
    expect(pane.store.get().notice?.text(words)).toBe(`${words.notices.setAside(['state'])} ${words.notices.newer}`);
  });

  test('what a colleague has chosen, read for a waiver before word of it comes, calls the list out of date', async () => {
    const pane = await started();
    await pane.actions.check();
    pane.book.settings.set(PROFILE_ENTRIES.state.key, writeEntry(PROFILE_ENTRIES.state, 'OR'));
    const form = { reason: 'documented', initials: 'AB', expires: '' };
    await pane.actions.waive(pane.store.get().checked!.items[0]!, form);
    expect(pane.store.get().freshness).toBe('reset');
  });

  test('a newer add-in’s settings are left alone, and it says so', async () => {
    const key = PROFILE_ENTRIES.license.key;
    const pane = await started({ settings: new Map([[key, '{"v":2,"value":{"since":"later"}}']]) });
    await pane.actions.saveProfile({ ...EMPTY_PROFILE, license: 'PT', state: 'OR' });
    expect(pane.book.settings.get(key)).toBe('{"v":2,"value":{"since":"later"}}');
    expect(pane.asked).toContain('setting tcc.profile.state');
    expect(pane.store.get().notice?.text(words)).toBe(`${words.notices.saved} ${words.notices.newer}`);
    expect(pane.store.get().profile).toMatchObject({ license: null, state: 'OR' });
    await pane.actions.saveProfile({ license: 'PT' });
    expect(pane.store.get().notice).toMatchObject({ tone: 'caution' });
    expect(pane.store.get().notice?.text(words)).toBe(words.notices.newer);
  });

  test('chosen columns stand before what is found, and follow their names when columns move', async () => {
    const pane = await started();
    await pane.actions.lookAtSheet();
    pane.actions.setColumn(5, null);
    await pane.actions.saveColumns();
    expect(pane.book.settings.has(columnsEntry('sheet-1').key)).toBe(true);
    await pane.actions.check();
    expect(pane.store.get().checked!.columns.minutes).toBeUndefined();
    // A colleague puts a column in front.
    pane.book.cells.forEach((row, at) => row.unshift(at === 0 ? 'Room' : 'A'));
    await pane.actions.check();
    expect(pane.store.get().checked!.columns.units).toEqual([5]);
    expect(pane.store.get().checked!.columns.minutes).toBeUndefined();
  });

  test('the way of marking is asked for once', async () => {
    const pane = await started({ settings: new Map([[markModeEntry.key, writeEntry(markModeEntry, 'column')]]) });
    expect(pane.asked.filter((what) => what.startsWith('column'))).toEqual(['column ok,error,ok,error,gap']);
    expect(pane.store.get().marked?.mode).toBe('column');
    pane.asked.length = 0;
    pane.type(2, UNITS, 3);
    await pane.pane.idle();
    expect(pane.asked.filter((what) => /^(column|statuses|mark)/.test(what))).toEqual(['statuses 2=ok']);
  });

  test('our own writes are no colleague’s', async () => {
    const pane = await started();
    await pane.actions.saveProfile({ ...EMPTY_PROFILE, license: 'PT' });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(pane.store.get().notice?.text(words)).toBe(words.notices.saved);
  });
});
