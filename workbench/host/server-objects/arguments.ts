import { invalidArgument } from '../rich-api';

/** Arguments come from the wire: each is looked at before it is used. `undefined` was not given. */

export function text(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
}

export const optionalText = (value: unknown): string | undefined => (value === undefined ? undefined : text(value));

export function whole(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

export const wholeOr = (value: unknown, otherwise: number): number => (value === undefined ? otherwise : whole(value));

export function number(value: unknown): number {
  if (typeof value !== 'number') throw invalidArgument();
  return value;
}

export function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw invalidArgument();
  return value;
}

/** The value, if it is one of these words of Excel. */
export function oneOf<T extends string>(value: unknown, words: readonly T[]): T {
  const word = words.find((each) => each === value);
  if (word === undefined) throw invalidArgument();
  return word;
}

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000FF',
  gray: '#808080',
  green: '#008000',
  orange: '#FFA500',
  red: '#FF0000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/** `#RRGGBB` or one of the common names of HTML, to `#RRGGBB`. */
export function color(value: unknown): string {
  const written = text(value);
  const named = NAMED[written.toLowerCase()] ?? written;
  if (!/^#?[0-9A-Fa-f]{6}$/.test(named)) throw invalidArgument();
  return `#${named.replace('#', '').toUpperCase()}`;
}
