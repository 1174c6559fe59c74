import { type Reaction, together } from '../core/reaction.ts';
import type { RosterDraft } from '../ports/roster-drafts.ts';
import type { World } from '../ports/world.ts';
import type { FormResult } from './forms.ts';

/** What was done, written with its line in the log and the use of its form; the form becomes its summary. */
export function done(
  draft: RosterDraft,
  by: string,
  { changes, what, tell }: Extract<FormResult, { kind: 'done' }>,
  world: World,
): Reaction {
  const at = world.now();
  return together(
    { changes: [...changes, { kind: 'roster-log', entry: { at, by, what } }], says: [] },
    {
      changes: [{ kind: 'draft-used', id: draft.id, at, result: what.slice(0, 100) }],
      says: (tell?.openIds ?? []).map((openId) => ({
        kind: 'send',
        to: { openId },
        view: { view: 'words', words: tell?.words ?? '' },
      })),
      answer: {
        toast: { type: 'success', content: '已记上' },
        show: { view: 'form-done', title: '名册改好了', words: what },
      },
    },
  );
}
