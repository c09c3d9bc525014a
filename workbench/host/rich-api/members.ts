import { notImplemented } from './errors';
import { memberName, wireMember, type ServerObject } from './server-object';

/** Looks up and uses members of server objects by their wire names; what is not there is `NotImplemented`. */

export function callMember(object: ServerObject, name: string, args: readonly unknown[]): unknown {
  const method: unknown = wireMember(object, name)?.value;
  if (typeof method !== 'function') throw notImplemented(memberName(object, name));
  return Reflect.apply(method, object, args) as unknown;
}

export function readMember(object: ServerObject, name: string): unknown {
  const getter = wireMember(object, name)?.get;
  if (!getter) throw notImplemented(memberName(object, name));
  return Reflect.apply(getter, object, []) as unknown;
}

export function writeMember(object: ServerObject, name: string, value: unknown): void {
  const setter = wireMember(object, name)?.set;
  if (!setter) throw notImplemented(memberName(object, name));
  Reflect.apply(setter, object, [value]);
}
