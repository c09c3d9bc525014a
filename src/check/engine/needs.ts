import type { Field, LineTable, Profile, ServiceLine } from '../../domain';
import type { Rule, Service } from '../../rules';

/** Columns that a scope cannot do without, whatever the rule says. */
const OF_SCOPE: Readonly<Record<Rule['scope'], readonly Field[]>> = {
  line: [],
  'client-day': ['client', 'date'],
  'provider-day': ['provider', 'date'],
  episode: ['client'],
  sheet: [],
};

/** What the rule is shown at a time. */
const shown = (rule: Rule): Rule['scope'] => (rule.scope === 'sheet' ? rule.over : rule.scope);

/** A visit stands for the client and the day where the sheet has no clients. */
export const visitServes = (rule: Rule, columns: ReadonlySet<Field>): boolean =>
  shown(rule) === 'client-day' && !columns.has('client') && columns.has('visit');

/** The facts that are missing as a column (or profile value) altogether. */
export function missingColumns(rule: Rule, columns: ReadonlySet<Field>): readonly Field[] {
  const wanted = new Set([...OF_SCOPE[shown(rule)], ...rule.needs, ...(rule.needsColumns ?? [])]);
  if (visitServes(rule, columns)) {
    wanted.delete('client');
    if (!rule.needs.includes('date')) wanted.delete('date');
  }
  return [...wanted].filter((field) => !columns.has(field));
}

/** The facts that the rule needs and that not every line says; where there are none, no line has to be asked. */
export function openNeeds({ needs }: Rule, table: LineTable, profile: Profile): readonly Field[] {
  const ofProfile: Partial<Record<Field, string | null>> = {
    license: profile.license,
    payer: profile.payer,
    state: profile.state,
  };
  return needs.filter((field) => !ofProfile[field] && !table.saidByAll(field));
}

/** Why a line lacks a fact that the rule needs: the first blank or unreadable one; null where it has them all. */
export function lacking(
  { needs }: Pick<Rule, 'needs'>,
  service: Service,
): { readonly reasonId: string; readonly field: Field } | null {
  for (const field of needs) {
    const value = valueOf(field, service);
    if (value !== null && value !== '') continue;
    const unread = service.line.unread.find((cell) => cell.field === field);
    return { reasonId: unread ? 'unreadable' : 'blank', field };
  }
  return null;
}

function valueOf(field: Field, { line, licenseText, payerText, stateText }: Service): unknown {
  if (field === 'license') return licenseText;
  if (field === 'payer') return payerText;
  if (field === 'state') return stateText;
  if (field === 'modifiers') return line.unread.some((cell) => cell.field === 'modifiers') ? null : line.modifiers;
  return line[field as keyof ServiceLine];
}
