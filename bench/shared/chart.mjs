/** Bar and line charts as plain SVG: text is text, colors pass on white, and the numbers stand beside the bars. */
const escape = (text) =>
  String(text).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
const FONT = 'font-family="Segoe UI, system-ui, sans-serif" font-size="13" fill="#242424"';

/** `bars`: [label, value, text]; ours are dark, the others gray. */
export function barChart(title, bars, { ours = [] } = {}) {
  const [label, length, height] = [230, 380, 26];
  const most = Math.max(...bars.map(([, value]) => value));
  const rows = bars.map(([name, value, text], at) => {
    const y = 34 + at * height;
    const width = Math.max(1, Math.round((value / most) * length));
    const fill = ours.includes(name) ? '#0f548c' : '#8a8886';
    return (
      `<text x="${label - 8}" y="${y + 14}" text-anchor="end">${escape(name)}</text>` +
      `<rect x="${label}" y="${y}" width="${width}" height="18" fill="${fill}"/>` +
      `<text x="${label + width + 6}" y="${y + 14}">${escape(text)}</text>`
    );
  });
  const total = 44 + bars.length * height;
  const alternative = `${title}: ${bars.map(([name, , text]) => `${name} ${text}`).join('; ')}`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${label + length + 150}" height="${total}" role="img" ${FONT}>` +
    `<title>${escape(alternative)}</title><rect width="100%" height="100%" fill="#ffffff"/>` +
    `<text x="10" y="20" font-weight="600">${escape(title)}</text>${rows.join('')}</svg>\n`
  );
}

/** `lines`: {name: [[x, y], ...]} over a logarithmic x axis. */
export function lineChart(title, lines, { xLabel, yLabel }) {
  const [left, top, width, height] = [70, 40, 480, 220];
  const all = Object.values(lines).flat();
  const xs = all.map(([x]) => Math.log10(x));
  const [from, to] = [Math.min(...xs), Math.max(...xs)];
  const most = Math.max(...all.map(([, y]) => y)) * 1.1;
  const px = (x) => left + ((Math.log10(x) - from) / (to - from)) * width;
  const py = (y) => top + height - (y / most) * height;
  const colors = ['#0f548c', '#8a8886', '#b10e1c', '#5c2e91'];
  const drawn = Object.entries(lines).map(([name, points], at) => {
    const path = points.map(([x, y]) => `${px(x).toFixed(1)},${py(y).toFixed(1)}`).join(' ');
    const [lastX, lastY] = points.at(-1);
    return (
      `<polyline points="${path}" fill="none" stroke="${colors[at]}" stroke-width="2"/>` +
      points
        .map(([x, y]) => `<circle cx="${px(x).toFixed(1)}" cy="${py(y).toFixed(1)}" r="3" fill="${colors[at]}"/>`)
        .join('') +
      `<text x="${px(lastX) + 8}" y="${py(lastY) + 4}">${escape(name)}</text>`
    );
  });
  const ticks = [...new Set(all.map(([x]) => x))].map(
    (x) => `<text x="${px(x)}" y="${top + height + 20}" text-anchor="middle">${x.toLocaleString('en-US')}</text>`,
  );
  const marks = [0, 0.25, 0.5, 0.75, 1].map((part) => {
    const value = (most / 1.1) * part;
    return `<line x1="${left}" x2="${left + width}" y1="${py(value)}" y2="${py(value)}" stroke="#e1dfdd"/><text x="${left - 8}" y="${py(value) + 4}" text-anchor="end">${value.toFixed(1)}</text>`;
  });
  const told = Object.entries(lines).map(
    ([name, points]) => `${name}: ${points.map(([x, y]) => `${x} ${y.toFixed(2)}`).join(', ')}`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${left + width + 160}" height="${top + height + 60}" role="img" ${FONT}>` +
    `<title>${escape(`${title}. ${told.join('; ')}`)}</title><rect width="100%" height="100%" fill="#ffffff"/>` +
    `<text x="10" y="20" font-weight="600">${escape(title)}</text>${marks.join('')}${ticks.join('')}` +
    `<text x="${left + width / 2}" y="${top + height + 44}" text-anchor="middle">${escape(xLabel)}</text>` +
    `<text x="10" y="${top - 6}">${escape(yLabel)}</text>${drawn.join('')}</svg>\n`
  );
}
