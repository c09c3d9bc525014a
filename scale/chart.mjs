/** Draws the seconds of the runs against their records, both axes in powers of ten, as SVG. */
const SERIES = [
  ['cut', 'cut into shards', '#5c6f82'],
  ['checked', 'checked by two workers', '#0b6a5b'],
  ['killed', 'checked, one worker killed', '#b3541e'],
];
const [WIDTH, HEIGHT] = [720, 400];
const [LEFT, TOP, PLOT_WIDTH, PLOT_HEIGHT] = [70, 30, 460, 310];

export function chart(runs) {
  const records = runs.map((run) => Math.log10(run.records));
  const times = runs.flatMap(({ seconds }) => SERIES.map(([key]) => Math.log10(seconds[key])));
  const [x0, x1] = [
    Math.floor(Math.min(...records)),
    Math.max(Math.floor(Math.min(...records)) + 1, Math.ceil(Math.max(...records))),
  ];
  const [y0, y1] = [Math.floor(Math.min(...times)), Math.ceil(Math.max(...times))];
  const x = (value) => LEFT + ((Math.log10(value) - x0) / (x1 - x0)) * PLOT_WIDTH;
  const y = (value) => TOP + PLOT_HEIGHT - ((Math.log10(value) - y0) / (y1 - y0)) * PLOT_HEIGHT;
  const fixed = (value) => value.toFixed(1);
  const parts = [];
  for (let power = x0; power <= x1; power++) {
    const at = fixed(x(10 ** power));
    parts.push(`<line class="grid" x1="${at}" x2="${at}" y1="${TOP}" y2="${TOP + PLOT_HEIGHT}"/>`);
    parts.push(
      `<text x="${at}" y="${TOP + PLOT_HEIGHT + 20}" text-anchor="middle">${(10 ** power).toLocaleString('en-US')}</text>`,
    );
  }
  for (let power = y0; power <= y1; power++) {
    const at = fixed(y(10 ** power));
    parts.push(`<line class="grid" x1="${LEFT}" x2="${LEFT + PLOT_WIDTH}" y1="${at}" y2="${at}"/>`);
    parts.push(`<text x="${LEFT - 8}" y="${at}" dy="4" text-anchor="end">${10 ** power} s</text>`);
  }
  const last = runs.at(-1);
  // Labels at the end of the lines, kept apart where the lines end close together.
  const labels = SERIES.map(([key, name, color]) => ({
    name,
    color,
    at: y(last.seconds[key]),
    value: last.seconds[key],
  })).sort((a, b) => a.at - b.at);
  for (let i = 1; i < labels.length; i++) labels[i].at = Math.max(labels[i].at, labels[i - 1].at + 18);
  for (const [key, , color] of SERIES) {
    const points = runs.map((run) => `${fixed(x(run.records))},${fixed(y(run.seconds[key]))}`);
    parts.push(`<polyline fill="none" stroke="${color}" stroke-width="2" points="${points.join(' ')}"/>`);
    for (const point of points) {
      const [cx, cy] = point.split(',');
      parts.push(`<circle cx="${cx}" cy="${cy}" r="4" fill="${color}"/>`);
    }
  }
  for (const { name, color, at, value } of labels) {
    parts.push(
      `<text x="${fixed(x(last.records) + 10)}" y="${fixed(at)}" dy="4" fill="${color}">${name}: ${value} s</text>`,
    );
  }
  parts.push(`<text x="${LEFT + PLOT_WIDTH / 2}" y="${HEIGHT - 12}" text-anchor="middle">records</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img">
<title>Seconds of a run by the number of records</title>
<style>.grid { stroke: #d5dbe0 } text:not([fill]) { fill: #3b4650 }</style>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>
${parts.join('\n')}
</svg>
`;
}
