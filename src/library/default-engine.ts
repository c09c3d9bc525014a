import { createEngine, type Engine } from './engine';

let built: Engine | undefined;
/** The engine over the built-in tables, built at the first question. */
const engine = (): Engine => (built ??= createEngine());

/** `suggest` of the engine over the built-in tables. */
export const suggest: Engine['suggest'] = (question) => engine().suggest(question);
/** `countUnits` of the engine over the built-in tables. */
export const countUnits: Engine['countUnits'] = (session, rule) => engine().countUnits(session, rule);
/** `pair` of the engine over the built-in tables. */
export const pair: Engine['pair'] = (code1, code2, options) => engine().pair(code1, code2, options);
/** `code` of the engine over the built-in tables. */
export const code: Engine['code'] = (text, options) => engine().code(text, options);
/** `rules` of the engine over the built-in tables. */
export const rules: Engine['rules'] = () => engine().rules();
/** `findColumns` of the engine over the built-in tables. */
export const findColumns: Engine['findColumns'] = (rows) => engine().findColumns(rows);
/** `checkTable` of the engine over the built-in tables. */
export const checkTable: Engine['checkTable'] = (rows, options) => engine().checkTable(rows, options);
/** `checkColumns` of the engine over the built-in tables. */
export const checkColumns: Engine['checkColumns'] = (columns, options) => engine().checkColumns(columns, options);
