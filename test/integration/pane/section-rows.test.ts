import { wordsOf } from '../../../src/taskpane/words';
import { snapshot } from '../../../workbench/host';
import { startedPanes, type PaneInExcel } from './pane-in-excel';

const words = wordsOf('en');
const started = startedPanes();
const FORM = { reason: 'The record supports it', initials: 'AB', expires: '' };

/** The same session under two clients, whom rows between the sessions name; a third names its client itself. */
const session = (client = '', payer = '', date = '2024-08-05') => [date, client, 'Lee Kneads', '97124', 4, 45, payer];
const SHEET = {
  name: 'Avery Quill',
  rows: [
    ['Date of Service', 'Client', 'Therapist', 'CPT Code', 'Units', 'Minutes', 'Payer'],
    ['Client: Avery Quill'],
    session(),
    ['Client: Blake Stone'],
    session(),
    ['Payer: Aetna'],
    session('Casey Reed'),
    session('-', 'n/a', '2024-08-06'),
  ],
};

const itemOf = ({ store }: PaneInExcel, row: number) =>
  store.get().checked!.items.find((item) => item.kind === 'finding' && item.finding.rows[0] === row)!;
const waivedRows = ({ store }: PaneInExcel) =>
  store.get().checked!.items.flatMap((item) => (item.kind === 'finding' && item.waived ? [item.finding.rows[0]] : []));
const sheetText = ({ workbook }: PaneInExcel, sheet: string) =>
  JSON.stringify(snapshot(workbook).sheets.find(({ name }) => name === sheet)?.cells ?? {});

async function checked(): Promise<PaneInExcel> {
  const pane = await started([SHEET]);
  await pane.actions.check();
  return pane;
}

describe('clients and payers whom rows between the sessions name', () => {
  test('are those of the rows below, which may say otherwise; a dash says nothing', async () => {
    const { facts } = (await checked()).store.get().checked!;
    expect([1, 3, 5, 6].map((row) => [facts.client(row), facts.payer(row)])).toEqual([
      ['Avery Quill', ''],
      ['Blake Stone', ''],
      ['Casey Reed', 'Aetna'],
      ['Blake Stone', 'Aetna'],
    ]);
    expect(facts.sameClient(1)).toEqual([0, 1]);
    expect(facts.sameClient(3)).toEqual([2, 3, 4, 6]);
  });

  test('a finding of one of them is waived, and not the same one of another', async () => {
    const pane = await checked();
    expect(await pane.actions.waive(itemOf(pane, 1), FORM)).toBe(true);
    expect(waivedRows(pane)).toEqual([1]);
    await pane.actions.check();
    expect(waivedRows(pane)).toEqual([1]);
    // The other client's session is edited, and edited back.
    for (const minutes of [46, 45]) {
      pane.person.type('F5', minutes);
      await pane.quiet();
      expect(waivedRows(pane)).toEqual([1]);
    }
  });

  test('are not written into a waiver, nor into a report without names where the sheet is named after one', async () => {
    const pane = await checked();
    expect(await pane.actions.waive(itemOf(pane, 1), { ...FORM, reason: 'Avery Quill asked for it' })).toBe(false);
    expect(sheetText(pane, 'CPT waivers')).not.toContain('Quill');
    await pane.actions.writeReport(false);
    expect(sheetText(pane, 'CPT report')).not.toContain('Quill');
    expect(sheetText(pane, 'CPT report')).toContain(words.summary.ranUnnamed('2024-09-01 10:30'));
  });
});
