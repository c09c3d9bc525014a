import { act } from 'preact/test-utils';
import { EMPTY_PROFILE } from '../../src/domain';
import { wordsOf } from '../../src/taskpane/words';
import type { FixPlan } from '../../src/taskpane/model/fixes/fix-plan';
import type { FoundSheet } from '../../src/taskpane/model/check/found-sheet';
import { keyOf } from '../../src/taskpane/model/list/items';
import { FIRST_LIST, type PlacedWaiver } from '../../src/taskpane/model/state';
import { finding, report } from '../unit/taskpane/report';
import { checkedOf } from './checked';
import { FIX, button, click, renderPane, seriousFaults, TEXTS } from './render-pane';

const words = wordsOf('en');
const REPORT = report([finding([0], 'error', { fixes: [{ kind: 'clean-code', row: 0, part: 0 }] })], []);

async function put(element: Element | null, value: string, event = 'input'): Promise<void> {
  await act(async () => {
    (element as HTMLInputElement).value = value;
    element!.dispatchEvent(new Event(event, { bubbles: true }));
  });
}

const FOUND: FoundSheet = {
  worksheetId: 'sheet-1',
  sheetName: 'Sessions',
  protected: false,
  area: { row: 3, column: 0, rows: 20, columns: 3 },
  tableId: null,
  header: ['DOS', 'Code', 'Min A', 'Min B'],
  samples: [['2024-08-05', '97124', 60, 55]],
  mapping: { version: 1, columns: { date: [0], code: [1], minutes: [2] }, labels: ['a', 'b', 'c', 'd'] },
  facts: {},
  confidence: { date: 0.95, code: 0.7, minutes: 0.5 },
  torn: [{ role: 'minutes', columns: [2, 3] }],
  tables: [],
  above: null,
  outside: [],
};

describe('the set-up', () => {
  test('shows every column with samples, what it holds and how sure that is', async () => {
    const { page } = renderPane({ tab: 'setup', setup: { found: FOUND, kept: 'none' } });
    expect(page.textContent).toContain('Sessions, A4:C23');
    const cards = [...page.querySelectorAll('.card')].map((card) => [
      card.querySelector('strong')?.textContent,
      card.querySelector('select')?.value,
      card.textContent?.includes('97124') ?? false,
    ]);
    expect(cards).toEqual([
      ['DOS', 'date', false],
      ['Code', 'code', true],
      ['Min A', 'minutes', false],
      ['Min B', '', false],
    ]);
    expect(page.textContent).toContain(words.setup.confidences.sure);
    expect(page.textContent).toContain(words.setup.confidences.likely);
    expect(page.textContent).toContain(words.setup.confidences.unsure);
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('names columns that came after somebody had chosen, until they are chosen', async () => {
    const found = { ...FOUND, added: [2, 3] };
    const { page } = renderPane({ tab: 'setup', setup: { found, kept: 'same' } });
    expect(page.textContent).toContain(words.setup.columnsAdded(['Min B']));
  });

  test('takes another choice', async () => {
    const { page, done } = renderPane({ tab: 'setup', setup: { found: FOUND, kept: 'none' } });
    await put(page.querySelectorAll('.card select')[3]!, 'treatmentMinutes', 'change');
    await click(button(page, words.setup.keep));
    expect(done).toEqual(['setColumn 3', 'saveColumns null']);
  });

  test('of several tables lists each with a tick for those that are checked; the last tick stays', async () => {
    const area = (column: number) => ({ row: 1, column, rows: 4, columns: 7 });
    const tables = [
      { id: 'm', name: 'March', area: area(0) },
      { id: 'a', name: 'April', area: area(8) },
    ];
    const found = { ...FOUND, tableId: 'm', tables };
    const { page, done, set } = renderPane({ tab: 'setup', setup: { found, kept: 'none', chosen: new Set(['m']) } });
    const group = () =>
      [...page.querySelectorAll('fieldset')].find((one) => one.textContent?.includes(words.setup.tables))!;
    const ticks = () =>
      [...group().querySelectorAll('label')].map((label) => {
        const { checked, disabled } = label.querySelector('input')!;
        return [label.textContent, checked, disabled];
      });
    expect(ticks()).toEqual([
      ['March, A2:G5', true, true],
      ['April, I2:O5', false, false],
    ]);
    expect(group().textContent).toContain(words.setup.apart);
    expect([...page.querySelectorAll('p')].map(({ textContent }) => textContent)).toContain(found.sheetName);
    await click(group().querySelectorAll('input')[1]!);
    expect(done).toEqual(['checkTable "a"']);
    set({ setup: { found, kept: 'none', chosen: new Set(['m', 'a']) } });
    expect(ticks().map(([, ...state]) => state)).toEqual([
      [true, false],
      [true, false],
    ]);
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('a check of one of several tables is named, can be changed for another, and says that each is checked alone', async () => {
    const one = checkedOf(REPORT);
    const tables = [
      { id: 'm', name: 'March', area: one.area },
      { id: 'a', name: 'April', area: { ...one.area, column: 9 } },
    ];
    const of = (name: string) => ({ ...one, found: { ...one.found, tables }, key: name, name: `Log, ${name}` });
    const kept = (name: string) => ({ checked: of(name), freshness: 'fresh' as const, marked: null });
    const results = new Map(['March', 'April'].map((name) => [name, kept(name)]));
    const { page, done } = renderPane({ checked: of('March'), results });
    const choice = page.querySelector<HTMLSelectElement>('.bar select')!;
    expect([...choice.options].map(({ value, selected, text }) => [value, selected, text])).toEqual([
      ['March', true, `${words.check.shown}: Log, March`],
      ['April', false, `${words.check.shown}: Log, April`],
    ]);
    expect(page.textContent).toContain(words.summary.ranAt(one.ranAt, 'Log, March'));
    expect(page.textContent).toContain(words.setup.apart);
    await put(choice, 'April', 'change');
    expect(done).toEqual(['showTable "April"']);
  });

  test('rows that read like sessions outside the table are said above the list', () => {
    const one = checkedOf(REPORT);
    const { page } = renderPane({ checked: { ...one, found: { ...one.found, outside: [1, 2, 8] } } });
    const said = [...page.querySelectorAll('[role=status]')].map(({ textContent }) => textContent);
    expect(said).toContain(words.setup.outside('Rows 2-3, 9'));
    const clean = checkedOf(report([], []));
    const { page: cleanPage } = renderPane({ checked: { ...clean, found: { ...clean.found, outside: [1] } } });
    expect(cleanPage.textContent).toContain(words.setup.cleanThere);
    expect(cleanPage.textContent).not.toContain(words.summary.clean);
    expect(renderPane({ checked: one }).page.textContent).not.toContain('like sessions');
  });

  test('are drawn anew when something is new in them, not for how far the work is', () => {
    const running = { phase: 'checking', done: 3, total: 9, rate: null } as const;
    const item = jest.spyOn(TEXTS, 'item');
    const { page, set } = renderPane({ checked: checkedOf(REPORT), running });
    const drawn = item.mock.calls.length;
    set({ running: { ...running, done: 6 } });
    expect(page.textContent).toContain(words.check.progress(6, 9));
    expect(item.mock.calls.length).toBe(drawn);
    set({ freshness: 'edited' });
    expect(page.textContent).toContain(words.summary.edited);
    expect(item.mock.calls.length).toBeGreaterThan(drawn);
  });

  test('a run names the table', () => {
    const running = { phase: 'checking', place: 'Log, April', done: 3, total: 9, rate: null } as const;
    const { page } = renderPane({ running });
    expect(page.textContent).toMatch(/Checking Log, April 3 of 9/);
  });

  test('says that columns have moved or were renamed', () => {
    const { page, set } = renderPane({ tab: 'setup', setup: { found: FOUND, kept: 'moved' } });
    expect(page.textContent).toContain(words.setup.columnsMoved);
    set({ setup: { found: FOUND, kept: 'changed' } });
    expect(page.textContent).toContain(words.setup.columnsChanged);
  });

  test('keeps the profile, and says what is in no table', async () => {
    const { page, done } = renderPane({ tab: 'setup' });
    const [license, state, payer] = [...page.querySelectorAll('form input[type=text]')];
    await put(license!, ' LMT ');
    await put(state!, 'OR');
    await put(payer!, 'Nobody');
    expect(page.textContent).toContain(words.setup.unknownPayer);
    await act(async () => page.querySelector('form')!.requestSubmit());
    expect(done).toEqual([
      // Only what was changed here: the rest may be a colleague's by now.
      'saveProfile {"license":"LMT","state":"OR","payer":"Nobody"}',
    ]);
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('keeps what was typed into the profile while another tab is looked at, until it is saved or dropped', async () => {
    const profile = { ...EMPTY_PROFILE, state: 'OR' };
    const { page, set } = renderPane({ tab: 'setup', profile, setup: { found: FOUND, kept: 'same', unsaved: true } });
    const fields = () => [
      page.querySelectorAll<HTMLInputElement>('form input[type=text]')[1]!.value,
      page.querySelector<HTMLInputElement>('form input[type=number]')!.value,
    ];
    await put(page.querySelectorAll('form input[type=text]')[1]!, 'WA');
    await put(page.querySelector('form input[type=number]')!, '99');
    set({ tab: 'findings' });
    set({ tab: 'setup' });
    expect(fields()).toEqual(['WA', '99']);
    expect(page.textContent.split(words.setup.unsaved)).toHaveLength(3);
    await click(button(page, words.setup.drop));
    expect(fields()).toEqual(['OR', '']);
    expect(page.textContent.split(words.setup.unsaved)).toHaveLength(2);
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('says what is wrong with hours that are none, and saves nothing until they are put right', async () => {
    const { page, done } = renderPane({ tab: 'setup' });
    const hours = page.querySelector<HTMLInputElement>('form input[type=number]')!;
    await put(hours, '-3');
    expect([hours.value, page.textContent]).toEqual(['-3', expect.stringContaining(words.setup.badHours(24))]);
    const submit = () => page.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await act(async () => void submit());
    expect(done).toEqual([]);
    await put(hours, '8');
    expect(page.textContent).not.toContain(words.setup.badHours(24));
    await act(async () => void submit());
    expect(done).toEqual(['saveProfile {"hoursWorked":8}']);
  });

  test.each([
    [true, 'OR'],
    [false, 'CA'],
  ])(
    'after saving (%s) the profile shows what the workbook holds, and keeps what could not be saved',
    async (saved, shown) => {
      const profile = { ...EMPTY_PROFILE, state: 'OR' };
      const { page } = renderPane({ tab: 'setup', profile }, [], { saveProfile: saved });
      const field = page.querySelectorAll<HTMLInputElement>('form input[type=text]')[1]!;
      await put(field, 'CA');
      await act(async () => page.querySelector('form')!.requestSubmit());
      expect(field.value).toBe(shown);
    },
  );
});

describe('switching rules', () => {
  const off = (...rulesOff: string[]) => ({ tab: 'setup' as const, profile: { ...EMPTY_PROFILE, rulesOff } });
  const box = (page: Element, title: string) =>
    [...page.querySelectorAll('.rules label')]
      .find((label) => label.textContent?.includes(title))
      ?.querySelector('input');
  const section = (page: Element) => page.querySelector('[aria-labelledby=rules-heading]')!;

  test('every rule stands in its group, with its name, how serious, and why it matters', async () => {
    const { page } = renderPane(off());
    expect(section(page).textContent).toContain(words.ruleSwitches.count(0, 3));
    const groups = [...page.querySelectorAll('ul.rules')].map((list) => [
      list.getAttribute('aria-label'),
      list.querySelectorAll('input[type=checkbox]').length,
    ]);
    expect(groups).toEqual([
      [words.ruleSwitches.groups['client-day'], 2],
      [words.ruleSwitches.groups.sheet, 1],
    ]);
    expect(page.querySelector('ul.rules li')!.textContent).toContain('It is denied.');
    expect(page.querySelector('ul.rules li')!.textContent).toContain(words.severity.error);
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('is done one by one; what is off is said first, and all can be switched on without losing the focus', async () => {
    const { page, done, set } = renderPane(off());
    await act(async () => box(page, 'More units than the cap')!.click());
    expect(done).toEqual(['switchRules [["cap-exceeded"],false]']);
    set(off('cap-exceeded', 'from-a-later-version'));
    expect(box(page, 'More units than the cap')!.checked).toBe(false);
    expect(section(page).textContent).toContain(words.ruleSwitches.count(1, 3));
    expect(section(page).textContent).toContain(words.ruleSwitches.unknown('from-a-later-version'));
    await click(button(page, words.ruleSwitches.allOn));
    expect(done[1]).toBe('switchRules [["cap-exceeded"],true]');
    expect(document.activeElement?.textContent).toBe(words.ruleSwitches.choose);
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('a switch that could not be kept goes back', async () => {
    const { page, set } = renderPane(off());
    await act(async () => box(page, 'More units than the cap')!.click());
    set({ notice: { tone: 'problem', text: (w) => w.notices.readOnly } });
    expect(box(page, 'More units than the cap')!.checked).toBe(true);
  });

  test('rules are found by words of their names and reasons, which opens their groups', async () => {
    const { page } = renderPane(off());
    await put(page.querySelector('[aria-labelledby=rules-heading] input[type=search]'), 'auditors SAME');
    expect([...page.querySelectorAll('ul.rules li')].map((one) => one.querySelector('label')?.textContent)).toEqual([
      expect.stringContaining('The same minutes'),
    ]);
    expect(page.querySelector('ul.rules')!.closest('details')!.open).toBe(true);
    expect(section(page).querySelector('[role=status]')!.textContent).toBe(words.ruleSwitches.found(1));
    await put(page.querySelector('[aria-labelledby=rules-heading] input[type=search]'), 'no such rule');
    expect(page.querySelectorAll('ul.rules')).toHaveLength(0);
    expect(section(page).querySelector('[role=status]')!.textContent).toBe(words.ruleSwitches.found(0));
  });

  test('the strip says what the shown check left out, and an empty list does not call the sheet clean', async () => {
    const checked = { ...checkedOf(report([], [], 3)), rulesOff: ['cap-exceeded'] };
    const { page, done } = renderPane({ checked });
    expect(page.textContent).toContain(words.ruleSwitches.off(1));
    expect(page.textContent).toContain(`${words.ruleSwitches.list}: cap-exceeded`);
    expect(page.textContent).toContain(words.ruleSwitches.clean);
    expect(page.textContent).not.toContain(words.summary.clean);
    await click(button(page, words.ruleSwitches.look));
    expect(done).toEqual(['setTab "setup"']);
  });
});

describe('where two columns are as good', () => {
  test('only these are asked about, with their cells', async () => {
    const { page, done } = renderPane({ torn: true, setup: { found: FOUND, kept: 'none' } });
    expect([...page.querySelectorAll('legend')].map((legend) => legend.textContent)).toEqual([
      `${words.setup.roles.minutes} ${words.setup.torn}`,
    ]);
    const letters = [...page.querySelectorAll('fieldset .soft')].map((soft) => soft.textContent.split(' \u00b7 ')[0]);
    expect(letters).toEqual([`${words.setup.column} C`, `${words.setup.column} D`]);
    await act(async () => (page.querySelectorAll('input[type=radio]')[1] as HTMLInputElement).click());
    await click(button(page, words.setup.keep));
    expect(done).toEqual(['setColumn 2', 'setColumn 3', 'saveColumns null']);
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('one behind a blank column is asked about by itself, and may be none of the table', async () => {
    const found = { ...FOUND, torn: [{ role: 'minutes', columns: [2] }] } as typeof FOUND;
    const { page, done } = renderPane({ torn: true, setup: { found, kept: 'none' } });
    expect(page.querySelector('legend')!.textContent).toBe(`${words.setup.roles.minutes} ${words.setup.tornBeside}`);
    const [, none, ...more] = [...page.querySelectorAll('fieldset label')];
    expect([none!.textContent, more]).toEqual([words.setup.tornNone, []]);
    await act(async () => none!.querySelector('input')!.click());
    expect(done).toEqual(['setColumn 2']);
  });
});

const UNREAD_ROWS = [
  { row: 2, why: 'other' },
  { row: 5, why: 'other' },
  { row: 7, why: 'unsigned' },
] as const;

const NO_WAIVER: PlacedWaiver = {
  ...{ ruleId: 'units-not-supported', ruleVersion: 1, date: '', services: '', rows: '', fingerprint: '', reason: '' },
  ...{ initials: '', waivedOn: '', expires: '', withdrawn: '', place: '', at: 0, fits: false, unseen: false },
};

describe('waiving', () => {
  async function form(cells: readonly (readonly string[])[] = []) {
    const checked = checkedOf(REPORT, cells);
    const pane = renderPane({ checked });
    pane.set({ list: { ...pane.store.get().list, selected: keyOf(checked.items[0]!) } });
    await click(button(pane.page, words.detail.waive));
    pane.done.length = 0;
    return pane;
  }
  const submit = (page: Element) => act(async () => page.querySelector('form')!.requestSubmit());

  test('asks for a reason and initials', async () => {
    const { page, done } = await form();
    await submit(page);
    expect(page.querySelector('[role=alert]')?.textContent).toBe(words.waivers.needReason);
    expect(done).toEqual([]);
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('asks for own words where the list has none, and for an end in the future', async () => {
    const { page, done } = await form();
    await put(page.querySelector('form select'), 'other', 'change');
    await put(page.querySelector('form input[type=text]'), 'AB');
    await submit(page);
    expect(page.querySelector('[role=alert]')?.textContent).toBe(words.waivers.needWords);
    await put(page.querySelector('form textarea'), 'Agreed by telephone');
    await put(page.querySelector('form input[type=date]'), '2024-08-01');
    await submit(page);
    expect(page.querySelector('[role=alert]')?.textContent).toBe(words.waivers.badDate);
    await put(page.querySelector('form input[type=date]'), '2025-01-31');
    await submit(page);
    expect(done.map((what) => what.split(' ')[0])).toEqual(['waive']);
  });

  test('refuses the client’s name, and says what to write instead', async () => {
    const { page, done } = await form([['Avery Sample', 'Lee Kneads', 'Self-pay']]);
    await put(page.querySelector('form select'), 'documented', 'change');
    await put(page.querySelector('form textarea'), 'As avery asked');
    await put(page.querySelector('form input[type=text]'), 'AB');
    await submit(page);
    expect(page.querySelector('[role=alert]')?.textContent).toBe(words.waivers.noNames);
    expect(done.filter((what) => what.startsWith('waive'))).toEqual([]);
  });

  test('the waivers tab lists what stands and what no longer fits', async () => {
    const waiver: PlacedWaiver = {
      ruleId: 'units-not-supported',
      ruleVersion: 1,
      date: '2024-08-05',
      services: '97124 x4',
      rows: '3',
      fingerprint: '0123456789abcdef',
      reason: 'The record supports it',
      initials: 'AB',
      waivedOn: '2024-09-01',
      expires: '2025-01-31',
      withdrawn: '',
      place: '',
      at: 0,
      fits: true,
      unseen: false,
    };
    const stale = { ...waiver, at: 1, fits: false, reason: 'Another reason' };
    const { page, done } = renderPane({ tab: 'waivers', waivers: [waiver, stale] });
    expect(page.textContent).toContain(words.waivers.stale);
    expect(page.textContent).toContain(words.waivers.until('2025-01-31'));
    await click(button(page, words.waivers.remove));
    expect(done.at(-1)).toMatch(/^withdrawWaiver .*"at":0/);
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('before a check the waivers tab reads what there is, and says nothing of it until then', async () => {
    const { page, done } = renderPane({ tab: 'waivers' }, [], { lookAtWaivers: true });
    expect(page.textContent).not.toContain(words.waivers.none);
    await act(async () => undefined);
    expect(done).toEqual(['lookAtWaivers null']);
    expect(page.textContent).toContain(words.waivers.none);
  });

  test('the detail of a waived finding says why, who and until when, and takes it back', async () => {
    const checked = checkedOf(REPORT);
    const [first] = checked.items;
    const items = checked.items.map((item) => (item === first ? { ...item, waived: true, waivedAt: [4] } : item));
    const waiver = {
      ...NO_WAIVER,
      at: 4,
      fits: true,
      reason: 'The payer has agreed',
      initials: 'AB',
      expires: '2025-01-31',
    };
    const { page, done, set, store } = renderPane({ checked: { ...checked, items }, waivers: [waiver, NO_WAIVER] });
    set({ list: { ...store.get().list, shown: 'all', selected: keyOf(first!) } });
    expect(page.textContent).toContain(words.waivers.waived('The payer has agreed'));
    expect(page.textContent).toContain(words.waivers.by('AB', ''));
    expect(page.textContent).toContain(words.waivers.until('2025-01-31'));
    await click(button(page, words.waivers.remove));
    expect(done.at(-1)).toMatch(/^withdrawWaiver .*"at":4/);
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('rows of the waivers sheet that cannot be read are named', async () => {
    const { page } = renderPane({ tab: 'waivers', waiversUnread: UNREAD_ROWS }, [], { lookAtWaivers: true });
    await act(async () => undefined);
    expect(page.textContent).toContain(words.waivers.unread.other('2, 5'));
    expect(page.textContent).toContain(words.waivers.unread.unsigned('7'));
    expect(page.textContent).not.toContain('2026-12-31');
    expect(page.textContent).not.toContain(words.waivers.none);
  });

  test('a waiver of a table that was not looked at does not stand among those that no longer fit', async () => {
    const waiver = { ...NO_WAIVER, reason: 'The payer has agreed', unseen: true };
    const { page } = renderPane({ tab: 'waivers', waivers: [waiver] }, [], { lookAtWaivers: true });
    expect(page.textContent).toContain(words.waivers.unseen);
    expect(page.textContent).toContain('The payer has agreed');
    expect(page.textContent).not.toContain(words.waivers.stale);
  });
});

describe('marks', () => {
  test('the way of marking is offered until it is chosen', async () => {
    const { page, done, set } = renderPane({ checked: checkedOf(REPORT) });
    expect(page.textContent).toContain(words.marks.offer);
    await click(button(page, words.marks.column));
    expect(done).toEqual(['chooseMarks "column"']);
    set({ markMode: 'column' });
    expect(page.textContent).not.toContain(words.marks.offer);
  });

  test('carry a dated legend that says when they no longer hold', () => {
    const marked = { asOf: '2024-09-01 10:30', rows: 3, mode: 'formats' as const };
    const { page, set } = renderPane({ checked: checkedOf(REPORT), marked, markMode: 'formats' });
    expect(page.textContent).toContain(words.marks.asOf('2024-09-01 10:30'));
    expect(page.textContent).not.toContain(words.marks.stale);
    set({ freshness: 'moved' });
    expect(page.textContent).toContain(words.marks.stale);
    set({ marked: { ...marked, mode: 'column' } });
    expect(page.textContent).toContain(words.marks.apart);
  });

  test('a protected sheet has none, and it says so', () => {
    const { page } = renderPane({ checked: { ...checkedOf(REPORT), protected: true } });
    expect(page.textContent).toContain(words.marks.protected);
    expect(() => button(page, words.marks.mark)).toThrow();
  });

  test('that could not follow the list are called old, and are marked or cleared only where the sheet can be written', () => {
    const marked = { asOf: '2024-09-01 10:30', rows: 3, mode: 'column' as const, old: true as const };
    const { page, set } = renderPane({ checked: checkedOf(REPORT), marked, markMode: 'column' });
    expect(page.textContent).toContain(words.marks.old('2024-09-01 10:30'));
    expect([button(page, words.marks.mark), button(page, words.marks.clear)]).toHaveLength(2);
    set({ checked: { ...checkedOf(REPORT), protected: true } });
    expect(page.textContent).toContain(words.marks.stuck('2024-09-01 10:30'));
    expect(page.textContent).not.toContain(words.marks.protected);
    expect(() => button(page, words.marks.mark)).toThrow();
  });
});

const ABOUT = { date: '2024-08-05', code: '97124', client: 'Avery <b>Sample</b>' };

describe('fixes and report', () => {
  test('a fix whose cell is not known is no button: the detail says why', () => {
    const checked = checkedOf(REPORT);
    const list = { ...FIRST_LIST, selected: keyOf(checked.items[0]!) };
    const { page, set } = renderPane({ checked, list });
    const offered = () =>
      [...page.querySelectorAll('.detail button')].some((one) => one.textContent === words.detail.fix);
    expect(offered()).toBe(true);
    set({ checked: { ...checked, items: checked.items.map((item) => ({ ...item, cellUnknown: true })) } });
    expect(offered()).toBe(false);
    expect(page.querySelector('.detail')!.textContent).toContain(words.fixes.cellUnknown);
  });

  test('nothing to fix is said, and fixing waits for a fresh check', async () => {
    const { page } = renderPane({ tab: 'fixes', checked: checkedOf(REPORT), freshness: 'edited' });
    await act(async () => undefined);
    expect(page.textContent).toContain(words.fixes.none);
    expect(page.textContent).toContain(words.fixes.stale);
  });

  test('are shown before and after, and each can be left out', async () => {
    const edit = { ...FIX, about: ABOUT };
    const { page, done } = renderPane({ tab: 'fixes', checked: checkedOf(REPORT) }, [edit, { ...edit, row: 7 }]);
    await act(async () => undefined);
    const about = '2024-08-05 \u00b7 97124 Avery <b>Sample</b>';
    expect([...page.querySelectorAll('tbody td')].map((cell) => cell.textContent)).toEqual([
      ...[`E3${about}`, '4', '3'],
      ...[`E8${about}`, '4', '3'],
    ]);
    const described = page.querySelector('tbody input')!.getAttribute('aria-describedby')!;
    expect(document.getElementById(described)?.textContent).toBe(about);
    await act(async () => (page.querySelectorAll('tbody input')[0] as HTMLInputElement).click());
    await click(button(page, words.fixes.apply(1)));
    expect(done).toEqual([
      `leaveFixOut ${JSON.stringify(edit)}`,
      `applyFixes ${JSON.stringify([{ ...edit, row: 7 }])}`,
    ]);
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('that are not shown yet are not written; more are shown on request', async () => {
    const edits = Array.from({ length: 450 }, (_, row) => ({ ...FIX, row, itemKey: `${row}`, print: row }));
    const { page, done } = renderPane({ tab: 'fixes', checked: checkedOf(REPORT) }, edits);
    await act(async () => undefined);
    expect(page.textContent).toContain(words.fixes.more(250));
    await click(button(page, words.fixes.showMore(200)));
    expect(page.querySelectorAll('tbody tr')).toHaveLength(400);
    await click(button(page, words.fixes.apply(400)));
    expect(done).toEqual([`applyFixes ${JSON.stringify(edits.slice(0, 400))}`]);
    await click(button(page, words.fixes.showMore(50)));
    expect(page.querySelectorAll('tbody tr')).toHaveLength(450);
    expect(page.textContent).not.toContain(words.fixes.more(50));
  });

  test('of rows that cannot be told from others are said not to be ticked', async () => {
    const { page, set, store } = renderPane({ tab: 'fixes', checked: checkedOf(REPORT) });
    await act(async () => undefined);
    expect(page.textContent).not.toContain(words.foundAgain.unsure);
    const [[key, plan]] = [...store.get().fixPlans] as [[string, FixPlan]];
    set({ fixPlans: new Map([[key, { ...plan, unsure: true }]]) });
    expect(page.textContent).toContain(words.foundAgain.unsure);
  });

  test('of a cell that a formula fills say so and cannot be chosen', async () => {
    const edit = { ...FIX, formula: true };
    const { page } = renderPane({ tab: 'fixes', checked: checkedOf(REPORT) }, [edit]);
    await act(async () => undefined);
    expect([...page.querySelectorAll('tbody td')].at(-1)!.textContent).toBe(words.fixes.formula);
    expect((page.querySelector('tbody input') as HTMLInputElement).disabled).toBe(true);
    expect(button(page, words.fixes.apply(0)).disabled).toBe(true);
  });

  test('the report tab names the sheets that it is not about', () => {
    const checked = checkedOf(REPORT);
    const other = { ...checked, key: 'sheet-2', name: 'May' };
    const results = new Map(
      [checked, other].map((one) => [one.key, { checked: one, freshness: 'fresh', marked: null }] as const),
    );
    const { page, set } = renderPane({ tab: 'report', checked });
    expect(page.textContent).not.toContain('May');
    set({ results });
    expect(page.textContent).toContain(words.report.about('Sessions', ['\u201cMay\u201d']));
  });

  test('the report tab says that the check is out of date', async () => {
    const { page, set } = renderPane({ tab: 'report', checked: checkedOf(REPORT) });
    expect(page.textContent).not.toContain(words.summary.edited);
    set({ freshness: 'edited' });
    expect(page.textContent).toContain(words.summary.edited);
  });

  test('a report has no names unless they are asked for', async () => {
    const { page, done } = renderPane({ tab: 'report', checked: checkedOf(REPORT) });
    await click(button(page, words.report.make));
    await act(async () => (page.querySelector('input[type=checkbox]') as HTMLInputElement).click());
    await click(button(page, words.report.copy));
    await click(button(page, words.report.download));
    expect(done).toEqual(['writeReport false', 'copyCsv true', 'downloadCsv true']);
    expect(await seriousFaults(page)).toEqual([]);
  });
});
