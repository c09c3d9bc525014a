import type { LicenseId, TechniqueRow } from '../../reference';

/** What a technique's `when` asks of facts other than the goal; null where it asks nothing of that kind. */
export interface Condition {
  /** Holds where nothing else decides. */
  readonly isDefault: boolean;
  readonly payer: 'medicare' | 'other' | null;
  readonly license: LicenseId | null;
  readonly complexity: 'low' | 'moderate' | 'high' | null;
  readonly count: { readonly of: 'regions' | 'muscles'; readonly least: number; readonly most: number } | null;
  /** More than one client at a time. */
  readonly group: boolean;
  /** Words of a body region, e.g. `ankle`. */
  readonly regions: readonly string[];
}

const REGION_WORDS =
  /^(?:ankle|knee|shoulder|elbow|wrist|low back|lower leg|arm)(?:\/(?:ankle|knee|shoulder|elbow|wrist|low back|lower leg|arm))*$/;
const WRAP = /^(arm|leg) wrap$/;

/** Conditions of one technique's codes, in the order of the codes. */
export function conditionsOf(technique: TechniqueRow): readonly Condition[] {
  const counted = technique.codes.some(({ when }) => /\bregions?\b/.test(when));
  return technique.codes.map(({ when }) => {
    const text = when.toLowerCase().trim();
    return {
      isDefault: text.startsWith('default'),
      payer: payerOf(text),
      license: licenseOf(when),
      complexity: text === 'low' || text === 'moderate' || text === 'high' ? text : null,
      count: countOf(text, counted),
      group: text === 'class' || text === 'group',
      regions: regionsOf(text),
    };
  });
}

function payerOf(text: string): Condition['payer'] {
  if (text === 'medicare') return 'medicare';
  return text === 'other payers' || text.startsWith('non-medicare') ? 'other' : null;
}

/** "DC 3-4", "as OMT by DO", "PT where state law allows". */
function licenseOf(when: string): LicenseId | null {
  const named = /^(DC|DO|PT)\b(?!\/)/.exec(when) ?? /\bby (DC|DO|PT)$/.exec(when);
  return named ? (named[1] as LicenseId) : null;
}

function countOf(text: string, regions: boolean): Condition['count'] {
  const muscles = /^(\d+)(?:-(\d+)| or more) muscles$/.exec(text);
  if (muscles) return { of: 'muscles', least: Number(muscles[1]), most: muscles[2] ? Number(muscles[2]) : Infinity };
  const counted = regions ? /^(?:dc (?:spine )?)?(\d+)(?:-(\d+))?(?: (?:spinal )?regions?)?$/.exec(text) : null;
  return counted ? { of: 'regions', least: Number(counted[1]), most: Number(counted[2] ?? counted[1]) } : null;
}

function regionsOf(text: string): readonly string[] {
  const place = /^only when immobilizing \(([a-z]+)\)$/.test(text) ? '' : text;
  const wrap = WRAP.exec(place);
  if (wrap) return wrap[1] === 'leg' ? ['leg', 'lower leg'] : ['arm'];
  return REGION_WORDS.test(place) ? place.split('/') : [];
}
