import { RichApiError, httpStatus, notImplemented } from './errors';
import { callMember, readMember, writeMember } from './members';
import { answerQuery } from './query';
import type { References } from './references';
import { ServerCollection, ServerObject, memberName } from './server-object';
import {
  ActionType,
  PathType,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from './wire';

/** What a request runs against. */
export interface Server {
  /** The workbook. */
  readonly root: ServerObject;
  readonly references: References;
  /** Services that are asked for by name. */
  service(name: string): ServerObject;
  /** A handler was added to, or taken from, an event of the object. */
  listen(object: ServerObject, event: string, on: boolean): void;
  /** Each member that a request uses, before it is used (`Range.values`): names only. */
  onMember(member: string, use: MemberUse): void;
  /** An error that is a mistake of the host itself. */
  onFault(error: unknown): void;
}

export type MemberUse = 'read' | 'write' | 'call';

const EVENT_METHOD = /^_(Register|Unregister)(?:Event(\w+)|(\w+)Event)$/;

/** Carries out one request: its actions in order, up to the first error. What was done before the error stays done. */
export function processRequest(server: Server, body: RequestBody): ResponseBody {
  return new RequestRun(server, body).run();
}

class RequestRun {
  /** A path is evaluated once per request, or `add` would add twice. */
  private readonly objects = new Map<number, ServerObject | null>();
  private location = '';

  constructor(
    private readonly server: Server,
    private readonly body: RequestBody,
  ) {}

  run(): ResponseBody {
    const response: ResponseBody = { Results: [], TraceIds: [] };
    for (const [index, action] of this.body.Actions.entries()) {
      this.location = '';
      try {
        const value = this.act(action);
        if (action.ActionType !== ActionType.SetProperty)
          response.Results.push({ ActionId: action.Id, Value: value ?? null });
        if (action.ActionType === ActionType.Trace) response.TraceIds.push(action.Id);
      } catch (error) {
        response.Error = { ...this.refusal(error), ActionIndex: index };
        break;
      }
    }
    return response;
  }

  private refusal(error: unknown) {
    const code = error instanceof RichApiError ? error.code : 'GeneralException';
    if (!(error instanceof RichApiError)) this.server.onFault(error);
    const message = error instanceof Error ? error.message : String(error);
    return { Code: code, Message: message, Location: this.location, HttpStatusCode: httpStatus(code) };
  }

  private act(action: Action): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object && this.identity(object);
      case ActionType.Query:
        return (
          object &&
          answerQuery(object, action.QueryInfo ?? {}, this.identity, (owner, name) => this.at(owner, name, 'read'))
        );
      case ActionType.Method:
        // A method of an object that is not there does nothing: `getItemOrNullObject('x').delete()` is no error.
        return object === null ? { _IsNull: true } : this.method(object, action);
      case ActionType.SetProperty:
        if (object) this.set(object, action);
        return null;
      case ActionType.EnsureUnchanged:
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private method(object: ServerObject, { Name: name, ArgumentInfo: info }: Action): unknown {
    if (name === '_KeepReference') {
      this.server.references.keep(object);
      return null;
    }
    const event = EVENT_METHOD.exec(name);
    if (event) return this.listen(object, name, event[2] ?? event[3]!, event[1] === 'Register');
    const result = this.call(object, name, info);
    return result instanceof ServerObject ? this.identity(result) : result;
  }

  private listen(object: ServerObject, name: string, event: string, on: boolean): null {
    this.at(object, name, 'call');
    if (!object.events.includes(event)) throw notImplemented(memberName(object, name));
    this.server.listen(object, event, on);
    return null;
  }

  private set(object: ServerObject, { Name: name, ArgumentInfo: info }: Action): void {
    const [value] = this.args(info);
    this.at(object, name, 'write');
    writeMember(object, name, value);
  }

  private call(object: ServerObject, name: string, info: ArgumentInfo | undefined): unknown {
    const args = this.args(info);
    this.at(object, name, 'call');
    return callMember(object, name, args);
  }

  private object(id: number): ServerObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new RichApiError('InvalidReference');
    const value = this.evaluate(path);
    if (value !== null && !(value instanceof ServerObject)) throw new RichApiError('ItemNotFound');
    this.objects.set(id, value);
    return value;
  }

  private evaluate(path: ObjectPath): unknown {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.server.root;
      case PathType.NullObject:
        return null;
      case PathType.NewObject:
        this.location = path.Name;
        return this.server.service(path.Name);
      case PathType.ReferenceId: {
        const kept = this.server.references.get(path.Name);
        if (!kept) throw new RichApiError('InvalidReference');
        return kept;
      }
      default:
        return this.member(path);
    }
  }

  private member(path: ObjectPath): unknown {
    const parent = this.object(path.ParentObjectPathId ?? 0);
    // Members of an object that is not there are not there.
    if (parent === null) return null;
    if (path.ObjectPathType === PathType.Method) return this.call(parent, path.Name, path.ArgumentInfo);
    if (path.ObjectPathType === PathType.Property) {
      this.at(parent, path.Name, 'read');
      return readMember(parent, path.Name);
    }
    this.at(parent, 'GetItem', 'call');
    if (!(parent instanceof ServerCollection)) throw notImplemented(memberName(parent, 'GetItem'));
    return parent.item(this.args(path.ArgumentInfo)[0]);
  }

  private args(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds;
    // A null stands for an argument that was not given.
    return (info?.Arguments ?? []).map((value, at) => this.argument(value, references?.[at]) ?? undefined);
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (Array.isArray(reference) && Array.isArray(value))
      return value.map((each, at) => this.argument(each, reference[at]));
    if (typeof reference === 'number' && reference > 0) return this.object(reference);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number') return this.object(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.argument(each, 0)]));
  }

  private readonly identity = (object: ServerObject): Readonly<Record<string, unknown>> => {
    const reference = this.server.references.idOf(object);
    return {
      ...(object.id === undefined ? {} : { Id: object.id }),
      ...(object.privateId === undefined ? {} : { _Id: object.privateId }),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  };

  private at(object: ServerObject, name: string, use: MemberUse): void {
    this.location = memberName(object, name);
    this.server.onMember(this.location, use);
  }
}
