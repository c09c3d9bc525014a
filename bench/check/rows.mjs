/**
 * Invented session rows: the same rows for the same count, on every machine. Sheets are kept by date; the lines of a visit
 * mostly stand together, and at times two visits are written in turns. Some rows are wrong on purpose.
 */
const FIRST_DAY = Date.UTC(2026, 3, 1);
const DAYS = 91;
const PAYERS = ['Medicare Part B', 'TRICARE', 'Cigna'];
const LICENSES = ['PT', 'OT', 'LMT', 'DC'];
/** What each profession bills, often first. */
const CODES = {
  PT: ['97110', '97112', '97116', '97140', '97530', '97035', 'G0283'],
  OT: ['97110', '97535', '97112', '97530', '97140', 'G0283'],
  LMT: ['97124', '97112', '97140', '97110'],
  DC: ['98940', '97110', '97012', '97140', 'G0283', '97124'],
};
const UNTIMED = new Set(['G0283', '97012', '98940']);
const GP = { PT: 'GP', OT: 'GO', LMT: null, DC: null };

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fills in the units that the minutes of each profession support together: full quarters, then the largest rests. */
function bill(lines) {
  for (const license of LICENSES) {
    const timed = lines.filter((line) => line.license === license && !UNTIMED.has(line.code));
    const total = timed.reduce((sum, { minutes }) => sum + minutes, 0);
    let left = total < 8 ? 0 : Math.floor((total + 7) / 15);
    for (const line of timed) left -= line.units = Math.floor(line.minutes / 15);
    for (const line of [...timed].sort((a, b) => (b.minutes % 15) - (a.minutes % 15))) if (left-- > 0) line.units++;
  }
}

/** The names of the columns; each is an array of `count` values. */
export function makeColumns(count) {
  const random = randomFrom(20260401);
  const below = (most) => Math.floor(random() * most);
  /** Smaller numbers more often. */
  const early = (most) => Math.floor(random() * random() * most);
  const clients = Math.max(20, Math.floor(count / 60));
  const columns = { date: [], client: [], payer: [], license: [], code: [], units: [], minutes: [], modifiers: [] };
  const perDay = Math.ceil(count / DAYS);

  const visit = (day, date, number) => {
    // A client comes once a day: clients take turns.
    const client = `Client ${(day * 7919 + number * 31) % clients}`;
    const license = LICENSES[early(4)];
    const payer = PAYERS[below(3)];
    const lines = [];
    const most = 1 + below(4) + (random() < 0.1 ? 2 : 0);
    const taken = new Set();
    for (let at = 0; at < most; at++) {
      const own = random() < 0.04 ? LICENSES[below(4)] : license;
      const codes = CODES[random() < 0.01 ? LICENSES[below(4)] : own];
      const code = codes[early(codes.length)];
      if (taken.has(code) && random() < 0.95) continue;
      taken.add(code);
      const minutes = UNTIMED.has(code) ? 10 + below(20) : 8 + below(45);
      // Whoever bills two services knows the modifier, and forgets it now and then.
      const parts = [taken.size > 1 && random() < 0.95 ? '59' : null, GP[own]].filter((part) => part !== null);
      const modifiers = parts.length === 0 ? null : parts.join(' ');
      lines.push({ date, client, payer, license: own, code, units: 1, minutes, modifiers });
    }
    // What supports no unit is not billed.
    let billed = lines;
    for (let before = -1; billed.length !== before;) {
      before = billed.length;
      bill(billed);
      billed = billed.filter(({ units }) => units > 0);
    }
    for (const line of billed) if (random() < 0.02) line.units += 1 + below(2);
    return billed;
  };

  let made = 0;
  for (let day = 0; day < DAYS && made < count; day++) {
    const date = new Date(FIRST_DAY + day * 86400000).toISOString().slice(0, 10);
    const end = Math.min(count, (day + 1) * perDay);
    for (let number = 0; made < end; number++) {
      let lines = visit(day, date, number);
      if (random() < 0.1) {
        const other = visit(day, date, ++number);
        const both = [];
        for (let at = 0; at < Math.max(lines.length, other.length); at++) {
          if (lines[at]) both.push(lines[at]);
          if (other[at]) both.push(other[at]);
        }
        lines = both;
      }
      for (const line of lines.slice(0, end - made)) {
        for (const name of Object.keys(columns)) columns[name].push(line[name]);
        made++;
      }
    }
  }
  return columns;
}
