/** Versions of the JSON shapes (docs/json.md). A number rises when a key is taken away or changes its meaning. */
export const SHAPES = {
  units: 1,
  pair: 1,
  suggest: 1,
  code: 1,
  headers: 1,
  rules: 1,
  check: 1,
  data: 1,
} as const;

/** The text of one answer, with its shape's name and version in front. */
export const json = (shape: keyof typeof SHAPES, answer: object): string =>
  JSON.stringify({ shape: `therapy-code-check/${shape}`, shapeVersion: SHAPES[shape], ...answer }, null, 2);
