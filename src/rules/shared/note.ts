import type { Knowledge, TechniqueRow } from '../../reference';
import { minutesIn, suggesterOf } from '../../suggest';
import type { Service } from '../define-rule';

/** What a cell of notes says; its text goes no further than this. */
export type Note =
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable' }
  | {
      readonly kind: 'text';
      /** Techniques that it speaks of as given. */
      readonly techniques: readonly TechniqueRow[];
      readonly minutes: readonly number[];
    };

/** `#REF!` and the like. */
const CELL_ERROR = /^#[A-Z0-9_/]+[!?]?$/;
/** The dictionary is in Latin letters: a text without a word in them says nothing to it. */
const WORD = /\p{Script=Latin}{2}/u;
/** Stands where bytes of another encoding were lost. */
const LOST = '\uFFFD';

const isUnreadable = (text: string): boolean => CELL_ERROR.test(text) || !WORD.test(text) || text.includes(LOST);
const isUnread = ({ line }: Service): boolean => line.unread.some(({ field }) => field === 'notes');

/** Whether a line's note is there and can be read at all; what it says is not looked at. */
export function noteState(service: Service): Note['kind'] {
  if (isUnread(service)) return 'unreadable';
  const { notes } = service.line;
  return notes === null ? 'blank' : isUnreadable(notes) ? 'unreadable' : 'text';
}

/** Reads the notes of lines as one: a session's note often stands on one line only, or again on each. */
export function noteOf(services: readonly Service[], knowledge: Knowledge): Note {
  if (services.some(isUnread)) return { kind: 'unreadable' };
  const texts = [...new Set(services.flatMap(({ line: { notes } }) => (notes === null ? [] : [notes])))];
  if (texts.length === 0) return { kind: 'blank' };
  if (texts.some(isUnreadable)) return { kind: 'unreadable' };
  const { mentions } = suggesterOf(knowledge);
  return { kind: 'text', techniques: texts.flatMap(mentions), minutes: texts.flatMap(minutesIn) };
}
