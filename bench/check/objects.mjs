/** How one writes it without thinking of speed: an object a row, a Map of client-days, a function a question. */
import { MESSAGES } from './findings.mjs';
import { CAP_SEVERITY, SEPARATING } from './tables.mjs';

export function prepare(tables) {
  const timed = new Set(tables.codes.filter((row) => row.timed).map(({ code }) => code));
  const pairs = new Map(tables.pairs.map((row) => [`${row.column1}/${row.column2}`, row]));
  const caps = new Map(tables.caps.map((row) => [row.code, row]));
  const forbidden = new Map(tables.forbidden.map((row) => [`${row.license}/${row.code}`, row.severity]));
  const payers = new Map(tables.payers.map((row) => [row.payer, row]));
  const disciplines = new Map(tables.disciplines.map((row) => [row.license, row.discipline]));

  const checkLicense = (line) => {
    const severity = forbidden.get(`${line.license}/${line.code}`);
    if (severity === undefined) return [];
    return [
      { ruleId: 'license-may-not', severity, rows: [line.row], message: MESSAGES.license(line.code, line.license) },
    ];
  };

  const checkCaps = (lines) => {
    const findings = [];
    for (const [code, own] of groupBy(lines, (line) => line.code)) {
      const cap = caps.get(code);
      if (cap === undefined) continue;
      const byLine = cap.indicator === 1;
      const units = own.map((line) => line.units);
      const most = byLine ? Math.max(...units) : units.reduce((sum, one) => sum + one, 0);
      if (most <= cap.units) continue;
      const severity = payers.get(own[0].payer).caps === 'yes' ? CAP_SEVERITY[cap.indicator] : 'information';
      const named = byLine ? own.filter((line) => line.units > cap.units) : own;
      const message = MESSAGES.cap(cap.indicator, code, most, cap.units);
      findings.push({ ruleId: 'cap-exceeded', severity, rows: named.map((line) => line.row), message });
    }
    return findings;
  };

  const checkPairs = (lines) => {
    const findings = [];
    const byCode = [...groupBy(lines, (line) => line.code)];
    for (const [a, linesA] of byCode) {
      for (const [b, linesB] of byCode) {
        const edit = pairs.get(`${a}/${b}`);
        if (a === b || edit === undefined) continue;
        const separated = (own) => own.every((line) => line.modifiers.some((one) => SEPARATING.includes(one)));
        const payer = payers.get(lines[0].payer);
        const onFirst = edit.indicator === 1 && separated(linesA);
        if (edit.indicator === 1 && (separated(linesB) || (onFirst && payer.either))) continue;
        const rows = [...linesA, ...linesB].map((line) => line.row).sort((x, y) => x - y);
        const never = edit.indicator === 0;
        findings.push({
          ruleId: never ? 'pair-never-together' : 'pair-needs-modifier',
          severity: onFirst ? 'advice' : payer.pairs,
          rows,
          message: never ? MESSAGES.never(a, b) : onFirst ? MESSAGES.column1(a, b) : MESSAGES.modifier(a, b),
        });
      }
    }
    return findings;
  };

  const checkUnits = (lines) => {
    const findings = [];
    const discipline = (line) => line.modifiers.find((one) => /^G[PON]$/.test(one)) ?? disciplines.get(line.license);
    for (const [, pool] of groupBy(lines, (line) => `${line.payer}/${discipline(line)}`)) {
      const own = pool.filter((line) => timed.has(line.code));
      if (own.length === 0) continue;
      const sum = (some, of) => some.reduce((total, line) => total + of(line), 0);
      const minutes = sum(own, (line) => line.minutes);
      const billed = sum(own, (line) => line.units);
      const supported = minutes < 8 ? 0 : Math.floor((minutes + 7) / 15);
      const services = [...groupBy(own, (line) => line.code).values()].map((some) => {
        const time = sum(some, (line) => line.minutes);
        return { full: Math.floor(time / 15), rest: time % 15, units: sum(some, (line) => line.units) };
      });
      const left = supported - sum(services, (one) => one.full);
      const ranked = [...services].sort((x, y) => y.rest - x.rest);
      const cut = left > 0 ? ranked[left - 1].rest : Infinity;
      const sure = services.filter((one) => one.rest > cut).length;
      const tied = services.filter((one) => one.rest === cut);
      const right =
        services.every((one) => one.units <= one.full + (one.rest >= cut ? 1 : 0)) &&
        tied.filter((one) => one.units > one.full).length <= left - sure;
      if (right) continue;
      const { payer } = own[0];
      const message =
        billed > supported
          ? MESSAGES.tooMany(billed, minutes, supported, payer)
          : MESSAGES.spread(billed, minutes, payer);
      findings.push({ ruleId: 'units-not-supported', severity: 'error', rows: own.map((line) => line.row), message });
    }
    return findings;
  };

  return (columns) => {
    const lines = columns.code.map((code, row) => ({
      row,
      code,
      date: columns.date[row],
      client: columns.client[row],
      payer: columns.payer[row],
      license: columns.license[row],
      units: columns.units[row],
      minutes: columns.minutes[row],
      modifiers: columns.modifiers[row]?.split(' ') ?? [],
    }));
    const findings = lines.flatMap(checkLicense);
    for (const [, day] of groupBy(lines, (line) => `${line.client}/${line.date}`)) {
      findings.push(...checkUnits(day), ...checkPairs(day), ...checkCaps(day));
    }
    return findings;
  };
}

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
