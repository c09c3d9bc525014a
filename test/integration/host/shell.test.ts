import { withExcel } from '../../../workbench/host/with-excel';

const SHEET = [{ name: 'Sheet1' }];

test('a button of the ribbon runs the action that is tied to it', () =>
  withExcel(SHEET, async ({ host, workbook }) => {
    let source: unknown;
    Office.actions.associate('checkSheet', async (event: Office.AddinCommands.Event) => {
      source = event.source;
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['checked']];
        await context.sync();
      });
      event.completed();
    });
    await host.commands.press('checkSheet', 'CheckButton');
    expect(source).toEqual({ id: 'CheckButton' });
    expect(workbook.sheets[0]!.value(0, 0)).toBe('checked');
    await expect(host.commands.press('unknown')).rejects.toThrow('status');
  }));

test('keys of a shortcut run an action', () =>
  withExcel(SHEET, async ({ host, settle }) => {
    let pressed = 0;
    Office.actions.associate('next', () => void pressed++);
    host.commands.shortcut('next');
    await settle();
    expect(pressed).toBe(1);
  }));

test('the pane is shown and hidden, and started with the document', () =>
  withExcel(SHEET, async ({ host, settle }) => {
    const modes: unknown[] = [];
    const end = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void modes.push(visibilityMode));
    await Office.addin.hide();
    await Office.addin.showAsTaskpane();
    await settle();
    expect(modes).toEqual(['Hidden', 'Taskpane']);
    await end();
    expect(await Office.addin.getStartupBehavior()).toBe('None');
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(host.shell.startup).toBe('Background');
    expect(await Office.addin.getStartupBehavior()).toBe('Load');
  }));

test('the ribbon is updated', () =>
  withExcel(SHEET, async ({ host }) => {
    const update = { tabs: [{ id: 'Tab', visible: true, controls: [{ id: 'Clear', enabled: false }] }] };
    await Office.ribbon.requestUpdate(update);
    expect(Object.fromEntries(host.shell.ribbon)).toEqual({ Tab: { visible: true }, Clear: { enabled: false } });
  }));

test('settings of the document, the address of the file, what the user has set', () =>
  withExcel(
    SHEET,
    async ({ workbook }) => {
      const { document: file } = Office.context;
      file.settings.set('k', { a: [1] });
      const saved = await new Promise<Office.AsyncResult<void>>((resolve) => file.settings.saveAsync(resolve));
      expect(saved.status).toBe('succeeded');
      expect([...workbook.store.documentSettings]).toEqual([['k', '{"a":[1]}']]);
      workbook.store.documentSettings.set('k', '2');
      await new Promise((resolve) => file.settings.refreshAsync(resolve));
      expect(file.settings.get('k')).toBe(2);
      expect(file.url).toContain('Book1.xlsx');
      expect(Office.context.displayLanguage).toBe('es-US');
      expect(Office.context.officeTheme.bodyBackgroundColor).toBe('#262626');
    },
    {
      locale: 'es-US',
      theme: {
        bodyBackgroundColor: '#262626',
        bodyForegroundColor: '#FFFFFF',
        controlBackgroundColor: '#444444',
        controlForegroundColor: '#FFFFFF',
      },
    },
  ));

test('storage of the runtime', () =>
  withExcel(SHEET, async ({ OfficeRuntime }) => {
    await OfficeRuntime.storage.setItem('k', 'v');
    expect(await OfficeRuntime.storage.getItem('k')).toBe('v');
    await OfficeRuntime.storage.removeItem('k');
    expect(await OfficeRuntime.storage.getItem('k')).toBeNull();
  }));

test('the old interface is not there, and says so', () =>
  withExcel(SHEET, async () => {
    const answer = await new Promise<Office.AsyncResult<unknown>>((resolve) =>
      Office.context.document.getSelectedDataAsync(Office.CoercionType.Matrix, resolve),
    );
    expect(answer).toMatchObject({ status: 'failed', error: { code: 5000 } });
  }));
