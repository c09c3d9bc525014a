import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What office.js leaves in the global scope for an add-in. */
export interface OfficeGlobals {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly OfficeRuntime: OfficeRuntimeLike;
  readonly CustomFunctions: typeof CustomFunctions;
}

/** Of the runtime only what the add-in uses; the types of office.js do not name it. */
export interface OfficeRuntimeLike {
  readonly storage: {
    getItem(key: string): Promise<string | null>;
    setItem(key: string, value: string): Promise<void>;
    removeItem(key: string): Promise<void>;
  };
}

export interface LoadedOffice {
  readonly globals: OfficeGlobals;
  readonly info: { readonly host: Office.HostType; readonly platform: Office.PlatformType };
  /** The files that were run, in order. */
  readonly files: readonly string[];
  /** Takes everything out of the global scope again. */
  unload(): void;
}

const BASE = 'https://localhost/office/';

/**
 * Loads the unmodified office.js of node_modules into this process: with a dozen stubs in place of a document, or into
 * the document of jsdom where there is one. In the same realm, because the client library compares prototypes. Each
 * load is a page of its own; only one can be loaded at a time.
 */
export async function loadOffice(external: object, { debug = false } = {}): Promise<LoadedOffice> {
  const scope = globalThis as unknown as Record<string, unknown>;
  if ('Office' in scope) throw new Error('office.js is loaded already: dispose of the other page first');
  const dist = officeFolder();
  const files: string[] = [];
  const before = new Map(
    Object.getOwnPropertyNames(scope).map((name) => [name, Object.getOwnPropertyDescriptor(scope, name)!]),
  );
  const define = (name: string, value: unknown) =>
    Object.defineProperty(scope, name, { value, writable: true, configurable: true, enumerable: true });
  const run = (file: string) => {
    files.push(file);
    // Indirect, so that the top-level variables of the script become globals, as in a page.
    const inGlobalScope = eval;
    inGlobalScope(scriptText(dist, file));
  };
  /** What a browser does with a script element. */
  const load = (script: ScriptLike) =>
    setTimeout(() => {
      try {
        run(script.src.slice(BASE.length));
      } catch (error) {
        script.onerror?.(error);
        return;
      }
      script.onload?.();
    }, 0);
  const main = debug ? 'office.debug.js' : 'office.js';
  const endTimers = ownTimers(define);
  const removeTag = 'document' in scope ? hookDocument(main, load) : defineStubs(scope, define, main, load);
  define('external', external);
  run(main);
  const info = await new Promise<LoadedOffice['info']>((resolve) => {
    void (scope['Office'] as typeof Office).onReady((ready) => resolve(ready as LoadedOffice['info']));
  });
  const { Office, Excel, OfficeExtension, OfficeRuntime, CustomFunctions } = scope as unknown as OfficeGlobals;
  return {
    globals: { Office, Excel, OfficeExtension, OfficeRuntime, CustomFunctions },
    info,
    files,
    unload() {
      endTimers();
      removeTag();
      for (const name of Object.getOwnPropertyNames(scope)) {
        const known = before.get(name);
        if (known?.configurable) Object.defineProperty(scope, name, known);
        else if (!known) Reflect.deleteProperty(scope, name);
      }
    },
  };
}

/** The very same text each time, so that the engine need not compile it anew for each page. */
const texts = new Map<string, string>();
function scriptText(folder: string, file: string): string {
  const path = join(folder, file);
  let text = texts.get(path);
  if (text === undefined) {
    text = `${readFileSync(path, 'utf8')}\n//# sourceURL=${file}`;
    texts.set(path, text);
  }
  return text;
}

/** A page that goes takes its timers with it; office.js has some that would run on without its globals. */
function ownTimers(define: (name: string, value: unknown) => void): () => void {
  const running = new Set<NodeJS.Timeout>();
  const { setTimeout: once, setInterval: often } = globalThis;
  define('setTimeout', (work: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) => {
    const timer = once(() => {
      running.delete(timer);
      work(...args);
    }, delay);
    running.add(timer);
    return timer;
  });
  define('setInterval', (work: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) => {
    const timer = often(() => work(...args), delay);
    running.add(timer);
    return timer;
  });
  return () => {
    for (const timer of running) clearTimeout(timer);
  };
}

interface ScriptLike {
  readonly src: string;
  readonly onload?: () => void;
  readonly onerror?: (error: unknown) => void;
}

function officeFolder(): string {
  const require = createRequire(join(process.cwd(), 'package.json'));
  return join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
}

/** In jsdom: a script element that office.js finds its folder by, and its own scripts run instead of fetched. */
function hookDocument(main: string, load: (script: ScriptLike) => void): () => void {
  const { head } = document;
  const append = head.appendChild.bind(head);
  const tag = document.createElement('script');
  // A type that nothing runs: the element is only there to be found.
  tag.setAttribute('type', 'x-office');
  tag.src = BASE + main;
  append(tag);
  head.appendChild = <T extends Node>(node: T): T => {
    if (!(node instanceof HTMLScriptElement) || !node.src.startsWith(BASE)) return append(node);
    load(node as unknown as ScriptLike);
    return node;
  };
  return () => {
    head.appendChild = append;
    tag.remove();
  };
}

/** In Node: the dozen members of a page that office.js looks at. */
function defineStubs(
  scope: Record<string, unknown>,
  define: (name: string, value: unknown) => void,
  main: string,
  load: (script: ScriptLike) => void,
): () => void {
  const nothing = () => undefined;
  const head = { appendChild: load };
  const tag = { src: BASE + main, getAttribute: () => null };
  for (const name of ['window', 'self', 'top', 'parent']) define(name, scope);
  define('name', '');
  define('document', {
    readyState: 'complete',
    addEventListener: nothing,
    removeEventListener: nothing,
    body: {},
    cookie: '',
    createElement: () => ({ setAttribute: nothing, getAttribute: () => null, style: {} }),
    getElementsByTagName: (name: string) => (name === 'script' ? [tag] : name === 'head' ? [head] : []),
    getElementById: () => null,
    querySelectorAll: () => [],
  });
  const page = new URL('https://localhost/taskpane.html');
  define('location', {
    href: page.href,
    origin: page.origin,
    protocol: page.protocol,
    host: page.host,
    hostname: page.hostname,
    pathname: page.pathname,
    search: '',
    hash: '',
  });
  define('history', {});
  define('sessionStorage', new MemoryStorage());
  define('localStorage', new MemoryStorage());
  define('addEventListener', nothing);
  define('removeEventListener', nothing);
  if (!('navigator' in scope)) define('navigator', { userAgent: 'node' });
  return nothing;
}

class MemoryStorage {
  private readonly map = new Map<string, string>();
  get length(): number {
    return this.map.size;
  }
  getItem = (key: string): string | null => this.map.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.map.set(key, String(value));
  removeItem = (key: string): void => void this.map.delete(key);
  key = (at: number): string | null => [...this.map.keys()][at] ?? null;
  clear = (): void => this.map.clear();
}
