import { rulesAnswer } from '../../answers';
import { RULES } from '../../rules';
import { EXIT, UsageError, type Command } from '../command';
import { wrap } from '../help';
import { json } from '../json';

export const rules: Command = {
  name: 'rules',
  operands: '[ID]',
  summary: 'Lists the rules, or explains one.',
  options: [
    { name: 'json', help: 'print JSON' },
    { name: 'help', short: 'h', help: 'show this help' },
  ],
  run(args, { io }) {
    const [id] = args.words;
    const shown = id === undefined ? RULES : RULES.filter((rule) => rule.id === id);
    if (shown.length === 0) throw new UsageError(`There is no rule "${id}"; "therapy-code-check rules" lists them.`);
    if (args.has('json')) {
      io.out(json('rules', { rules: rulesAnswer(shown) }));
    } else if (id === undefined) io.out(shown.map((rule) => `${rule.id.padEnd(26)} ${rule.title}`).join('\n'));
    else {
      const [rule] = shown;
      io.out(
        [
          `${rule!.id}: ${rule!.title}`,
          ...wrap(rule!.explanation, 100),
          `Looks at: ${rule!.scope}. At most: ${rule!.severity}. Needs: ${[...rule!.needs, ...(rule!.needsColumns ?? [])].join(', ') || 'nothing'}.`,
          `Authority: ${[rule!.authority.name, rule!.authority.detail].filter(Boolean).join(', ')} (${rule!.authority.confidence}).`,
          ...(rule!.denial ? [`Likely denial: CARC ${rule!.denial}.`] : []),
        ].join('\n'),
      );
    }
    return EXIT.nothingFound;
  },
};
