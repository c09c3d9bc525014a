import type { TransformSummary } from '../../transform';

/** One line of JSON, so that a log can be searched for it. */
export const summaryJson = (summary: TransformSummary): string =>
  JSON.stringify({ shape: 'therapy-code-check/transform', shapeVersion: 1, ...asJson(summary) });

const asJson = ({ tables, ...summary }: TransformSummary) => ({
  ...summary,
  tables: tables.map(({ name, edition }) => ({ name, edition })),
});
