/**
 * The workbook in a thread of its own, as Excel is a process of its own: the requests of office.js go to a worker, and what it
 * answers comes back as a message.
 */
import { readFile } from 'node:fs/promises';

/** Runs in the worker, around the script of the host. */
function answer() {
  const { external } = self;
  const reply = (id) => (array) => postMessage({ id, values: array === null ? null : array.toArray() });
  onmessage = ({ data: { id, execute, listen } }) => {
    if (execute) external.Execute(...execute, reply(id));
    else
      external.RegisterEvent(
        listen,
        '',
        (dispid, array) => reply(`event ${dispid}`)(array),
        () => undefined,
      );
  };
}

/** Runs in the page, after the script of the host, whose own workbook stays empty and answers what is not a request. */
function ask(script) {
  const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
  const waiting = new Map();
  const handlers = new Map();
  let count = 0;
  worker.onmessage = ({ data: { id, values } }) => {
    const array = values === null ? null : { toArray: () => values };
    const [, dispid] = /^event (\d+)$/.exec(id) ?? [];
    if (dispid !== undefined) return handlers.get(Number(dispid))?.(Number(dispid), array);
    const callback = waiting.get(id);
    waiting.delete(id);
    return callback(array);
  };
  const own = window.external;
  own.Execute = (dispid, params, callback) => {
    const id = `request ${count++}`;
    waiting.set(id, callback);
    worker.postMessage({ id, execute: [dispid, params] });
  };
  const { RegisterEvent } = own;
  own.RegisterEvent = (dispid, target, handler, callback) => {
    handlers.set(dispid, handler);
    worker.postMessage({ listen: dispid });
    RegisterEvent(dispid, target, handler, callback);
  };
}

/** The script for the page, to be run after that of the host. `setup`: a script that says the sheets. */
export async function ownThread(hostScript, setup) {
  const host = await readFile(hostScript, 'utf8');
  const inWorker = [
    'self.window = self; self.parent = self;',
    `self.excelHostSetup = ${setup};`,
    host,
    `(${answer})();`,
  ].join('\n');
  return `(${ask})(${JSON.stringify(inWorker)});`;
}
