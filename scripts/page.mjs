/**
 * Fills the pane's page: where office.js comes from, and a content security policy that lets it and our own files in
 * and nothing else out. `frame-ancestors` cannot stand in a page; the samples of server configuration give it.
 */
export function fillPage(page, { officeJs, namespace }) {
  const values = { officeJs, namespace, policy: policyFor(new URL(officeJs).origin) };
  return page.replace(/\{\{(\w+)\}\}/g, (_, name) => {
    if (!(name in values)) throw new Error(`taskpane.html asks for "${name}", which scripts/page.mjs does not know.`);
    return values[name];
  });
}

export const policyFor = (officeOrigin) =>
  [
    "default-src 'none'",
    `script-src 'self' ${officeOrigin}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "worker-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
