/**
 * The limit: no rule engine at all. Columns become numbers, rows are put together by sorting, and the five questions are
 * asked in one loop over typed arrays, written for these columns and these tables only.
 */
import { MESSAGES } from './findings.mjs';
import { CAP_SEVERITY, SEPARATING } from './tables.mjs';

export function prepare(tables) {
  const codeIds = new Map(tables.codes.map(({ code }, id) => [code, id]));
  const codeTexts = tables.codes.map(({ code }) => code);
  const codeCount = codeTexts.length;
  const timed = Uint8Array.from(tables.codes, ({ timed: yes }) => (yes ? 1 : 0));
  /** 0: no edit; 1, 2: indicator 0 and 1 with the first code as column 1; 3, 4: with the second. */
  const pairs = new Uint8Array(codeCount * codeCount);
  for (const { column1, column2, indicator } of tables.pairs) {
    const [a, b] = [codeIds.get(column1), codeIds.get(column2)];
    if (a === undefined || b === undefined) continue;
    pairs[a * codeCount + b] = 1 + indicator;
    pairs[b * codeCount + a] = 3 + indicator;
  }
  const caps = new Int16Array(codeCount).fill(-1);
  const capKinds = new Uint8Array(codeCount);
  for (const { code, units, indicator } of tables.caps) {
    const id = codeIds.get(code);
    if (id === undefined) continue;
    caps[id] = units;
    capKinds[id] = indicator;
  }
  const payerIds = new Map(tables.payers.map(({ payer }, id) => [payer, id]));
  const licenseIds = new Map(tables.disciplines.map(({ license }, id) => [license, id]));
  const disciplines = [...new Set([...tables.disciplines.map(({ discipline }) => discipline), 'GN'])];
  const disciplineOf = Uint8Array.from(tables.disciplines, ({ discipline }) => disciplines.indexOf(discipline));
  const forbidden = new Uint8Array(licenseIds.size * codeCount);
  for (const { license, code, severity } of tables.forbidden) {
    forbidden[licenseIds.get(license) * codeCount + codeIds.get(code)] = severity === 'error' ? 1 : 2;
  }

  return (columns) => {
    const length = columns.code.length;
    const code = new Uint16Array(length);
    const payer = new Uint8Array(length);
    const license = new Uint8Array(length);
    const discipline = new Uint8Array(length);
    const separate = new Uint8Array(length);
    const units = Uint8Array.from(columns.units);
    const minutes = Uint16Array.from(columns.minutes);
    const groupOf = new Int32Array(length);
    const clients = new Map();
    const dates = new Map();
    const groups = new Map();
    const modifierKinds = new Map();
    const sizes = [];
    for (let i = 0; i < length; i++) {
      code[i] = codeIds.get(columns.code[i]);
      payer[i] = payerIds.get(columns.payer[i]);
      license[i] = licenseIds.get(columns.license[i]);
      const text = columns.modifiers[i];
      let kind = 0;
      if (text !== null) {
        kind = modifierKinds.get(text);
        if (kind === undefined) {
          const all = text.split(' ');
          const own = all.find((one) => ['GP', 'GO', 'GN'].includes(one));
          kind =
            (own === undefined ? 0 : disciplines.indexOf(own) + 1) * 2 +
            (all.some((one) => SEPARATING.includes(one)) ? 1 : 0);
          modifierKinds.set(text, kind);
        }
      }
      separate[i] = kind & 1;
      discipline[i] = kind > 1 ? (kind >> 1) - 1 : disciplineOf[license[i]];
      let client = clients.get(columns.client[i]);
      if (client === undefined) clients.set(columns.client[i], (client = clients.size));
      let date = dates.get(columns.date[i]);
      if (date === undefined) dates.set(columns.date[i], (date = dates.size));
      const key = client * 1024 + date;
      let group = groups.get(key);
      if (group === undefined) {
        groups.set(key, (group = sizes.length));
        sizes.push(0);
      }
      groupOf[i] = group;
      sizes[group]++;
    }
    const starts = new Int32Array(sizes.length + 1);
    for (let g = 0; g < sizes.length; g++) starts[g + 1] = starts[g] + sizes[g];
    const next = starts.slice();
    const members = new Int32Array(length);
    for (let i = 0; i < length; i++) members[next[groupOf[i]]++] = i;

    const findings = [];
    const find = (ruleId, severity, rows, message) => findings.push({ ruleId, severity, rows, message });
    const dayCodes = [];
    const codes = [];
    const codeMinutes = [];
    const codeUnits = [];
    for (let g = 0; g < sizes.length; g++) {
      const from = starts[g];
      const to = starts[g + 1];
      dayCodes.length = 0;
      let pools = 0;
      for (let m = from; m < to; m++) {
        const i = members[m];
        const verdict = forbidden[license[i] * codeCount + code[i]];
        if (verdict > 0)
          find(
            'license-may-not',
            verdict === 1 ? 'error' : 'advice',
            [i],
            MESSAGES.license(columns.code[i], columns.license[i]),
          );
        if (!dayCodes.includes(code[i])) dayCodes.push(code[i]);
        pools |= 1 << discipline[i];
      }
      const payerRow = tables.payers[payer[members[from]]];
      for (const own of dayCodes) {
        if (caps[own] < 0) continue;
        let total = 0;
        for (let m = from; m < to; m++) if (code[members[m]] === own) total += units[members[m]];
        if (total <= caps[own]) continue;
        const kind = capKinds[own];
        let most = total;
        let rows = [];
        for (let m = from; m < to; m++) if (code[members[m]] === own) rows.push(members[m]);
        if (kind === 1) {
          most = 0;
          for (const i of rows) most = Math.max(most, units[i]);
          if (most <= caps[own]) continue;
          rows = rows.filter((i) => units[i] > caps[own]);
        }
        const severity = payerRow.caps === 'yes' ? CAP_SEVERITY[kind] : 'information';
        find('cap-exceeded', severity, rows, MESSAGES.cap(kind, codeTexts[own], most, caps[own]));
      }
      for (let a = 0; a < dayCodes.length; a++) {
        for (let b = a + 1; b < dayCodes.length; b++) {
          const edit = pairs[dayCodes[a] * codeCount + dayCodes[b]];
          if (edit === 0) continue;
          const [one, two] = edit < 3 ? [dayCodes[a], dayCodes[b]] : [dayCodes[b], dayCodes[a]];
          const never = edit === 1 || edit === 3;
          let first = !never;
          let second = !never;
          if (!never) {
            for (let m = from; m < to; m++) {
              const i = members[m];
              if (code[i] === one && separate[i] === 0) first = false;
              if (code[i] === two && separate[i] === 0) second = false;
            }
          }
          if (second || (first && payerRow.either)) continue;
          const rows = [];
          for (let m = from; m < to; m++)
            if (code[members[m]] === one || code[members[m]] === two) rows.push(members[m]);
          if (never) find('pair-never-together', payerRow.pairs, rows, MESSAGES.never(codeTexts[one], codeTexts[two]));
          else if (first) find('pair-needs-modifier', 'advice', rows, MESSAGES.column1(codeTexts[one], codeTexts[two]));
          else find('pair-needs-modifier', payerRow.pairs, rows, MESSAGES.modifier(codeTexts[one], codeTexts[two]));
        }
      }
      for (let d = 0; pools >> d > 0; d++) {
        if (((pools >> d) & 1) === 0) continue;
        codes.length = codeMinutes.length = codeUnits.length = 0;
        let total = 0;
        let billed = 0;
        for (let m = from; m < to; m++) {
          const i = members[m];
          if (discipline[i] !== d || timed[code[i]] === 0) continue;
          let at = codes.indexOf(code[i]);
          if (at < 0) {
            at = codes.push(code[i]) - 1;
            codeMinutes.push(0);
            codeUnits.push(0);
          }
          codeMinutes[at] += minutes[i];
          codeUnits[at] += units[i];
          total += minutes[i];
          billed += units[i];
        }
        if (codes.length === 0) continue;
        const supported = total < 8 ? 0 : Math.floor((total + 7) / 15);
        if (fits(codeMinutes, codeUnits, supported)) continue;
        const rows = [];
        for (let m = from; m < to; m++) {
          const i = members[m];
          if (discipline[i] === d && timed[code[i]] === 1) rows.push(i);
        }
        const message =
          billed > supported
            ? MESSAGES.tooMany(billed, total, supported, payerRow.payer)
            : MESSAGES.spread(billed, total, payerRow.payer);
        find('units-not-supported', 'error', rows, message);
      }
    }
    return findings;
  };
}

/** Is what is billed a part of one of the allocations that the manual allows? */
function fits(minutes, billed, supported) {
  let left = supported;
  for (const own of minutes) left -= Math.floor(own / 15);
  let cut = 16;
  let above = 0;
  let equal = 0;
  if (left > 0) {
    const rests = minutes.map((own) => own % 15).sort((a, b) => b - a);
    cut = rests[left - 1];
    for (const rest of rests) {
      if (rest > cut) above++;
      else if (rest === cut) equal++;
    }
  }
  const extra = left - above;
  const open = left > 0 && equal > extra;
  let taken = 0;
  for (let at = 0; at < minutes.length; at++) {
    const full = Math.floor(minutes[at] / 15);
    const rest = minutes[at] % 15;
    const most = rest >= cut ? full + 1 : full;
    if (billed[at] > most) return false;
    if (open && rest === cut && billed[at] > full) taken++;
  }
  return !open || taken <= extra;
}
