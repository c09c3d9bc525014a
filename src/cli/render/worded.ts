import type { Finding, NotCheckable } from '../../domain';
import { messageText, RULES } from '../../rules';
import type { WordedFinding, WordedGap } from './report';

const TITLES = new Map(RULES.map(({ id, title }) => [id, title]));

const sheetRowsOf = (rows: readonly number[]): readonly number[] => rows.map((row) => row + 1);

/** A finding whose words are made when they are asked for: a large sheet has hundreds of thousands of them. */
export class FindingWords implements WordedFinding {
  constructor(readonly finding: Finding) {}

  get sheetRows() {
    return sheetRowsOf(this.finding.rows);
  }
  get message() {
    return messageText(this.finding).title;
  }
  get todo() {
    return messageText(this.finding).todo;
  }
  get ruleTitle() {
    return TITLES.get(this.finding.ruleId) ?? this.finding.ruleId;
  }
}

export class GapWords implements WordedGap {
  constructor(readonly gap: NotCheckable) {}

  get sheetRows() {
    return sheetRowsOf(this.gap.rows);
  }
  get reason() {
    return messageText(this.gap).title;
  }
  get ruleTitle() {
    return TITLES.get(this.gap.ruleId) ?? this.gap.ruleId;
  }
}
