import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export const root = join(__dirname, '..', '..', '..');

/** The build's scripts are ES modules, which jest does not load: they run as what they are, in a Node of their own. */
export const fromNode = (program: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: root, encoding: 'utf8' });

export type EditionName = 'production' | 'development';
export const EDITION_NAMES: readonly EditionName[] = ['production', 'development'];

export const manifestOf = (edition: EditionName): string =>
  fromNode(
    `import { fillManifest } from './scripts/manifest.mjs'; import { EDITIONS } from './scripts/product.mjs';
     process.stdout.write(fillManifest(EDITIONS.${edition}));`,
  );
