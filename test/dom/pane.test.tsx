import { act } from 'preact/test-utils';
import { loadWords, wordsOf } from '../../src/taskpane/words';
import { finding, gap, report } from '../unit/taskpane/report';
import { checkedOf } from './checked';
import { button, click, press, renderPane, seriousFaults } from './render-pane';
import { itemsOf, keyOf } from '../../src/taskpane/model/list/items';
import { FIRST_LIST } from '../../src/taskpane/model/state';

const words = wordsOf('en');
const REPORT = report([finding([0]), finding([1, 2], 'warning'), finding([3], 'advice')], [gap([4])]);
const listOf = (page: Element) => page.querySelector('.list')!;
const activeText = (page: Element) =>
  document.getElementById(listOf(page).getAttribute('aria-activedescendant') ?? '')?.textContent;

describe('before a check', () => {
  test('explains itself in three sentences and offers the sample', async () => {
    const { page, done } = renderPane({});
    for (const sentence of words.firstRun.sentences) expect(page.textContent).toContain(sentence);
    await click(button(page, words.firstRun.sample));
    await click(button(page, words.check.button));
    expect(done).toEqual(['putSample null', 'check null']);
    expect(await seriousFaults(page)).toEqual([]);
  });

  test.each([
    ['no-office', words.start.noOffice],
    ['wrong-host', words.start.wrongHost],
    ['too-old', words.start.tooOld],
    ['no-data', words.start.noData],
  ] as const)('has words where there is no work to do: %s', (host, text) => {
    const { page } = renderPane({ host });
    expect(page.querySelector('[role=alert]')?.textContent).toBe(text);
  });
});

describe('while it runs', () => {
  test('shows how far it is, how fast, and stops on request', async () => {
    const { page, done } = renderPane({ running: { phase: 'reading', done: 5000, total: 20000, rate: 41000 } });
    expect(page.textContent).toContain(words.check.progress(5000, 20000));
    expect(page.textContent).toContain(words.check.rate(41000));
    expect(page.querySelector('progress')?.value).toBe(5000);
    await click(button(page, words.cancel));
    expect(done).toEqual(['cancel null']);
    expect(await seriousFaults(page)).toEqual([]);
  });
});

describe('after a check', () => {
  test('the strip counts rows, severities and what could not be checked', async () => {
    const { page } = renderPane({ checked: checkedOf(REPORT) });
    const strip = page.querySelector(`[aria-label="${words.summary.label}"]`)!;
    expect(strip.textContent).toContain(`1 ${words.severity.error} `);
    expect(strip.textContent).toContain(`1 ${words.severity.warning} `);
    expect(strip.textContent).toContain(`1 ${words.summary.notCheckable}`);
    expect(strip.textContent).toContain('2024-09-01 10:30');
    expect(strip.textContent).toContain('Invented table, 2024Q3');
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('says that it is out of date', () => {
    const { page, set } = renderPane({ checked: checkedOf(REPORT) });
    expect(page.textContent).not.toContain(words.summary.edited);
    set({ freshness: 'edited' });
    expect(page.textContent).toContain(words.summary.edited);
    set({ freshness: 'moved' });
    expect(page.textContent).toContain(words.summary.moved);
  });

  test('severity is a word and an icon, never a color alone', () => {
    const { page } = renderPane({ checked: checkedOf(REPORT) });
    for (const row of page.querySelectorAll('.list-row')) {
      expect(row.querySelector('svg')).not.toBeNull();
      expect(row.textContent).toMatch(/Error|Warning|Advice/);
    }
  });

  test('what a whole column lacks is no single row that could not be checked', () => {
    const gaps = [gap([1]), gap([1, 2]), gap([0, 1, 2, 3, 4], 'no-column')];
    const { page } = renderPane({ checked: checkedOf(report([], gaps)) });
    const label = [...page.querySelectorAll('dt')].find((term) => term.textContent === words.summary.rowsNotCheckable);
    expect(label?.nextElementSibling?.textContent).toBe('2');
    expect(page.querySelector('.chips')?.textContent).toContain(`3 ${words.summary.notCheckableMany}`);
  });

  test('says of a cell that several rules need once that it is blank, and names the rules', async () => {
    const blank = { ...gap([4], 'blank'), data: { field: 'date' } };
    const gaps = [blank, { ...blank, ruleId: 'cap-exceeded' }];
    const { page, set } = renderPane({ checked: checkedOf(report([], gaps)) });
    expect(page.querySelector('.chips')?.textContent).toContain(`1 ${words.summary.notCheckable}`);
    const [item] = itemsOf(report([], gaps));
    set({ list: { ...FIRST_LIST, shown: 'notCheckable', selected: keyOf(item!) } });
    expect(page.querySelectorAll('.list-row')).toHaveLength(1);
    const named = [...page.querySelectorAll('.detail dd li')].map((one) => one.textContent);
    expect(named).toEqual(['units-not-supported', 'cap-exceeded']);
  });

  test('says of each rule which rows it could not judge, where that is not the same for all', () => {
    const blank = { ...gap([1, 4], 'blank'), data: { field: 'date' } };
    const gaps = [blank, { ...blank, ruleId: 'cap-exceeded', rows: [4] }];
    const { page, set } = renderPane({ checked: checkedOf(report([], gaps)) });
    const [item] = itemsOf(report([], gaps));
    set({ list: { ...FIRST_LIST, shown: 'notCheckable', selected: keyOf(item!) } });
    const named = [...page.querySelectorAll('.detail dd li')].map((one) => one.textContent);
    expect(named).toEqual(['units-not-supported (Rows 3, 6)', 'cap-exceeded (Row 6)']);
  });

  test('a sheet without findings says so, and says it otherwise where rules could not run', () => {
    const { page } = renderPane({ checked: checkedOf(report([], [])) });
    expect(page.textContent).toContain(words.summary.clean);
    const second = renderPane({ checked: checkedOf(report([], [gap([1])])) });
    expect(second.page.textContent).toContain(words.summary.cleanBut);
    expect(second.page.textContent).not.toContain(words.summary.clean);
  });
});

describe('the choices above the list', () => {
  test('say how many there are of each before anything else, since the rest may be cut', () => {
    const { page } = renderPane({ checked: checkedOf(REPORT) });
    const [shown, grouped] = [...page.querySelectorAll('.filters label')];
    const choices = (label: Element | undefined) => [...label!.querySelectorAll('option')].map((o) => o.textContent);
    expect(shown?.querySelector('.unseen')?.textContent).toBe(words.list.filter);
    expect(choices(shown)).toEqual(['Open (3)', 'All (3)', 'With a fix (0)', 'Waived (0)', 'Not checkable (1)']);
    expect(choices(grouped)[0]).toBe(`${words.list.group}: ${words.list.groups.none}`);
  });
});

describe('the list by keyboard', () => {
  test('is one tab stop, moves with the arrows and opens with Enter', async () => {
    const { page, done } = renderPane({ checked: checkedOf(REPORT) });
    const list = listOf(page);
    expect(list.getAttribute('tabindex')).toBe('0');
    expect(page.querySelectorAll('.list-row[tabindex]')).toHaveLength(0);
    expect(activeText(page)).toContain('on row 0');
    await press(list, 'ArrowDown');
    expect(activeText(page)).toContain('on row 1');
    expect(done).toEqual([]);
    await press(list, 'Enter');
    expect(done[0]).toMatch(/^open .*"rows":\[1,2\]/);
    expect(document.activeElement).toBe(list);
  });

  test('does not fetch back a person who has gone on while the cells are selected', async () => {
    const { page, done } = renderPane({ checked: checkedOf(REPORT) });
    const list = listOf(page) as HTMLElement;
    const elsewhere = page.querySelector('select')!;
    list.focus();
    await act(async () => {
      list.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      elsewhere.focus();
    });
    expect(done[0]).toMatch(/^open /);
    expect(document.activeElement).toBe(elsewhere);
  });

  test('Home, End and F8 go where they say', async () => {
    const { page, done } = renderPane({ checked: checkedOf(REPORT) });
    const list = listOf(page);
    await press(list, 'End');
    expect(activeText(page)).toContain('on row 3');
    await press(list, 'Home');
    expect(activeText(page)).toContain('on row 0');
    await press(list, 'F8');
    expect(activeText(page)).toContain('on row 1');
    await press(list, 'F8', { shiftKey: true });
    expect(activeText(page)).toContain('on row 0');
    expect(done).toHaveLength(2);
  });

  test('leaves the keys of Excel and the browser alone', async () => {
    const { page } = renderPane({ checked: checkedOf(REPORT) });
    const list = listOf(page);
    await press(list, 'ArrowDown', { ctrlKey: true });
    expect(activeText(page)).toContain('on row 0');
  });

  test('names position and size for a screen reader, in a tree where rows are grouped', async () => {
    const { page, set, store } = renderPane({ checked: checkedOf(REPORT) });
    expect(listOf(page).getAttribute('role')).toBe('listbox');
    const second = page.querySelectorAll('.list-row')[1]!;
    expect([second.getAttribute('aria-posinset'), second.getAttribute('aria-setsize')]).toEqual(['2', '3']);
    expect(second.textContent).toBe('Warning, Rows 3-4, units-not-supported on row 1');
    set({ list: { ...store.get().list, groupBy: 'severity' } });
    expect(listOf(page).getAttribute('role')).toBe('tree');
    expect(page.querySelectorAll('[aria-level="1"][aria-expanded="true"]')).toHaveLength(3);
    expect(await seriousFaults(page)).toEqual([]);
    await press(listOf(page), 'ArrowLeft');
    expect(page.querySelectorAll('[aria-expanded="false"]')).toHaveLength(1);
  });

  test('stays on its finding when others go, and on its place when it goes itself', async () => {
    const { page, set, store } = renderPane({ checked: checkedOf(REPORT) });
    await press(listOf(page), 'End');
    const checked = store.get().checked!;
    set({ checked: { ...checked, items: checked.items.slice(1) } });
    expect(activeText(page)).toContain('on row 3');
    set({ checked: { ...checked, items: checked.items.slice(0, 2) } });
    expect(activeText(page)).toContain('on row 1');
  });
});

describe('after rows have moved', () => {
  const CELLS = ['Avery', 'Blake', 'Casey'].map((client) => [client, 'Lee Kneads', 'Self-pay']);
  const MOVED = [['Dana', 'Lee Kneads', 'Self-pay'], ...CELLS];
  const before = checkedOf(report([finding([0]), finding([2])], []), CELLS);
  const after = checkedOf(report([finding([0]), finding([1]), finding([3])], []), MOVED);

  test('the keyboard stays on its finding', async () => {
    const { page, set } = renderPane({ checked: before });
    await press(listOf(page), 'End');
    expect(activeText(page)).toContain('on row 2');
    set({ checked: after });
    expect(activeText(page)).toContain('on row 3');
  });

  test('it does not go to the open finding when that moves', async () => {
    const { page, set, store } = renderPane({ checked: before });
    set({ list: { ...store.get().list, selected: keyOf(before.items[0]!) } });
    await press(listOf(page), 'End');
    set({ checked: after, list: { ...store.get().list, selected: keyOf(after.items[1]!) } });
    expect(activeText(page)).toContain('on row 3');
    expect(page.querySelector('[aria-selected=true]')?.textContent).toContain('on row 1');
  });

  test('a waiver that is being written keeps its words', async () => {
    const [old, now] = [keyOf(before.items[1]!), keyOf(after.items[2]!)];
    const { page, set, store } = renderPane({ checked: before, list: { ...FIRST_LIST, selected: old } });
    await click(button(page, words.detail.waive));
    const own = page.querySelector('textarea')!;
    await act(async () => {
      own.value = 'Seen in the chart';
      own.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(store.get().list.waiving).toBe(old);
    set({ checked: after, list: { ...store.get().list, selected: now, waiving: now } });
    expect(page.querySelector('textarea')?.value).toBe('Seen in the chart');
    expect(page.querySelector('.detail h2')?.textContent).toContain('on row 3');
  });
});

describe('thousands of findings', () => {
  test('only those in view are in the page, and the active one', async () => {
    const many = report(
      Array.from({ length: 20_000 }, (_, row) => finding([row])),
      [],
      20_000,
    );
    const { page } = renderPane({ checked: checkedOf(many) });
    expect(page.querySelectorAll('.list-row').length).toBeLessThan(40);
    // Once the list has been laid out, there are rows beyond its edge, so that scrolling shows no gaps.
    await act(async () => undefined);
    expect(page.querySelectorAll('.list-row').length).toBeGreaterThan(12);
    await press(listOf(page), 'End');
    expect(activeText(page)).toContain('on row 19999');
    expect(page.querySelectorAll('.list-row').length).toBeLessThan(40);
  });
});

describe('the detail', () => {
  test('says what to do, how it was counted, who says so and the likely denial', async () => {
    const detailed = finding([0], 'error', { denial: '236', steps: [{ stepId: 'units-total', data: {} }] });
    const checked = checkedOf(report([detailed], []));
    const { page, store, set } = renderPane({ checked });
    set({ list: { ...store.get().list, selected: keyOf(checked.items[0]!) } });
    const detail = page.querySelector(`[aria-label="${words.detail.label}"]`)!;
    for (const text of ['Look at it', 'step units-total', 'Invented manual, ch. 5', 'CARC 236']) {
      expect(detail.textContent).toContain(text);
    }
    expect(detail.textContent).toContain(words.detail.confidence.verified);
    expect(await seriousFaults(page)).toEqual([]);
  });

  test('tells titles and addresses of its sources when it is asked, or that they did not arrive', async () => {
    const authority = {
      name: 'Invented manual',
      confidence: 'verified',
      sources: ['s1', 'constructor', 's2'],
    } as const;
    const checked = checkedOf(report([finding([0], 'error', { authority })], []));
    const { page, store, set } = renderPane({ checked });
    set({ list: { ...store.get().list, selected: keyOf(checked.items[0]!) } });
    const texts = { s1: { title: 'A <b>page</b>', url: 'https://invented.example/page' }, s2: { title: 'A file' } };
    const answers = [Promise.reject(new Error('no network')), Promise.resolve({ ok: true, json: async () => texts })];
    const asked: string[] = [];
    globalThis.fetch = ((address: string) => (asked.push(address), answers.shift())) as unknown as typeof fetch;
    const details = page.querySelector<HTMLDetailsElement>('.detail details')!;
    expect(details.textContent).toContain(words.detail.sources(3));
    expect(asked).toEqual([]);
    const toggle = async (open: boolean) =>
      act(async () => {
        details.open = open;
        // The page itself tells of the toggle, in a task of its own.
        await new Promise((done) => setTimeout(done, 10));
      });
    await toggle(true);
    expect(details.textContent).toContain(words.detail.sourcesMissing);
    await toggle(false);
    await toggle(true);
    expect([...details.querySelectorAll('li')].map((one) => one.textContent)).toEqual([
      'A <b>page</b> https://invented.example/page',
      'constructor',
      'A file',
    ]);
    expect(asked).toEqual(['sources.json', 'sources.json']);
    expect(await seriousFaults(page)).toEqual([]);
  });
});

describe('the cells of a finding about a code', () => {
  test('are shown as they stand, as text, where they hold other than what was read', async () => {
    const checked = checkedOf(report([finding([0, 1], 'error', { field: 'code' })], []));
    const texts = new Map([
      [0, '<b>massage</b>'],
      [1, ' '],
    ]);
    const { page, store, set } = renderPane({ checked }, [], { readCellTexts: texts });
    set({ list: { ...store.get().list, selected: keyOf(checked.items[0]!) } });
    await act(async () => undefined);
    const told = [...page.querySelectorAll('.detail dd .about')].map((one) => one.textContent);
    expect(told).toEqual([words.gaps.inCell('2', '<b>massage</b>')]);
  });
});

describe('from one finding to the next', () => {
  test('by buttons, with the place among all', async () => {
    const checked = checkedOf(REPORT);
    const { page, store, set, done } = renderPane({ checked });
    set({ list: { ...store.get().list, selected: keyOf(checked.items[1]!) } });
    expect(page.textContent).toContain(words.list.position(2, 3));
    await click(button(page, words.list.next));
    await click(button(page, words.list.previous));
    expect(done.map((what) => /"rows":\[[\d,]+\]/.exec(what)?.[0])).toEqual(['"rows":[3]', '"rows":[0]']);
    set({ list: { ...store.get().list, selected: keyOf(checked.items[2]!) } });
    expect(button(page, words.list.next).disabled).toBe(true);
  });
});

describe('what cells hold', () => {
  const EVIL = '<img src=x onerror="document.title=1">';

  test('becomes text, never elements', () => {
    const checked = checkedOf(report([finding([0])], [], 1), [[EVIL, EVIL, EVIL]]);
    const { page, store, set } = renderPane({ checked });
    set({ list: { ...store.get().list, groupBy: 'provider' } });
    expect(page.textContent).toContain(EVIL);
    expect(page.querySelector('img')).toBeNull();
  });
});

describe('the language', () => {
  test('can be chosen, and every word changes', async () => {
    await loadWords('es');
    const { page, set } = renderPane({ checked: checkedOf(REPORT) });
    set({ language: 'es' });
    expect(page.textContent).toContain(wordsOf('es').check.again);
    expect(page.textContent).not.toContain(words.check.again);
  });
});
