import { escapeHtml } from './escape-html';

const BAR = 18;
const GAP = 8;
const LABEL = 330;
const LENGTH = 240;
/** Characters of a label that fit beside the bars. */
const LONGEST = 46;

/** Horizontal bars with their numbers, as SVG that a screen reader reads as one picture with its data. */
export function barChart(title: string, bars: readonly (readonly [string, number])[]): string {
  const most = Math.max(1, ...bars.map(([, value]) => value));
  const height = bars.length * (BAR + GAP);
  const alternative = `${title}: ${bars.map(([label, value]) => `${label} ${value}`).join(', ')}`;
  const rows = bars.map(([label, value], i) => {
    const y = i * (BAR + GAP);
    const width = Math.max(1, Math.round((value / most) * LENGTH));
    return (
      `<text x="${LABEL - 8}" y="${y + 13}" text-anchor="end">${escapeHtml(shortened(label))}</text>` +
      `<rect x="${LABEL}" y="${y}" width="${width}" height="${BAR}"/>` +
      `<text x="${LABEL + width + 6}" y="${y + 13}">${value}</text>`
    );
  });
  return (
    `<figure><figcaption>${escapeHtml(title)}</figcaption>` +
    `<svg role="img" aria-label="${escapeHtml(alternative)}" width="${LABEL + LENGTH + 60}" height="${height}" viewBox="0 0 ${LABEL + LENGTH + 60} ${height}">${rows.join('')}</svg></figure>`
  );
}

const shortened = (label: string) => (label.length > LONGEST ? `${label.slice(0, LONGEST - 1).trimEnd()}…` : label);
