import { mayRaiseError, type Authority, type CountingRule } from '../../domain';
import type { Service } from '../define-rule';
import { CMS_UNITS, CPT_MIDPOINT, OWN_CHOICE } from './authorities';

/** Who says that this line is counted by this rule. */
export function ruleAuthority(service: Service, rule: CountingRule): Authority {
  const base = rule === 'cms' ? CMS_UNITS : rule === 'midpoint' ? CPT_MIDPOINT : OWN_CHOICE;
  const said = service.payer?.countingRule;
  // The clinic's own choice needs no source; a payer's rule is as sure as what was read about the payer.
  if (said?.value !== rule) return base;
  return mayRaiseError(said.confidence) ? base : { ...base, confidence: said.confidence };
}

/** Where the payer's rule is not known, what both rules say. */
export const EITHER_RULE: Authority = { ...CMS_UNITS, name: `${CMS_UNITS.name}; ${CPT_MIDPOINT.name}` };
