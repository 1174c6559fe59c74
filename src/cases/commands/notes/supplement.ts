import { wordsOrNull } from '../../../forms/values.ts';
import { OPEN_STATES } from '../../record/state.ts';
import { pictured, spoken } from '../../told/line.ts';
import { define } from '../define.ts';
import { optional, photos } from '../field-schemas.ts';
import { INVOLVED } from '../rights.ts';
import { refuse } from '../ruling.ts';
import { withPhotos } from '../with-photos.ts';
import { tellHolder } from './holder.ts';

/** 补充: words or photos for the record; changes nothing else. What was settled is closed at once; its pictures follow. */
export const supplement = define({
  name: 'supplement',
  word: '补充',
  fields: { text: optional, photos },
  from: [...OPEN_STATES, 'closed'],
  ofParent: true,
  when: {
    holds: (c) => c.state !== 'closed' || c.closing?.how === 'settled',
    why: '已经办结；还有情况请点「重新打开」',
  },
  right: {
    // Who follows it, or whose report was merged in, adds to it, and reads no more of it for that.
    may: ['reporter', 'follower', 'merged-in', 'seated', 'patrol-called', 'source', ...INVOLVED],
    who: '补充由上报人、关注人和参与办理的人填写；您可以另行上报',
  },
  button: 'beside',
  form: {
    photos: true,
    fields: ({ filled }) => [
      {
        kind: 'text',
        name: 'text',
        label: '补充什么（也可以只发照片）',
        placeholder: '新的情况、时间、地点',
        missing: '请写补充什么，或发一张照片',
        preset: filled.text,
      },
    ],
    read: (values, _, sent) => ({ text: wordsOrNull(values.text), photos: sent }),
  },
  onCard: 'note',
  told: { text: spoken('补充'), photos: pictured },
  rule({ c, command, actor }) {
    if (!command.text && command.photos.length === 0) return refuse('missing', '请写一句或发一张照片');
    return {
      kind: 'effect',
      changes: { ...withPhotos(c, command.photos, actor) },
      tells: [tellHolder(c, 'supplemented')],
      also: c.children
        .filter(({ state }) => OPEN_STATES.includes(state))
        .map((child) => ({
          caseId: child.id,
          command: { do: 'passOn', from: c.id, text: command.text, photos: command.photos },
        })),
    };
  },
});
