/** The workbench's addresses: the page, what was bundled for it, the add-in as it was built, and office.js. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from './server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = join(root, 'workbench', 'page');

/** Univer sets styles on its elements and draws pictures that it makes itself; nothing may come from elsewhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** `built` holds the page's bundles, `addin` the built add-in, as soon as the promise `ready` is kept. */
export function serveWorkbench({ port, built, addin, ready = Promise.resolve() }) {
  return serve({
    port,
    folders: {
      '/': page,
      '/built/': built,
      '/sample/': join(root, 'workbench', 'sample'),
      '/addin/': addin,
      '/office-js/': join(root, 'node_modules', '@microsoft', 'office-js', 'dist'),
    },
    handle: async (path) => {
      if (path.startsWith('/addin/')) await ready;
      if (path === '/') return { type: 'text/html; charset=utf-8', body: startPage() };
      if (path === '/addin/taskpane.html') return { type: 'text/html; charset=utf-8', body: panePage(addin) };
      if (path === '/put-host.js') return { type: 'text/javascript; charset=utf-8', body: PUT_HOST };
      return undefined;
    },
  });
}

const startPage = () =>
  readFileSync(join(page, 'index.html'), 'utf8').replace(
    '<head>',
    `<head>\n    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />`,
  );

/** office.js looks for the program around it when it is evaluated, so the host goes in first. */
const PUT_HOST = `Object.defineProperty(window, 'external', { value: window.parent.excelHostFor(window) });\n`;
const OFFICE_JS = /<script src="?https:\/\/[^">\s]*\/office\.js"?><\/script>/;

/** The built page as it is, but for two things: the host stands before office.js, and office.js comes from this server. */
function panePage(addin) {
  const html = readFileSync(join(addin, 'taskpane.html'), 'utf8');
  if (!OFFICE_JS.test(html)) throw new Error('taskpane.html loads no office.js: build the add-in anew.');
  return html.replace(
    OFFICE_JS,
    '<script src="/put-host.js"></script>\n    <script src="/office-js/office.js"></script>',
  );
}
