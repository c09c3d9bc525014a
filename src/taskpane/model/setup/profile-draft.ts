import type { Profile } from '../../../domain';

/** What was typed into the clinic's profile and not saved yet: only that, so that a colleague's changes meanwhile are seen and kept. */
export interface ProfileDraft {
  readonly changed: Partial<Profile>;
  /** What was typed for the hours where it is no number of hours: it is neither kept nor dropped in silence. */
  readonly badHours: string | null;
}

export const NO_PROFILE_DRAFT: ProfileDraft = { changed: {}, badHours: null };

/** What was typed since it was sent to be saved stays. */
export const withoutSaved = (draft: ProfileDraft | null, saved: Partial<Profile>): ProfileDraft | null =>
  draft && {
    ...draft,
    changed: Object.fromEntries(
      Object.entries(draft.changed).filter(([name, value]) => saved[name as keyof Profile] !== value),
    ),
  };
