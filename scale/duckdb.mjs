/** DuckDB within a limit of memory, spilling into a folder of its own. */
import { DuckDBInstance } from '@duckdb/node-api';

/** A text as SQL writes it. */
export const quoted = (text) => `'${String(text).replaceAll("'", "''")}'`;

export async function openDuckDb({ memory = '4GB', threads, spill } = {}) {
  const settings = { memory_limit: memory };
  if (threads) settings.threads = String(threads);
  if (spill) settings.temp_directory = spill;
  const instance = await DuckDBInstance.create(':memory:', settings);
  const connections = [];
  const connect = async () => {
    const connection = await instance.connect();
    connections.push(connection);
    return {
      run: (sql) => connection.run(sql),
      rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    };
  };
  return {
    ...(await connect()),
    /** Another one, which runs at the same time. */
    connect,
    close: () => {
      for (const connection of connections) connection.closeSync();
      instance.closeSync();
    },
  };
}
