import { codesOf } from '../../../codes.ts';
import { OPEN_STATES } from '../../record/state.ts';
import { pictured, spoken, unsaid } from '../../told/line.ts';
import { define } from '../define.ts';
import { photos, text } from '../field-schemas.ts';
import { councilSat } from '../guards.ts';
import { withPhotos } from '../with-photos.ts';

/** What was said in the group, by its kind. */
export const GROUP_NOTE_WORDS = { progress: '进展', decision: '决定' } as const;

/** 进展、决定, said in the group to the bot: words and pictures for the record; changes nothing else. */
export const groupNote = define({
  name: 'groupNote',
  word: '群里记录',
  fields: { kind: codesOf(GROUP_NOTE_WORDS), text, photos },
  from: OPEN_STATES,
  when: councilSat,
  // Asked only of what was said in a council's group: there membership decides.
  right: { may: ['anyone'], who: '请在吹哨群里对谁管说' },
  onCard: 'timeline',
  told: { kind: unsaid('the step itself is called by it'), text: spoken('说了什么'), photos: pictured },
  rule: ({ c, command, actor }) => ({
    kind: 'effect',
    reason: command.kind,
    changes: { ...withPhotos(c, command.photos, actor) },
    tells: [],
  }),
});
