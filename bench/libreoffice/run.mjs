/**
 * What people do today, as a picture: a sheet of 10,000 rows with formulas for the simplest of our questions, the units of
 * one line alone (no pooling, no pairs, no caps, no license), calculated by LibreOffice. Null where it is not installed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeColumns } from '../check/rows.mjs';

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

/** Seconds of loading, calculating and saving, with the formulas and with the values alone. */
export function measureLibreOffice(rows = 10_000) {
  if (office === undefined) return null;
  const folder = mkdtempSync(join(tmpdir(), 'bench-office-'));
  const columns = makeColumns(rows);
  const cell = (value) => `<table:table-cell office:value-type="float" office:value="${value}"/>`;
  const text = (value) => `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
  const formula = (at) =>
    `<table:table-cell table:formula="of:=IF([.D${at}]&gt;INT(([.C${at}]+7)/15);&quot;too many&quot;;IF(COUNTIFS([.A$1:.A$${rows}];[.A${at}];[.B$1:.B$${rows}];[.B${at}])&gt;1;&quot;see the day&quot;;&quot;&quot;))"/>`;
  const sheet = (withFormulas) =>
    '<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ' +
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ' +
    'office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="Sessions">' +
    columns.code
      .map(
        (_, i) =>
          `<table:table-row>${text(columns.date[i])}${text(columns.client[i])}${cell(columns.minutes[i])}${cell(columns.units[i])}` +
          `${withFormulas ? formula(i + 1) : ''}</table:table-row>`,
      )
      .join('') +
    '</table:table></office:spreadsheet></office:body></office:document>';
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const convert = (name, withFormulas) => {
    const path = join(folder, `${name}.fods`);
    writeFileSync(path, sheet(withFormulas));
    const began = performance.now();
    spawnSync(office, [profile, '--headless', '--convert-to', 'csv', '--outdir', folder, path], { timeout: 600_000 });
    const seconds = (performance.now() - began) / 1000;
    return {
      seconds,
      found: (readFileSync(join(folder, `${name}.csv`), 'utf8').match(/too many|see the day/g) ?? []).length,
    };
  };
  try {
    convert('warm', false);
    return { rows, values: convert('values', false).seconds, formulas: convert('formulas', true) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
