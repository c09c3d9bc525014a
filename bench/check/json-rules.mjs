/**
 * json-rules-engine: an engine with one rule a question, run on the facts of each client's day. What a rule has to add up is
 * a fact of the day, worked out by plain code, as its documents advise; the engine decides what fires.
 */
import { Engine } from 'json-rules-engine';
import { prepare as plain } from './objects.mjs';

export function prepare(tables) {
  const judge = plain(tables);
  const engine = new Engine();
  for (const ruleId of [
    'units-not-supported',
    'pair-never-together',
    'pair-needs-modifier',
    'cap-exceeded',
    'license-may-not',
  ]) {
    engine.addFact(ruleId, async (_, almanac) => {
      const found = await almanac.factValue('found');
      return found.filter((one) => one.ruleId === ruleId);
    });
    engine.addRule({
      conditions: { all: [{ fact: ruleId, path: '$.length', operator: 'greaterThan', value: 0 }] },
      event: { type: ruleId },
    });
  }
  return async (columns) => {
    const days = new Map();
    columns.code.forEach((_, row) => {
      const key = `${columns.client[row]}/${columns.date[row]}`;
      const day = days.get(key);
      if (day) day.push(row);
      else days.set(key, [row]);
    });
    const findings = [];
    for (const rows of days.values()) {
      const day = Object.fromEntries(
        Object.entries(columns).map(([name, column]) => [name, rows.map((row) => column[row])]),
      );
      const found = judge(day).map((one) => ({ ...one, rows: one.rows.map((at) => rows[at]) }));
      const { events, almanac } = await engine.run({ found });
      for (const { type } of events) findings.push(...(await almanac.factValue(type)));
    }
    return findings;
  };
}
