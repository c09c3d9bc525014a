import { ServerObject, notImplemented } from '../rich-api';

/** What the add-in asked of the program around the workbook. */
export interface ShellState {
  /** `Office.addin.showAsTaskpane` and `hide`. */
  pane: 'Visible' | 'Background' | 'Inactive';
  /** `Office.addin.setStartupBehavior`. */
  startup: 'Background' | 'Inactive';
  /** What `Office.ribbon.requestUpdate` set, by the id of the tab or button. */
  readonly ribbon: Map<string, { readonly visible?: boolean; readonly enabled?: boolean }>;
  /** The add-in's actions can be called. */
  actionsReady: boolean;
}

export const newShell = (): ShellState => ({
  pane: 'Visible',
  startup: 'Inactive',
  ribbon: new Map(),
  actionsReady: false,
});

/** Called when the pane is shown or hidden. */
export type OnPane = (state: ShellState['pane']) => void;

/** Services beside the workbook, by the names office.js asks for them. */
export function shellService(name: string, shell: ShellState, onPane: OnPane): ServerObject {
  switch (name) {
    case 'Microsoft.InternalService.AddinInternalService':
      return new AddinInternalService(shell);
    case 'Microsoft.AppRuntime.AppRuntimeService':
      return new AppRuntimeService(shell, onPane);
    case 'Microsoft.AppRuntime.AppRuntimePersistenceService':
      return new AppRuntimePersistenceService(shell);
    case 'Microsoft.DynamicRibbon.DynamicRibbon':
      return new DynamicRibbon(shell);
    default:
      throw notImplemented(`service ${name}`);
  }
}

abstract class ShellService extends ServerObject {
  constructor(protected readonly shell: ShellState) {
    super();
  }
}

class AddinInternalService extends ShellService {
  get className() {
    return 'AddinInternalService';
  }
  NotifyActionHandlerReady() {
    this.shell.actionsReady = true;
  }
}

class AppRuntimeService extends ShellService {
  constructor(
    shell: ShellState,
    private readonly onPane: OnPane,
  ) {
    super(shell);
  }
  get className() {
    return 'AppRuntimeService';
  }
  GetAppRuntimeState() {
    return this.shell.pane;
  }
  SetAppRuntimeState(state: unknown) {
    this.shell.pane = state === 'Visible' ? 'Visible' : 'Background';
    this.onPane(this.shell.pane);
  }
}

class AppRuntimePersistenceService extends ShellService {
  get className() {
    return 'AppRuntimePersistenceService';
  }
  GetAppRuntimeStartState() {
    return this.shell.startup;
  }
  SetAppRuntimeStartState(state: unknown) {
    this.shell.startup = state === 'Background' ? 'Background' : 'Inactive';
  }
}

class DynamicRibbon extends ShellService {
  get className() {
    return 'DynamicRibbon';
  }
  GetTab(id: unknown) {
    return new RibbonControl(this.shell, String(id));
  }
  GetButton(id: unknown) {
    return new RibbonControl(this.shell, String(id));
  }
}

class RibbonControl extends ShellService {
  constructor(
    shell: ShellState,
    private readonly key: string,
  ) {
    super(shell);
  }
  get className() {
    return 'RibbonControl';
  }
  override get id() {
    return this.key;
  }
  get Enabled() {
    return this.shell.ribbon.get(this.key)?.enabled ?? true;
  }
  set Enabled(enabled: unknown) {
    this.shell.ribbon.set(this.key, { ...this.shell.ribbon.get(this.key), enabled: enabled === true });
  }
  SetVisibility(visible: unknown) {
    this.shell.ribbon.set(this.key, { ...this.shell.ribbon.get(this.key), visible: visible === true });
  }
}
