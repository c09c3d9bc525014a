/** The frame of every page of the site: a menu, the text, a foot. No script, nothing from elsewhere. */
const MENU = [
  ['Guide', 'guide/README'],
  ['Start', 'guide/start'],
  ['A day', 'guide/day'],
  ['A month', 'guide/month'],
  ['Formulas', 'guide/formulas'],
  ['Payers and rules', 'guide/payers-and-rules'],
  ['Trouble', 'guide/troubleshooting'],
  ['Español', 'guide/es/inicio'],
  ['Functions', 'functions'],
  ['Rules', 'rules/README'],
  ['IT', 'it-review'],
  ['Privacy', 'privacy'],
];

export function frame(content, path) {
  const up = '../'.repeat(path.split('/').length - 2);
  const title = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(content)?.[1].replace(/<[^>]*>/g, '') ?? 'Therapy Code Check';
  const items = MENU.map(([name, to]) => {
    const here = path === `/${to}` ? ' aria-current="page"' : '';
    return `<li><a href="${up}${to}.html"${here}>${name}</a></li>`;
  });
  return `<!doctype html>
<html lang="${path.startsWith('/guide/es/') ? 'es' : 'en-US'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${up}site.css">
</head>
<body>
<nav aria-label="Pages"><ul>${items.join('')}</ul></nav>
<main>
${content}
</main>
<footer><p>Information, not billing or legal advice; a person decides. CPT is a registered trademark of the American Medical
Association.</p></footer>
</body>
</html>
`;
}
