/** The product: columns in, findings with their words, arithmetic and authority out. */
import { createEngine } from '../../dist/library/index.mjs';
import { productTables } from './tables.mjs';

const RULES = ['units-not-supported', 'pair-never-together', 'pair-needs-modifier', 'cap-exceeded', 'license-may-not'];

export function prepare(tables) {
  const engine = createEngine(productTables(tables));
  const options = { profile: { countingRule: 'cms' }, asOf: '2026-07-01', rules: RULES };
  return (columns) => engine.checkColumns(columns, options).findings;
}
