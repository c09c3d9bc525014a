/** DuckDB, in memory, with all of its threads: rows are loaded by whole chunks, the answer is read by whole columns. */
import { DuckDBDataChunk, DuckDBInstance, INTEGER, VARCHAR } from '@duckdb/node-api';
import { finding, QUERY, SESSIONS, tableStatements } from './sql.mjs';

const TYPES = [INTEGER, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, INTEGER, INTEGER, VARCHAR];
const CHUNK = 2048;

export async function prepare(tables) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const statement of tableStatements(tables)) await connection.run(statement);
  const job = async (columns) => {
    await connection.run('DROP TABLE IF EXISTS sessions');
    await connection.run(SESSIONS);
    const began = performance.now();
    const { date, client, payer, license, code, units, minutes, modifiers } = columns;
    const all = [date, client, payer, license, code, units, minutes, modifiers];
    const appender = await connection.createAppender('sessions');
    for (let at = 0; at < code.length; at += CHUNK) {
      const end = Math.min(code.length, at + CHUNK);
      const chunk = DuckDBDataChunk.create(TYPES, end - at);
      chunk.setColumns([
        Array.from({ length: end - at }, (_, i) => at + i),
        ...all.map((column) => column.slice(at, end)),
      ]);
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
    job.more.loading = (performance.now() - began) / 1000;
    const reader = await connection.runAndReadAll(QUERY);
    const found = reader.getRows().map(finding);
    job.more.query = (performance.now() - began) / 1000 - job.more.loading;
    return found;
  };
  job.more = {};
  return job;
}
