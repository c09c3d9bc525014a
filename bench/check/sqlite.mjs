/** SQLite as sql.js ships it (WebAssembly, in memory); prepared inserts in one transaction, an index on the client's day. */
import initSqlJs from 'sql.js';
import { finding, QUERY, SESSIONS, tableStatements } from './sql.mjs';

export async function prepare(tables) {
  const { Database } = await initSqlJs();
  const job = (columns) => {
    const database = new Database();
    for (const statement of tableStatements(tables)) database.run(statement);
    database.run(SESSIONS);
    const began = performance.now();
    const { date, client, payer, license, code, units, minutes, modifiers } = columns;
    database.run('BEGIN');
    const insert = database.prepare('INSERT INTO sessions VALUES (?,?,?,?,?,?,?,?,?)');
    for (let i = 0; i < code.length; i++)
      insert.run([i, date[i], client[i], payer[i], license[i], code[i], units[i], minutes[i], modifiers[i]]);
    insert.free();
    database.run('COMMIT');
    database.run('CREATE INDEX days ON sessions (client, date)');
    job.more.loading = (performance.now() - began) / 1000;
    const [answer] = database.exec(QUERY);
    const found = (answer?.values ?? []).map(finding);
    database.close();
    job.more.query = (performance.now() - began) / 1000 - job.more.loading;
    return found;
  };
  job.more = {};
  return job;
}
