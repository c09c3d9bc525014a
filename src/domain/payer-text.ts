/** Stands between a payer's name and the words of its plan; a unit separator, which nobody types. */
const PLAN = '\u001f';

/** What a line says of its payer as one text: the name, and behind it what columns of plans add. Null where it says nothing. */
export function payerText(name: string | null, plans: readonly string[]): string | null {
  return plans.length === 0 ? name : [name ?? '', ...plans].join(PLAN);
}

/** The name in such a text, blank where only a plan is said, and the plans. */
export function payerParts(text: string): { readonly name: string; readonly plans: readonly string[] } {
  const [name, ...plans] = text.split(PLAN);
  return { name: name!, plans };
}

/** What to call the payer: its name, else the clinic's usual one, else its plan. */
export function payerNameOf(text: string, usual: string | null = null): string {
  const { name, plans } = payerParts(text);
  return name || (usual ?? plans.join(' '));
}
