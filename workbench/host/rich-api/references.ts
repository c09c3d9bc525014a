import type { ServerObject } from './server-object';

/** Objects that the client tracks: they live on between requests until they are given back. */
export class References {
  private readonly byId = new Map<string, ServerObject>();
  private readonly ids = new WeakMap<ServerObject, string>();
  private last = 0;

  get count(): number {
    return this.byId.size;
  }

  keep(object: ServerObject): string {
    const known = this.ids.get(object);
    if (known !== undefined && this.byId.has(known)) return known;
    this.last++;
    const id = `ref-${this.last}`;
    this.byId.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  get(id: string): ServerObject | undefined {
    return this.byId.get(id);
  }

  idOf(object: ServerObject): string | undefined {
    const id = this.ids.get(object);
    return id !== undefined && this.byId.has(id) ? id : undefined;
  }

  release(id: string): void {
    this.byId.delete(id);
  }

  clear(): void {
    this.byId.clear();
  }
}
