import type { Severity } from '../../domain';
import { usePane } from './pane';

/** Drawn for this product; each has a shape of its own, so that color is not needed to tell them apart. */
const SHAPES: Readonly<Record<Severity | 'gap', string>> = {
  error:
    'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM5.2 4.1 4.1 5.2 6.9 8l-2.8 2.8 1.1 1.1L8 9.1l2.8 2.8 1.1-1.1L9.1 8l2.8-2.8-1.1-1.1L8 6.9 5.2 4.1Z',
  warning: 'M8 1 15.5 14.5H.5L8 1Zm-.8 4.8v4.4h1.6V5.8H7.2Zm0 5.4v1.6h1.6v-1.6H7.2Z',
  advice: 'M8 1a4.9 4.9 0 0 1 2.6 9v2H5.4v-2A4.9 4.9 0 0 1 8 1ZM5.6 13h4.8v1.6H5.6V13Z',
  information: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm-.9 2.8v1.8h1.8V3.8H7.1Zm0 3v5.4h1.8V6.8H7.1Z',
  gap: 'M2 2h12v12H2V2Zm1.6 1.6v8.8h8.8V3.6H3.6ZM5 7.2h6v1.6H5V7.2Z',
};

export function SeverityIcon({ kind }: { readonly kind: Severity | 'gap' }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={SHAPES[kind]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}

/** Icon and word together. */
export function SeverityMark({ kind }: { readonly kind: Severity | 'gap' }) {
  const { words } = usePane();
  return (
    <span class="severity" data-severity={kind}>
      <SeverityIcon kind={kind} />
      {kind === 'gap' ? words.list.notCheckable : words.severity[kind]}
    </span>
  );
}
