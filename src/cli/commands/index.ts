import type { Command } from '../command';
import { code } from './code';
import { pair } from './pair';
import { units } from './units';

export const COMMANDS: readonly Command[] = [units, pair, code];
