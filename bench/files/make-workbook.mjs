/** node bench/files/make-workbook.mjs FILE.xlsx ROWS: a workbook of invented sessions, 12 columns, written part by part. */
import { createWriteStream } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { TextReader, ZipWriter } from '@zip.js/zip.js';
import { makeColumns } from '../check/rows.mjs';
import { HEADER } from '../shared/header.mjs';

const [file, count] = process.argv.slice(2);
const columns = makeColumns(Number(count));
const EXCEL_EPOCH = 25569;

const letters = HEADER.map((_, at) => String.fromCharCode(65 + at));
const cell = (at, row, value) => {
  if (value === null) return '';
  const place = `r="${letters[at]}${row}"`;
  if (typeof value === 'number') return `<c ${place}${at === 0 ? ' s="1"' : ''}><v>${value}</v></c>`;
  return `<c ${place} t="inlineStr"><is><t>${value}</t></is></c>`;
};
const rowOf = (i) => [
  Date.parse(columns.date[i]) / 86400000 + EXCEL_EPOCH,
  columns.client[i],
  `Provider ${i % 97}`,
  columns.license[i],
  'Therapy',
  /^\d+$/.test(columns.code[i]) ? Number(columns.code[i]) : columns.code[i],
  columns.units[i],
  columns.minutes[i],
  columns.modifiers[i],
  columns.payer[i],
  'OR',
  120,
];

function* sheet() {
  yield '<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
  yield `<row r="1">${HEADER.map((text, at) => cell(at, 1, text)).join('')}</row>`;
  let block = '';
  for (let i = 0; i < columns.code.length; i++) {
    block += `<row r="${i + 2}">${rowOf(i)
      .map((value, at) => cell(at, i + 2, value))
      .join('')}</row>`;
    if (block.length > 65536) {
      yield block;
      block = '';
    }
  }
  yield `${block}</sheetData></worksheet>`;
}

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PARTS = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${MAIN}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${MAIN}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets><sheet name="Sessions" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};
const zip = new ZipWriter(Writable.toWeb(createWriteStream(file)), { useWebWorkers: false });
for (const [name, text] of Object.entries(PARTS)) await zip.add(name, new TextReader(text));
await zip.add('xl/worksheets/sheet1.xml', Readable.toWeb(Readable.from(sheet()).map((text) => Buffer.from(text))));
await zip.close();
