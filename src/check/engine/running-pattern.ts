import type { Pattern, PatternRule, RuleContext, Service } from '../../rules';
import type { Collector } from './collect';

/** A pattern rule on its way over a sheet. */
export class RunningPattern {
  private readonly pattern: Pattern;
  private seen = false;

  constructor(
    readonly rule: PatternRule,
    context: RuleContext,
  ) {
    this.pattern = rule.start(context);
  }

  see(services: readonly Service[]): void {
    if (services.length === 0) return;
    this.seen = true;
    this.pattern.see({ services });
  }

  close(collector: Collector): void {
    if (!this.seen) return;
    collector.rulesRun.add(this.rule.id);
    for (const report of this.pattern.close()) collector.add(this.rule, [], report);
  }
}
