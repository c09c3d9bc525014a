/**
 * The help that Excel's function wizard opens: `docs/functions.md` as a page. It reads the Markdown that
 * `scripts/functions-docs.mjs` writes and nothing more, so that the build needs no other package.
 */
const STYLE = `body{font:16px/1.5 "Segoe UI",system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
pre,code{font-family:Consolas,ui-monospace,monospace}pre{background:#f3f3f3;padding:.75rem;white-space:pre-wrap}
table{border-collapse:collapse}td,th{text-align:left;padding:.25rem 1rem .25rem 0;vertical-align:top}
@media(prefers-color-scheme:dark){body{background:#1b1b1b;color:#eee}pre{background:#2b2b2b}a{color:#8cc}}`;

export function helpPage(markdown) {
  const blocks = markdown
    .replace(/<!--[\s\S]*?-->\n*/g, '')
    // The pictures stay with the documents.
    .replace(/^!\[.*\n*/gm, '')
    .replace(/^Both pictures .*? \[/m, '[')
    .trim()
    .split(/\n{2,}/);
  const ids = blocks.flatMap((block) => /^## (\S+)$/.exec(block)?.[1] ?? []);
  const links = ids.map((id) => `<a href="#${id.toLowerCase()}">${id}</a>`).join(' ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Functions</title>
<link rel="stylesheet" href="help.css">
</head>
<body>
<nav>${links}</nav>
<main>
${joinFences(blocks).map(block).join('\n')}
</main>
</body>
</html>
`;
}

export const helpStyle = () => `${STYLE}\n`;

/** A fence may hold blank lines of its own. */
function joinFences(blocks) {
  const joined = [];
  let open = false;
  for (const text of blocks) {
    if (open) joined[joined.length - 1] += `\n\n${text}`;
    else joined.push(text);
    open = (joined.at(-1).match(/^```/gm)?.length ?? 0) % 2 === 1;
  }
  return joined;
}

function block(text) {
  const heading = /^(#{1,2}) (.*)$/.exec(text);
  if (heading)
    return `<h${heading[1].length} id="${heading[2].toLowerCase().replaceAll(' ', '-')}">${inline(heading[2])}</h${heading[1].length}>`;
  if (text.startsWith('```')) return `<pre>${escape(text.replace(/^```\w*\n|\n```$/g, ''))}</pre>`;
  if (text.startsWith('    ')) return `<pre>${escape(text.replace(/^ {4}/gm, ''))}</pre>`;
  if (text.startsWith('|')) return table(text.split('\n'));
  if (text.startsWith('- ')) {
    const items = text.split(/\n(?=- )/).map((item) => `<li>${inline(item.slice(2))}</li>`);
    return `<ul>${items.join('')}</ul>`;
  }
  return `<p>${inline(text)}</p>`;
}

/** The heads of our tables say nothing that the rows do not. */
const table = ([, , ...rows]) =>
  `<table>${rows
    .map(
      (row) =>
        `<tr>${cells(row)
          .map((cell) => `<td>${inline(cell)}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</table>`;
const cells = (row) =>
  row
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));

const inline = (text) =>
  escape(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\[([^\]]+)\]\(([\w.-]+)\)/g, '<a href="$2">$1</a>');
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
