import type { Command } from '../command';
import { check } from './check';
import { code } from './code';
import { data } from './data';
import { headers } from './headers';
import { pair } from './pair';
import { rules } from './rules';
import { suggest } from './suggest';
import { transform } from './transform';
import { units } from './units';

export const COMMANDS: readonly Command[] = [check, suggest, units, pair, code, headers, rules, data, transform];
