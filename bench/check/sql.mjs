/** The job in SQL that DuckDB and SQLite both read. */
import { CAP_SEVERITY, SEPARATING } from './tables.mjs';

export const SESSIONS =
  'CREATE TABLE sessions (row_no INTEGER, date VARCHAR, client VARCHAR, payer VARCHAR, license VARCHAR, code VARCHAR, ' +
  'units INTEGER, minutes INTEGER, modifiers VARCHAR)';

const text = (value) => (typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(Number(value)));

/** The reference tables as statements. */
export function tableStatements(tables) {
  return Object.entries(tables).flatMap(([name, rows]) => {
    const columns = Object.keys(rows[0]);
    const types = columns.map((c) => `${c} ${typeof rows[0][c] === 'string' ? 'VARCHAR' : 'INTEGER'}`);
    const values = rows.map((row) => `(${columns.map((c) => text(row[c])).join()})`);
    return [`CREATE TABLE ${name} (${types.join()})`, `INSERT INTO ${name} VALUES ${values.join()}`];
  });
}

const has = (modifier) => `(' ' || coalesce(modifiers, '') || ' ') LIKE '% ${modifier} %'`;
const units = (number) => `CASE WHEN ${number} = 1 THEN '1 unit' ELSE ${number} || ' units' END`;
const capSeverity = Object.entries(CAP_SEVERITY).map(([indicator, severity]) => `WHEN ${indicator} THEN '${severity}'`);

export const QUERY = `
WITH lines AS (
  SELECT s.*, CASE WHEN ${SEPARATING.map(has).join(' OR ')} THEN 1 ELSE 0 END AS separate,
    CASE WHEN ${has('GP')} THEN 'GP' WHEN ${has('GO')} THEN 'GO' WHEN ${has('GN')} THEN 'GN' ELSE d.discipline END AS discipline
  FROM sessions s JOIN disciplines d ON d.license = s.license
),
day_codes AS (
  SELECT client, date, code, min(payer) AS payer, sum(units) AS units, max(units) AS most, min(separate) AS separate,
    string_agg(row_no, ',' ORDER BY row_no) AS row_list
  FROM lines GROUP BY client, date, code
),
found_caps AS (
  SELECT 'cap-exceeded' AS rule_id,
    CASE p.caps WHEN 'yes' THEN CASE c.indicator ${capSeverity.join(' ')} END ELSE 'information' END AS severity,
    d.row_list,
    CASE WHEN c.units = 0 THEN 'Medicare does not pay this code: the cap of ' || d.code || ' is 0.'
      ELSE ${units('d.units')} || ' of ' || d.code || ' on one day; the cap is ' || c.units
        || CASE c.indicator WHEN 3 THEN ', and records may support more' ELSE '' END || '.' END AS message
  FROM day_codes d JOIN caps c ON c.code = d.code JOIN payers p ON p.payer = d.payer
  WHERE c.indicator <> 1 AND d.units > c.units
),
found_line_caps AS (
  SELECT 'cap-exceeded' AS rule_id, CASE p.caps WHEN 'yes' THEN '${CAP_SEVERITY[1]}' ELSE 'information' END AS severity,
    string_agg(l.row_no, ',' ORDER BY l.row_no) AS row_list,
    CASE WHEN c.units = 0 THEN 'Medicare does not pay this code: the cap of ' || l.code || ' is 0.'
      ELSE ${units('max(l.units)')} || ' of ' || l.code || ' on one line; the cap for a line is ' || c.units || '.' END AS message
  FROM lines l JOIN caps c ON c.code = l.code JOIN payers p ON p.payer = l.payer
  WHERE c.indicator = 1 AND l.units > c.units GROUP BY l.client, l.date, l.code, c.units, p.caps
),
found_pairs AS (
  SELECT CASE e.indicator WHEN 0 THEN 'pair-never-together' ELSE 'pair-needs-modifier' END AS rule_id,
    CASE WHEN e.indicator = 1 AND a.separate = 1 THEN 'advice' ELSE p.pairs END AS severity,
    a.row_list || ',' || b.row_list AS row_list,
    CASE WHEN e.indicator = 0
      THEN b.code || ' is not payable with ' || a.code || ' on one day; no modifier separates them.'
      WHEN a.separate = 1 THEN 'The modifier that separates ' || b.code || ' from ' || a.code || ' stands on ' || a.code
        || '; this payer may look for it on ' || b.code || ' only.'
      ELSE b.code || ' with ' || a.code || ' on one day is paid only as a separate service, with 59 or X{EPSU}; none is there.'
    END AS message
  FROM day_codes a JOIN pairs e ON e.column1 = a.code
    JOIN day_codes b ON b.client = a.client AND b.date = a.date AND b.code = e.column2
    JOIN payers p ON p.payer = a.payer
  WHERE e.indicator = 0 OR (b.separate = 0 AND (a.separate = 0 OR p.either = 0))
),
pool_codes AS (
  SELECT l.client, l.date, l.payer, l.discipline, l.code, sum(l.minutes) AS minutes, sum(l.units) AS units
  FROM lines l JOIN codes c ON c.code = l.code WHERE c.timed = 1 GROUP BY l.client, l.date, l.payer, l.discipline, l.code
),
counted AS (
  SELECT *, minutes % 15 AS rest, (minutes - minutes % 15) / 15 AS whole,
    sum(minutes) OVER pool AS total,
    (sum(minutes) OVER pool + 7 - (sum(minutes) OVER pool + 7) % 15) / 15 - sum((minutes - minutes % 15) / 15) OVER pool AS left_over,
    row_number() OVER (PARTITION BY client, date, payer, discipline ORDER BY minutes % 15 DESC) AS place
  FROM pool_codes WINDOW pool AS (PARTITION BY client, date, payer, discipline)
),
cuts AS (
  SELECT *, max(CASE WHEN place = left_over THEN rest END) OVER (PARTITION BY client, date, payer, discipline) AS cut FROM counted
),
pools AS (
  SELECT client, date, payer, discipline, min(total) AS minutes, sum(units) AS billed,
    max(CASE WHEN units > whole + CASE WHEN rest >= cut THEN 1 ELSE 0 END THEN 1 ELSE 0 END) AS beyond,
    sum(CASE WHEN rest = cut AND units > whole THEN 1 ELSE 0 END) AS taken,
    min(left_over) - sum(CASE WHEN rest > cut THEN 1 ELSE 0 END) AS open
  FROM cuts GROUP BY client, date, payer, discipline
),
wrong AS (
  SELECT *, CASE WHEN minutes < 8 THEN 0 ELSE CAST((minutes + 7 - (minutes + 7) % 15) / 15 AS INTEGER) END AS supported
  FROM pools WHERE beyond = 1 OR taken > open
),
found_units AS (
  SELECT 'units-not-supported' AS rule_id, 'error' AS severity, string_agg(l.row_no, ',' ORDER BY l.row_no) AS row_list,
    ${units('w.billed')} || CASE WHEN w.billed > w.supported
      THEN ' billed, ' || w.minutes || ' minutes support ' || w.supported || ' - ' || w.payer || '.'
      ELSE ' billed for ' || w.minutes || ' minutes, but not on the codes whose minutes support them - ' || w.payer || '.'
    END AS message
  FROM wrong w JOIN lines l
    ON l.client = w.client AND l.date = w.date AND l.payer = w.payer AND l.discipline = w.discipline
    JOIN codes c ON c.code = l.code AND c.timed = 1
  GROUP BY w.client, w.date, w.payer, w.discipline, w.billed, w.minutes, w.supported
),
found_license AS (
  SELECT 'license-may-not' AS rule_id, f.severity, CAST(s.row_no AS VARCHAR) AS row_list,
    s.code || ' is not for ' || s.license || '.' AS message
  FROM sessions s JOIN forbidden f ON f.license = s.license AND f.code = s.code
)
SELECT rule_id, severity, row_list, message FROM found_caps
UNION ALL SELECT rule_id, severity, row_list, message FROM found_line_caps
UNION ALL SELECT rule_id, severity, row_list, message FROM found_pairs
UNION ALL SELECT rule_id, severity, row_list, message FROM found_units
UNION ALL SELECT rule_id, severity, row_list, message FROM found_license`;

/** A row of the answer as a finding; a pair's rows come code by code. */
export const finding = ([ruleId, severity, rows, message]) => ({
  ruleId,
  severity,
  rows: rows
    .split(',')
    .map(Number)
    .sort((a, b) => a - b),
  message,
});
