import type { Stamp } from '../../domain';

/** Ends an answer with what it could not look at: "yes - not checked: payer, date". */
export const notChecked = (answer: string, missing: readonly (string | false)[]): string => {
  const said = missing.filter((what) => what !== false);
  return said.length === 0 ? answer : `${answer} - not checked: ${said.join(', ')}`;
};

export const notCheckable = (why: string): string => `not checkable: ${why}`;

export const tableName = ({ name, edition }: Stamp): string => `${name}, ${edition}`;

export const UNKNOWN_CODE = 'code is outside the tables of this product';
