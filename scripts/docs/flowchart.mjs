/**
 * Draws a small flowchart in Mermaid's notation (`flowchart TD`, lines of `a --> b`) as SVG: no script on the page, no
 * browser to draw it, colors from the page's own style. dagre finds the places.
 */
import dagre from '@dagrejs/dagre';

const CHARACTER = 8.2;
const [PADDING, HEIGHT, MARGIN] = [12, 32, 8];

/** What is not such a flowchart is an error, so that a diagram never becomes a picture of half of it. */
export function readFlowchart(text) {
  const [head, ...lines] = text.trim().split('\n');
  if (head.trim() !== 'flowchart TD') throw new Error(`This kind of diagram is not drawn: "${head}"`);
  return lines.map((line) => {
    const arrow = /^\s*([\w-]+) --> ([\w-]+)\s*$/.exec(line);
    if (arrow === null) throw new Error(`This line of a flowchart is not drawn: "${line}"`);
    return arrow.slice(1);
  });
}

export function flowchartSvg(text) {
  const arrows = readFlowchart(text);
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 24, ranksep: 44 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const name of new Set(arrows.flat()))
    graph.setNode(name, { width: Math.ceil(name.length * CHARACTER) + 2 * PADDING, height: HEIGHT });
  for (const [from, to] of arrows) graph.setEdge(from, to);
  dagre.layout(graph);
  const { left, top, width, height } = frameOf(graph);
  const lines = graph.edges().map((edge) => `<path d="${curve(graph.edge(edge).points)}" marker-end="url(#tip)"/>`);
  const boxes = graph.nodes().map((name) => box(name, graph.node(name)));
  const said = arrows.map(([from, to]) => `${from} to ${to}`).join(', ');
  return [
    `<figure class="flowchart"><svg viewBox="${left} ${top} ${width} ${height}" width="${width}" role="img" aria-label="Arrows from ${said}">`,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8Z"/></marker></defs>',
    ...lines,
    ...boxes,
    '</svg></figure>\n',
  ].join('\n');
}

/** Bends may lie beyond all boxes. */
function frameOf(graph) {
  const corners = graph.nodes().flatMap((name) => {
    const { x, y, width, height } = graph.node(name);
    return [
      [x - width / 2, y - height / 2],
      [x + width / 2, y + height / 2],
    ];
  });
  const bends = graph.edges().flatMap((edge) => graph.edge(edge).points.map(({ x, y }) => [x, y]));
  const [xs, ys] = [0, 1].map((axis) => [...corners, ...bends].map((point) => point[axis]));
  const [left, top] = [xs, ys].map((all) => Math.floor(Math.min(...all)) - MARGIN);
  return {
    ...{ left, top },
    width: Math.ceil(Math.max(...xs)) + MARGIN - left,
    height: Math.ceil(Math.max(...ys)) + MARGIN - top,
  };
}

const box = (name, { x, y, width, height }) =>
  `<g><rect x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${width}" height="${height}" rx="4"/>` +
  `<text x="${round(x)}" y="${round(y)}">${name}</text></g>`;

/** Straight to the first bend, then in quadratic bows from the middle of one stretch to the middle of the next. */
function curve(points) {
  const [first, ...rest] = points.map(({ x, y }) => [round(x), round(y)]);
  const bows = rest.slice(0, -1).map((point, at) => {
    const next = rest[at + 1];
    const end = at === rest.length - 2 ? next : [round((point[0] + next[0]) / 2), round((point[1] + next[1]) / 2)];
    return `Q${point.join(' ')} ${end.join(' ')}`;
  });
  return `M${first.join(' ')}${bows.length > 0 ? bows.join('') : `L${rest.at(-1).join(' ')}`}`;
}

const round = (value) => Math.round(value * 10) / 10;
