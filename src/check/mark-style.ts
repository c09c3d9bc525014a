import type { Severity } from '../domain';

/** Severities whose rows are marked; advice and information are read in the pane. */
export type MarkedSeverity = Extract<Severity, 'error' | 'warning'>;
export const MARKED: readonly MarkedSeverity[] = ['error', 'warning'];

/** How a marked row looks. Bold and italic tell the two apart without color, in print and for the color-blind. */
export const MARK_STYLES: Readonly<
  Record<MarkedSeverity, { fill: string; font: string; bold: boolean; italic: boolean }>
> = {
  error: { fill: '#FDE7E9', font: '#8A0A14', bold: true, italic: false },
  warning: { fill: '#FFF4CE', font: '#6A3F00', bold: false, italic: true },
};

/**
 * The rule of a mark. It is always true (`N` of a text is 0) and carries our name, so that marks left by a crashed run
 * or another version are known as ours without any list.
 */
export const markFormula = (severity: MarkedSeverity): string => `=N("${SIGNATURE} ${severity}")=0`;

export const isOurFormula = (formula: string): boolean => formula.includes(SIGNATURE);

const SIGNATURE = 'Therapy Code Check:';
