import { clearMarks, markByColumn, markRows, updateStatuses } from '../../../src/excel';
import { snapshot } from '../../../workbench/host';
import { withExcel } from '../../../workbench/host/with-excel';
import { AREA, ROWS, SESSIONS } from './sheets';

const request = (worksheetId: string) => ({
  worksheetId,
  area: AREA,
  rows: { error: [2, 3], warning: [4] },
  asOf: '2026-01-02 10:00',
});
const manyRows = (count: number) => [ROWS[0]!, ...Array.from({ length: count }, (_, at) => ROWS[1 + (at % 4)]!)];
const statuses = ['ok', 'error', 'error', 'warning'] as const;

test('marks are conditional formats; no cell changes', () =>
  withExcel([SESSIONS], async ({ workbook }) => {
    const before = snapshot(workbook);
    const marked = await markRows(request(workbook.sheets[0]!.id));
    const after = snapshot(workbook);
    expect(after.sheets[0]!.cells).toEqual(before.sheets[0]!.cells);
    expect(after.sheets[0]!.conditionalFormats).toEqual([
      {
        areas: ['A3:F4'],
        type: 'Custom',
        formula: '=N("Therapy Code Check: error")=0',
        stopIfTrue: false,
        format: { fill: '#FDE7E9', color: '#8A0A14', bold: true },
      },
      {
        areas: ['A5:F5'],
        type: 'Custom',
        formula: '=N("Therapy Code Check: warning")=0',
        stopIfTrue: false,
        format: { fill: '#FFF4CE', color: '#6A3F00', italic: true },
      },
    ]);
    const ids = workbook.sheets[0]!.conditionalFormats.map(({ id }) => id);
    expect(marked).toMatchObject({ ok: true, value: { asOf: '2026-01-02 10:00' } });
    expect(marked.ok && [...marked.value.formats].sort()).toEqual([...ids].sort());
    expect([...workbook.store.settings.keys()]).toEqual([`tcc.marks.${workbook.sheets[0]!.id}`]);
  }));

test('clearing leaves the workbook as it was, with the formats of the clinic', () =>
  withExcel([SESSIONS], async ({ workbook }) => {
    const sheet = workbook.sheets[0]!;
    const theirs = {
      id: workbook.newId(),
      type: 'Custom',
      areas: [AREA],
      formula: '=$F2>3',
      stopIfTrue: true,
      format: { fill: '#0000FF' },
    };
    sheet.setConditionalFormats([theirs]);
    const before = snapshot(workbook);
    await markRows(request(sheet.id));
    await markRows(request(sheet.id));
    expect(sheet.conditionalFormats.map(({ formula }) => formula)[0]).toBe('=$F2>3');
    expect(sheet.conditionalFormats).toHaveLength(3);
    expect(await clearMarks(sheet.id)).toEqual({ ok: true, value: { removed: 2, wordsLeft: false } });
    expect(snapshot(workbook)).toEqual(before);
  }));

test('marks by a status column move with their rows', () =>
  withExcel([SESSIONS], async ({ host, workbook }) => {
    const sheet = workbook.sheets[0]!;
    const before = snapshot(workbook);
    await markByColumn({ worksheetId: sheet.id, area: AREA, asOf: 'now', tableId: null, statuses });
    host.person.reorder('A2:G5', [3, 2, 1, 0]);
    expect([0, 1, 2, 3, 4].map((row) => sheet.value(row, 6))).toEqual(['CPT check', 'Warning', 'Error', 'Error', 'OK']);
    expect(sheet.conditionalFormats.map(({ formula }) => formula)).toEqual([
      '=AND($G2="Error",N("Therapy Code Check: error")=0)',
      '=AND($G2="Warning",N("Therapy Code Check: warning")=0)',
    ]);
    host.person.reorder('A2:G5', [3, 2, 1, 0]);
    await clearMarks(sheet.id);
    expect(snapshot(workbook)).toEqual(before);
  }));

test('in an Excel table the status column is a column of the table', () =>
  withExcel([{ ...SESSIONS, tables: [{ name: 'Visits' }] }], async ({ workbook }) => {
    const sheet = workbook.sheets[0]!;
    const before = snapshot(workbook);
    const tableId = workbook.tables[0]!.id;
    const marked = await markByColumn({ worksheetId: sheet.id, area: AREA, asOf: 'now', tableId, statuses });
    expect(marked).toMatchObject({ ok: true, value: { column: true } });
    expect(workbook.tables[0]!.area.columns).toBe(7);
    await clearMarks(sheet.id);
    expect(snapshot(workbook)).toEqual(before);
  }));

describe('beside an Excel table stand cells of the clinic', () => {
  /** A table in A1:F5, and in the column with this name a list that is longer than the table. */
  const beside = (column: 'G' | 'H') => {
    const gap = column === 'G' ? [] : [''];
    const rows = [...ROWS, ROWS[1]!.map(() => ''), ROWS[1]!.map(() => '')];
    return {
      name: 'Sessions',
      rows: rows.map((cells, at) => [...cells, ...gap, `Payer ${at + 1}`]),
      tables: [{ name: 'Visits', address: 'A1:F5' }],
    };
  };

  test('the table takes in free cells only; nothing of theirs moves, nor is moved when the column goes', () =>
    withExcel([beside('H')], async ({ workbook }) => {
      const before = snapshot(workbook);
      const sheet = workbook.sheets[0]!;
      const tableId = workbook.tables[0]!.id;
      const request = { worksheetId: sheet.id, area: AREA, asOf: 'now', tableId, statuses };
      const list = () => [0, 1, 2, 3, 4, 5, 6].map((row) => sheet.value(row, 7));
      const wanted = [1, 2, 3, 4, 5, 6, 7].map((at) => `Payer ${at}`);
      for (const again of [1, 2]) {
        expect([again, await markByColumn(request)]).toMatchObject([again, { ok: true, value: { column: true } }]);
        expect(list()).toEqual(wanted);
        expect([0, 1, 2, 3, 4, 5].map((row) => sheet.value(row, 6))).toEqual([
          ...['CPT check', 'OK', 'Error', 'Error', 'Warning', ''],
        ]);
      }
      await clearMarks(sheet.id);
      expect(snapshot(workbook)).toEqual(before);
    }));

  test('where they stand next to it, there is no column', () =>
    withExcel([beside('G')], async ({ workbook }) => {
      const before = snapshot(workbook);
      const [worksheetId, tableId] = [workbook.sheets[0]!.id, workbook.tables[0]!.id];
      const marked = await markByColumn({ worksheetId, area: AREA, asOf: 'now', tableId, statuses });
      expect(marked).toEqual({ ok: true, value: 'noRoom' });
      expect(snapshot(workbook)).toEqual(before);
    }));

  test('also where only the totals row of the table or a blank cell of another table is beside it', () =>
    withExcel(
      [
        { ...beside('H'), rows: [...ROWS, ['Total'], [''], ['', '', '', '', '', '', 'a note']] },
        { name: 'Two', rows: ROWS, tables: [{ name: 'Beside', address: 'G3:H6' }] },
      ],
      async ({ host, workbook }) => {
        const [one, two] = workbook.sheets;
        const [visits] = workbook.tables;
        workbook.setTables(
          workbook.tables.map((table) =>
            table === visits ? { ...table, showTotals: true, area: { ...table.area, rows: 6 } } : table,
          ),
        );
        host.person.type('Sessions!G6', 'a note');
        const before = snapshot(workbook);
        const ask = { area: AREA, asOf: 'now', statuses };
        expect(await markByColumn({ ...ask, worksheetId: one!.id, tableId: visits!.id })).toMatchObject({
          value: 'noRoom',
        });
        expect(await markByColumn({ ...ask, worksheetId: two!.id, tableId: null })).toMatchObject({ value: 'noRoom' });
        expect(snapshot(workbook)).toEqual(before);
      },
    ));

  test('a column that the clinic has added after ours stays, and so do they', () =>
    withExcel([beside('H')], async ({ host, workbook }) => {
      const [sheet, table] = [workbook.sheets[0]!, workbook.tables[0]!];
      host.person.act(() => sheet.insert({ row: 0, column: 7, rows: 7, columns: 1 }, 'Right'));
      await markByColumn({ worksheetId: sheet.id, area: AREA, asOf: 'now', tableId: table.id, statuses });
      host.person.type('H1', 'Remark');
      host.person.act(() => {
        const widened = { ...table.area, columns: 8 };
        workbook.setTables([{ ...workbook.tables[0]!, area: widened, columnIds: [1, 2, 3, 4, 5, 6, 7, 8] }]);
      });
      await clearMarks(sheet.id);
      expect(workbook.tables[0]!.area.columns).toBe(7);
      expect([sheet.value(0, 6), sheet.value(0, 7), sheet.value(0, 8), sheet.value(6, 8)]).toEqual([
        ...['Remark', '', 'Payer 1', 'Payer 7'],
      ]);
    }));

  test('those that an older version has pushed aside come back when its column goes', () =>
    withExcel([beside('G')], async ({ host, workbook }) => {
      const before = snapshot(workbook);
      const [sheet, table] = [workbook.sheets[0]!, workbook.tables[0]!];
      host.person.act(() => {
        sheet.insert({ row: 0, column: 6, rows: 5, columns: 1 }, 'Right');
        const pushing = { ...table, area: { ...table.area, columns: 7 }, columnIds: [...table.columnIds, 99] };
        workbook.setTables([pushing]);
        sheet.enter({ row: 0, column: 6, rows: 5, columns: 1 }, [['CPT check'], ['OK'], ['OK'], ['OK'], ['OK']]);
      });
      const kept = { worksheetId: sheet.id, formats: [], asOf: 'now', column: true, print: null };
      workbook.store.settings.set(`tcc.marks.${sheet.id}`, JSON.stringify({ v: 1, value: kept }));
      for (const again of [1, 2]) {
        const request = { worksheetId: sheet.id, area: AREA, asOf: 'now', tableId: table.id, statuses };
        expect([again, (await markByColumn(request)).ok]).toEqual([again, true]);
      }
      await clearMarks(sheet.id);
      expect(snapshot(workbook)).toEqual(before);
    }));
});

test('where there is no free column, none is made', () =>
  withExcel(
    [{ name: 'Sessions', rows: [...(SESSIONS.rows ?? []), ['', '', '', '', '', '', '']] }],
    async ({ host, workbook }) => {
      host.person.type('Sessions!G4', 'a note of the clinic');
      const before = snapshot(workbook);
      const worksheetId = workbook.sheets[0]!.id;
      expect(await markByColumn({ worksheetId, area: AREA, asOf: 'now', tableId: null, statuses })).toEqual({
        ok: true,
        value: 'noRoom',
      });
      expect(snapshot(workbook)).toEqual(before);
    },
  ));

describe('where the sheet has a filter', () => {
  const ask = { area: AREA, asOf: 'now', tableId: null, statuses };

  test('that does not take in the column, none is made, and the filter stays as it is', () =>
    withExcel([SESSIONS], async ({ host, workbook }) => {
      const [sheet] = workbook.sheets;
      host.person.filter('A1:F5', 4, ['97124']);
      const before = [snapshot(workbook), sheet!.autoFilter];
      expect(await markByColumn({ ...ask, worksheetId: sheet!.id })).toEqual({ ok: true, value: 'filtered' });
      expect([snapshot(workbook), sheet!.autoFilter]).toEqual(before);
    }));

  test('over a column that is there already, it goes on; one that was put on without it ends that', () =>
    withExcel([SESSIONS], async ({ host, workbook }) => {
      const worksheetId = workbook.sheets[0]!.id;
      const column = { ok: true, value: { column: true } };
      expect(await markByColumn({ ...ask, worksheetId })).toMatchObject(column);
      host.person.filter('A1:G5', 4, ['97124']);
      expect(await markByColumn({ ...ask, worksheetId })).toMatchObject(column);
      host.person.filter('A1:F5', 4, ['97124']);
      expect(await markByColumn({ ...ask, worksheetId })).toEqual({ ok: true, value: 'filtered' });
    }));

  test('every row gets its own word, in however many pieces, whether it shows or not', () =>
    withExcel([{ name: 'Sessions', rows: manyRows(1100) }], async ({ host, workbook }) => {
      const sheet = workbook.sheets[0]!;
      const area = { ...AREA, rows: 1100 };
      const kinds = ['ok', 'error', 'warning'] as const;
      const words = ['OK', 'Error', 'Warning'];
      const write = async (step: number) => {
        const own = Array.from({ length: area.rows }, (_, at) => kinds[(at + step) % 3]!);
        await markByColumn({ ...ask, area, worksheetId: sheet.id, statuses: own });
        const shown = own.map((_, at) => sheet.value(1 + at, 6));
        expect(shown).toEqual(own.map((_, at) => words[(at + step) % 3]));
      };
      await write(0);
      host.person.filter('A1:G1101', 6, ['Error']);
      await write(1);
      host.person.filter('A1:G1101', 6, ['OK', 'Error', 'Warning']);
      host.person.hideRows('A10:A20');
      host.person.hideRows('A501:A1001');
      await write(2);
    }));

  test('over other cells, the column is made', () =>
    withExcel([{ ...SESSIONS, rows: [...ROWS, [''], ['Payer', 'Phone'], ['Acme', 1]] }], async ({ host, workbook }) => {
      host.person.filter('A7:B8', 0, ['Acme']);
      const marked = await markByColumn({ ...ask, worksheetId: workbook.sheets[0]!.id });
      expect(marked).toMatchObject({ ok: true, value: { column: true } });
    }));
});

describe('what a person wrote into the status column', () => {
  const ROW_COUNT = 130;
  const AREA_OF_MANY = { row: 1, column: 0, rows: ROW_COUNT, columns: 6 };
  const many = (isTable: boolean) => ({
    name: 'Sessions',
    rows: manyRows(ROW_COUNT),
    ...(isTable && { tables: [{ name: 'Visits' }] }),
  });
  const all = (status: 'ok' | 'error') => Array.from({ length: ROW_COUNT }, () => status);
  const start = (isTable: boolean, act: (given: Given) => Promise<void>) =>
    withExcel([many(isTable)], async ({ host, workbook }) => {
      const sheet = workbook.sheets[0]!;
      const tableId = isTable ? workbook.tables[0]!.id : null;
      const before = snapshot(workbook);
      const mark = (status: 'ok' | 'error', worksheetId = sheet.id) =>
        markByColumn({ worksheetId, area: AREA_OF_MANY, asOf: 'now', tableId, statuses: all(status) });
      const column = () => Array.from({ length: ROW_COUNT + 2 }, (_, row) => sheet.value(row, 6));
      expect(await mark('ok')).toMatchObject({ ok: true, value: { column: true } });
      await act({ host, workbook, sheet, before, mark, column });
    });
  interface Given {
    readonly host: Parameters<Parameters<typeof withExcel>[1]>[0]['host'];
    readonly workbook: Parameters<Parameters<typeof withExcel>[1]>[0]['workbook'];
    readonly sheet: Given['workbook']['sheets'][number];
    readonly before: ReturnType<typeof snapshot>;
    readonly mark: (status: 'ok' | 'error', worksheetId?: string) => ReturnType<typeof markByColumn>;
    readonly column: () => readonly unknown[];
  }

  describe.each([
    ['a table', true],
    ['loose cells', false],
  ])('beside %s', (_, isTable) => {
    test.each([3, 125])('in row %s stays, the others are updated, and no second column is made', (row) =>
      start(isTable, async ({ host, sheet, mark, column }) => {
        host.person.type(`G${row}`, 'ask Ada');
        host.person.type('G90', '=IF(1=1,"OK","")');
        expect(await mark('error')).toMatchObject({ ok: true, value: { column: true } });
        const wanted = ['CPT check', ...all('error').map(() => 'Error'), ''].map((word, at) =>
          at === row - 1 ? 'ask Ada' : at === 89 ? 'OK' : word,
        );
        expect(column()).toEqual(wanted);
        expect([sheet.formula(89, 6), sheet.value(0, 7)]).toEqual(['=IF(1=1,"OK","")', '']);
        const changes = [2, 124].map((at) => ({ row: at, status: 'ok' as const }));
        const table = { area: AREA_OF_MANY, only: null };
        expect(await updateStatuses(sheet.id, changes, table)).toEqual({ ok: true, value: true });
        expect([column()[2], column()[124]].sort()).toEqual(['OK', 'ask Ada']);
      }),
    );

    test.each([
      [3, true],
      [125, true],
      [3, false],
      [125, false],
    ])('in row %s is left by clearing, which says so (the table known: %s)', (row, isKnown) =>
      start(isTable, async ({ host, workbook, sheet, before, mark, column }) => {
        host.person.type(`G${row}`, 'ask Ada');
        const table = isKnown ? { area: AREA_OF_MANY, only: null } : undefined;
        expect(await clearMarks(sheet.id, table)).toEqual({ ok: true, value: { removed: 3, wordsLeft: true } });
        expect(column()).toEqual(column().map((__, at) => (at === 0 ? 'CPT check' : at === row - 1 ? 'ask Ada' : '')));
        expect([sheet.conditionalFormats, [...workbook.store.settings.keys()]]).toEqual([[], []]);
        // By now nothing says that the column is ours.
        expect(await mark('ok')).toEqual({ ok: true, value: 'otherWords' });
        expect(column().filter((word) => word !== '')).toEqual(['CPT check', 'ask Ada']);
        host.person.clear(`G${row}`);
        expect(await mark('ok')).toMatchObject({ ok: true, value: { column: true } });
        await clearMarks(sheet.id, table);
        expect(snapshot(workbook)).toEqual(before);
      }),
    );

    test('is known by the rules on the column, where the list of marks is gone', () =>
      start(isTable, async ({ host, workbook, sheet, mark, column }) => {
        host.person.type('G3', 'ask Ada');
        workbook.store.settings.clear();
        expect(await mark('error')).toMatchObject({ ok: true, value: { column: true } });
        expect(column().slice(0, 4)).toEqual(['CPT check', 'Error', 'ask Ada', 'Error']);
        workbook.store.settings.clear();
        await clearMarks(sheet.id);
        expect(column().filter((word) => word !== '')).toEqual(['CPT check', 'ask Ada']);
      }));
  });

  test('a column of the clinic with our label is not touched', () =>
    withExcel(
      [{ ...SESSIONS, rows: ROWS.map((row, at) => [...row, at === 0 ? 'CPT check' : at === 3 ? '' : 'by Ada']) }],
      async ({ workbook }) => {
        const before = snapshot(workbook);
        const worksheetId = workbook.sheets[0]!.id;
        const area = { ...AREA, columns: 7 };
        const marked = await markByColumn({ worksheetId, area, asOf: 'now', tableId: null, statuses });
        expect(marked).toEqual({ ok: true, value: 'otherWords' });
        expect(await clearMarks(worksheetId)).toEqual({ ok: true, value: { removed: 0, wordsLeft: false } });
        expect(snapshot(workbook)).toEqual(before);
      },
    ));
});

test.each([2, 99])(
  'a list of marks that a newer add-in has written (version %s) stays, and nothing is marked',
  (version) =>
    withExcel([SESSIONS], async ({ workbook }) => {
      const worksheetId = workbook.sheets[0]!.id;
      const [key, newer] = [`tcc.marks.${worksheetId}`, JSON.stringify({ v: version, value: { later: true } })];
      workbook.store.settings.set(key, newer);
      const before = snapshot(workbook);
      const refused = { ok: false, error: { kind: 'newer', code: 'NewerMarks' } };
      expect(await markRows(request(worksheetId))).toEqual(refused);
      expect(await markByColumn({ worksheetId, area: AREA, asOf: 'now', tableId: null, statuses })).toEqual(refused);
      expect([snapshot(workbook), workbook.store.settings.get(key)]).toEqual([before, newer]);
    }),
);

test('a protected sheet is left alone', () =>
  withExcel([{ ...SESSIONS, protected: true }], async ({ host, workbook }) => {
    const before = snapshot(workbook);
    const worksheetId = workbook.sheets[0]!.id;
    const refused = { ok: false, error: { kind: 'protected', code: 'AccessDenied' } };
    expect(await markRows(request(worksheetId))).toEqual(refused);
    expect(await markByColumn({ worksheetId, area: AREA, asOf: 'now', tableId: null, statuses })).toEqual(refused);
    expect(await clearMarks(worksheetId)).toEqual(refused);
    expect(snapshot(workbook)).toEqual(before);
    expect(host.trace.flatMap(({ written }) => written)).toEqual([]);
  }));

test('a document that is open for reading only is not changed', () =>
  withExcel(
    [SESSIONS],
    async ({ workbook }) => {
      const before = snapshot(workbook);
      expect(await markRows(request(workbook.sheets[0]!.id))).toMatchObject({
        ok: false,
        error: { code: 'AccessDenied' },
      });
      expect(snapshot(workbook)).toEqual(before);
    },
    { readOnly: true },
  ));

test('a request that fails half way leaves marks that the next clearing finds', () =>
  withExcel([SESSIONS], async ({ host, workbook }) => {
    const before = snapshot(workbook);
    const sheet = workbook.sheets[0]!;
    const worksheetId = sheet.id;
    // One request after the other fails, until it is the one that makes marks.
    for (let failing = 1; sheet.conditionalFormats.length === 0; failing++) {
      host.switches.failRequest(failing, { code: 'GeneralException', afterActions: 30 });
      expect((await markRows(request(worksheetId))).ok).toBe(false);
    }
    await clearMarks(worksheetId);
    expect(snapshot(workbook)).toEqual(before);
  }));
