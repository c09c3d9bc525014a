/** A server of files for this computer only: loopback address, GET, and no name of a host but its own. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
};
const LOOPBACK = '127.0.0.1';

/** `handle` answers `{type, body}` for addresses that are no file, else nothing; `folders` maps prefixes to folders. */
export function serve({ port, folders, handle = () => undefined }) {
  const server = createServer(async (request, response) => {
    // A page of another site that had its name point here would have another name in this header.
    const name = (request.headers.host ?? '').replace(/:\d+$/, '');
    if (name !== LOOPBACK && name !== 'localhost') return refuse(response, 403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    const path = decodedPath(request.url);
    if (path === null) return refuse(response, 400);
    let answer;
    try {
      answer = await handle(path);
    } catch (error) {
      // What is served may be missing or half written while it is built anew; the server goes on.
      console.error(`${path}: ${error.message}`);
      return refuse(response, 500);
    }
    if (answer) return send(response, answer.type, (out) => out.end(answer.body));
    const file = fileOf(path, folders);
    if (file === null) return refuse(response, 404);
    return send(response, TYPES[extname(file)] ?? 'application/octet-stream', (out) =>
      createReadStream(file).pipe(out),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => {
      resolve({ address: `http://${LOOPBACK}:${server.address().port}/`, close: () => closed(server) });
    });
  });
}

function closed(server) {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
}

function decodedPath(address) {
  try {
    return decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return null;
  }
}

/** The file under the folder with the longest prefix; null for whatever lies outside of it. */
export function fileOf(path, folders) {
  const prefix = Object.keys(folders)
    .filter((each) => path.startsWith(each))
    .sort((a, b) => b.length - a.length)[0];
  if (prefix === undefined || path.includes('\0')) return null;
  const folder = normalize(folders[prefix]).replace(/[\\/]$/, '');
  const file = normalize(join(folder, path.slice(prefix.length)));
  return file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile() ? file : null;
}

function send(response, type, write) {
  response.writeHead(200, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'SAMEORIGIN',
  });
  write(response);
}

function refuse(response, status) {
  response.writeHead(status, { 'content-type': 'text/plain' }).end(`${status}\n`);
}
