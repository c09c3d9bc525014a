import type { Authority } from '../../../domain';
import type { Words } from '../../words';

/** Who says so, in the language of the pane as far as the words are ours. */
export const authorityText = ({ name, detail }: Authority, { saidOf }: Words): string =>
  [name, detail].flatMap((part) => (part === undefined ? [] : saidOf(part))).join(', ');
