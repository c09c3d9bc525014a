import { defineRule, type Service } from '../define-rule';
import { MASSAGE_ARTICLE } from '../shared/authorities';
import { noteOf, type Note } from '../shared/note';
import { fits } from '../shared/technique-reading';

const BOTH = ['97124', '97140'] as const;

export const notesTellBoth = defineRule({
  id: 'notes-tell-both',
  version: 1,
  title: 'Massage and manual therapy that the notes do not tell apart',
  explanation:
    '97124 and 97140 in one session are two services only if the notes name both, each with its minutes: what was done for circulation and ' +
    'relaxation, and what for motion and function. Whether the payer takes both is for the rules on pairs.',
  scope: 'client-day',
  severity: 'advice',
  needs: ['code'],
  needsColumns: ['notes'],
  reads: 'anything',
  authority: MASSAGE_ARTICLE,
  tables: ['techniques'],
  denial: '150',
  messages: {
    blank: '97124 and 97140 in one session, and the notes are blank.',
    'blank.todo': 'Write what was done for each, and its minutes.',
    unnamed: '97124 and 97140 in one session: the notes name nothing of {codes}.',
    'unnamed.todo': 'Name what was done for each, or bill the one that was done.',
    same: '97124 and 97140 in one session: the notes name one technique, which may be either.',
    'same.todo': 'Name what was done for each, or bill the one that was done.',
    minutes: '97124 and 97140 in one session: the notes do not give the minutes of each.',
    'minutes.todo': 'Write the minutes beside each technique, as they are billed.',
  },
  *check({ services }, { knowledge }) {
    const lines = BOTH.map((code) => services.filter((one) => one.code?.code === code && one.line.units !== 0));
    if (lines.some((own) => own.length === 0)) return;
    const both = lines.flat();
    const note = noteOf(both, knowledge);
    if (note.kind === 'unreadable') yield { notCheckable: 'note-unreadable', services: both };
    else if (note.kind === 'blank') yield { messageId: 'blank', data: {}, services: both };
    else yield* judge(lines, note);
  },
});

function* judge(lines: readonly (readonly Service[])[], { techniques, minutes }: Extract<Note, { kind: 'text' }>) {
  const services = lines.flat();
  const named = lines.map(([line]) => new Set(techniques.filter((technique) => fits(technique, line!.code!))));
  const codes = BOTH.filter((_, i) => named[i]!.size === 0);
  if (codes.length > 0) yield { messageId: 'unnamed', data: { codes: codes.join(' or ') }, services };
  else if (new Set(named.flatMap((own) => [...own])).size === 1) yield { messageId: 'same', data: {}, services };
  else if (!tellsMinutes(services, minutes)) yield { messageId: 'minutes', data: {}, services };
}

/** Each line's minutes stand in the notes, the same figure as often as lines have it; else as many figures as lines. */
function tellsMinutes(services: readonly Service[], minutes: readonly number[]): boolean {
  const left = [...minutes];
  let open = 0;
  for (const { line } of services) {
    const at = line.minutes === null ? -1 : left.indexOf(line.minutes);
    if (at >= 0) left.splice(at, 1);
    else if (line.minutes === null) open++;
    else return false;
  }
  return left.length >= open;
}
