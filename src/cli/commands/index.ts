import type { Command } from '../command';
import { code } from './code';
import { headers } from './headers';
import { pair } from './pair';
import { units } from './units';

export const COMMANDS: readonly Command[] = [units, pair, code, headers];
