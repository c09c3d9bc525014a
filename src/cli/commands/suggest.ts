import { suggestAnswer } from '../../answers';
import { createSuggester, describeSuggestion } from '../../suggest';
import { EXIT, UsageError, type Command } from '../command';
import { json } from '../json';
import { dateOption, minutesValue, ruleOption } from '../read-values';

export const suggest: Command = {
  name: 'suggest',
  operands: 'TEXT',
  summary: 'Suggests the code and units for a technique, with the reasons.',
  details:
    'The answer is a code; "? ..." while it is open (technique unknown or ambiguous, too few minutes); "x ..." where the license ' +
    'may not report it. A fact that is not given is not assumed: the reasons say what was not checked.',
  options: [
    { name: 'minutes', value: 'MINUTES', help: 'minutes of the service' },
    { name: 'license', value: 'TEXT', help: 'license, with certificates: LMT, "LMT; PNF", PT' },
    { name: 'goal', value: 'TEXT', help: 'what the work is for, e.g. "range of motion"' },
    { name: 'date', value: 'DATE', help: 'date of service, YYYY-MM-DD' },
    { name: 'payer', value: 'NAME', help: 'payer' },
    { name: 'state', value: 'STATE', help: 'US state or territory' },
    { name: 'rule', value: 'RULE', help: "the clinic's own counting rule: cms, midpoint or full15" },
    { name: 'json', help: 'print JSON' },
    { name: 'help', short: 'h', help: 'show this help' },
  ],
  run(args, { io, knowledge }) {
    if (args.words.length !== 1)
      throw new UsageError('suggest wants one text; put it in quotes: suggest "Swedish massage".');
    const minutes = args.value('minutes');
    const suggestion = createSuggester(knowledge()).suggest({
      technique: args.words[0]!,
      minutes: minutes === undefined ? null : minutesValue(minutes, '--minutes'),
      license: args.value('license') ?? null,
      goal: args.value('goal') ?? null,
      date: dateOption(args),
      payer: args.value('payer') ?? null,
      state: args.value('state') ?? null,
      countingRule: ruleOption(args),
    });
    const { answer, why } = describeSuggestion(suggestion);
    io.out(args.has('json') ? json('suggest', suggestAnswer(suggestion)) : `${answer}\n${why}`);
    return EXIT.nothingFound;
  },
};
