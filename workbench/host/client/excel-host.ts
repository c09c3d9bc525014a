import { CustomFunctionsService } from '../custom-functions/service';
import { FunctionCalls } from '../custom-functions/calls';
import type { WorkbookModel, WorkbookView } from '../model';
import { MemoryView } from '../memory';
import { References, processRequest, type RequestBody, type ResponseBody, type ServerObject } from '../rich-api';
import { Workbook, objectFactory, type Session } from '../server-objects';
import { Commands } from './commands';
import { LIGHT_THEME, documentContext, type OfficeTheme } from './document-context';
import { Events } from './events';

import { Person } from './person';
import { Dispid, MessageCategory, Page, safeArray, type Callback, type EventHandler } from '../page';
import { newShell, shellService } from './services';
import { Switches } from './switches';
import { MemberLog, byteLength, type TracedRequest } from './trace';

/** Claimed where a test says nothing: what the newest Excel that this client library knows would claim. */
export const DEFAULT_SETS: Readonly<Record<string, string>> = {
  CustomFunctions: '1.6',
  CustomFunctionsRuntime: '1.4',
  DelayForCellEdit: '1.1',
  DialogApi: '1.2',
  ExcelApi: '1.17',
  RibbonApi: '1.1',
  Settings: '1.1',
  SharedRuntime: '1.1',
};

/** The least that the add-in's manifest asks for; what tests run on, so that a newer member is noticed. */
export const FLOOR_SETS: Readonly<Record<string, string>> = {
  ...DEFAULT_SETS,
  CustomFunctionsRuntime: '1.3',
  ExcelApi: '1.14',
};

export interface HostOptions {
  readonly workbook: WorkbookModel;
  /** What this client looks at; a plain view in memory where left out. */
  readonly view?: WorkbookView;
  /** Name of this client among those that share the workbook. */
  readonly client?: string;
  readonly sets?: Readonly<Record<string, string>>;
  readonly locale?: string;
  readonly theme?: OfficeTheme;
  readonly payloadLimit?: number | null;
  readonly readOnly?: boolean;
  /** Whether the pane is shown at the start; a page may be started for its functions alone. */
  readonly shown?: boolean;
  /** Told of mistakes of the host itself. */
  readonly onFault?: (error: unknown) => void;
}

/** Statuses of the native call. */
const Status = { Success: 0, NotSupported: 5000, CellEdit: 5004, RequestTooLarge: 5103, ResponseTooLarge: 5104 };
/** In the flags of a request: wait while a cell is edited. */
const DELAY_FOR_CELL_EDIT = 64;

let pages = 0;

/** One client of a workbook: answers the page's office.js as desktop Excel does. */
export class ExcelHost {
  readonly workbook: WorkbookModel;
  readonly view: WorkbookView;
  readonly client: string;
  readonly switches: Switches;
  readonly shell = newShell();
  readonly page = new Page();
  readonly functions = new FunctionCalls(this.page);
  readonly commands = new Commands(this.page);
  readonly references = new References();
  /** What the person in front of this client does. */
  readonly person: Person;
  /** Requests so far, without the client's clean-up. */
  readonly trace: TracedRequest[] = [];
  /** The object for `window.external`. */
  readonly external: ReturnType<ExcelHost['createExternal']>;
  readonly events: Events;
  /** Grows with each call of the page; where it stands still, nothing is on its way. */
  activity = 0;
  private disposed = false;
  private readonly root: ServerObject;
  private readonly endings: (() => void)[];
  private readonly onFault: (error: unknown) => void;

  constructor(options: HostOptions) {
    pages++;
    this.workbook = options.workbook;
    this.view = options.view ?? new MemoryView(options.workbook);
    this.client = options.client ?? `client-${pages}`;
    this.switches = new Switches(options);
    this.onFault = options.onFault ?? ((error) => console.error('excel-host: a mistake of the host', error));
    const session: Session = {
      workbook: this.workbook,
      view: this.view,
      references: this.references,
      readOnly: () => this.switches.readOnly,
      enableEvents: true,
      objects: objectFactory(() => session),
    };
    this.root = new Workbook(session);
    this.events = new Events(session, this.page, this.client, this.switches);
    this.person = new Person(this.workbook, this.view, this.client);
    this.endings = [
      this.workbook.subscribe((change, author) => this.events.onChange(change, author)),
      this.view.subscribe((what) => this.events.onView(what)),
    ];
    this.external = this.createExternal(options);
  }

  /** Stops listening to the workbook. */
  dispose(): void {
    this.disposed = true;
    for (const end of this.endings.splice(0)) end();
  }

  private createExternal(options: HostOptions) {
    const locale = options.locale ?? 'en-US';
    const context = documentContext({
      workbook: this.workbook,
      sets: options.sets ?? DEFAULT_SETS,
      locale,
      theme: options.theme ?? LIGHT_THEME,
      instance: `excel-host-${pages}-${Math.random().toString(36).slice(2)}`,
      readOnly: () => this.switches.readOnly,
      shown: options.shown ?? true,
    });
    return {
      // Type, platform, version, locale, correlation, dialog, logging, flags: shared runtime and custom functions.
      GetHostInfo: () => `Excel$Win32$16.01$${locale}$telemetry$$disableLogging$3`,
      GetLoggingAllowed: () => false,
      GetContext: () => context,
      Execute: (dispid: number, params: unknown, callback: Callback) => {
        void this.execute(dispid, params as readonly unknown[]).then((answer) => {
          // A page that is gone cannot be answered.
          if (!this.disposed) callback(safeArray(answer));
        });
      },
      RegisterEvent: (dispid: number, _target: string, handler: EventHandler, callback: Callback) => {
        this.page.listen(dispid, handler);
        setTimeout(() => callback(safeArray([Status.Success])), 0);
      },
      UnregisterEvent: (dispid: number, _target: string, callback: Callback) => {
        this.page.forget(dispid);
        setTimeout(() => callback(safeArray([Status.Success])), 0);
      },
    };
  }

  private async execute(dispid: number, params: readonly unknown[]): Promise<readonly unknown[]> {
    this.activity++;
    // The client takes it for granted that no answer comes before the call returned.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (dispid === Dispid.CommandCompleted) {
      const [id, status, data] = params;
      this.commands.completed(String(id), Number(status), typeof data === 'string' ? data : '');
      return [Status.Success, null];
    }
    // The rest of the old interface (bindings, selected data) is not here.
    if (dispid !== Dispid.RichApi) return [Status.NotSupported, null];
    const [, method, path, , body, , flags] = params[0] as readonly unknown[];
    if (method !== 'POST' || path !== 'ProcessQuery' || typeof body !== 'string') return [Status.NotSupported, null];
    return this.request(body, Number(flags));
  }

  private async request(text: string, flags: number): Promise<readonly unknown[]> {
    const requestBytes = byteLength(text);
    const log = new MemberLog();
    const refuse = (status: number) => {
      this.trace.push(log.result(`status ${status}`, requestBytes, 0));
      return [status, null];
    };
    const body = JSON.parse(text) as RequestBody;
    const cleanUp = isCleanUp(body);
    if (!cleanUp && (await this.switches.isCellEdited((flags & DELAY_FOR_CELL_EDIT) !== 0)))
      return refuse(Status.CellEdit);
    const { payloadLimit } = this.switches;
    if (payloadLimit !== null && requestBytes > payloadLimit) return refuse(Status.RequestTooLarge);
    const fault = cleanUp ? null : this.switches.takeFault();
    if (fault === 'unanswered') return new Promise(() => undefined);
    if (fault && 'status' in fault) return refuse(fault.status);
    if (fault && 'meanwhile' in fault) fault.meanwhile();
    const response =
      fault && 'code' in fault ? this.fail(body, log, fault.code, fault.afterActions ?? 0) : this.process(body, log);
    const answer = JSON.stringify(response);
    const responseBytes = byteLength(answer);
    if (payloadLimit !== null && responseBytes > payloadLimit) return refuse(Status.ResponseTooLarge);
    if (!cleanUp) this.trace.push(log.result(response.Error?.Code ?? null, requestBytes, responseBytes));
    return [Status.Success, [200, ['Content-Type', 'application/json'], answer]];
  }

  private process(body: RequestBody, log: MemberLog): ResponseBody {
    const server = {
      root: this.root,
      references: this.references,
      service: (name: string) => this.service(name),
      listen: (object: ServerObject, event: string, on: boolean) => this.events.listen(object, event, on),
      onMember: log.note.bind(log),
      onFault: this.onFault,
    };
    return this.workbook.as({ client: this.client, by: 'addin' }, () => {
      const response = processRequest(server, body);
      this.workbook.flush();
      return response;
    });
  }

  /** Carries out the first actions only, and answers with the error. */
  private fail(body: RequestBody, log: MemberLog, code: string, after: number): ResponseBody {
    const done = this.process({ ...body, Actions: body.Actions.slice(0, after) }, log);
    const error = {
      Code: code,
      Message: code,
      Location: '',
      ActionIndex: Math.min(after, body.Actions.length - 1),
      HttpStatusCode: 400,
    };
    return { ...done, Error: done.Error ?? error };
  }

  private service(name: string): ServerObject {
    if (name === 'Microsoft.ExcelServices.CustomFunctions') return new CustomFunctionsService(this.functions);
    return shellService(name, this.shell, (state) => {
      const visibility = state === 'Visible' ? 'Visible' : 'Hidden';
      this.page.post([MessageCategory.Event, VISIBILITY_CHANGED, '', JSON.stringify({ visibility }), 0]);
    });
  }
}

const VISIBILITY_CHANGED = 65_539;

/** Does the request only give references back? The client sends such when `Excel.run` ends. */
const isCleanUp = ({ Actions }: RequestBody): boolean =>
  Actions.every(({ ActionType, Name }) => ActionType === 1 || Name === '_RemoveReference') &&
  Actions.some(({ Name }) => Name === '_RemoveReference');
