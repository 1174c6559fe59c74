import { wordsIn } from '../../../forms/values.ts';
import { withPhotos } from '../../record/case.ts';
import { OPEN_STATES } from '../../record/state.ts';
import { pictured, spoken } from '../../told/line.ts';
import { define } from '../define.ts';
import { photos, text } from '../field-schemas.ts';
import { INVOLVED } from '../rights.ts';

/** 记入台账: kept in the timeline, tells nobody. */
export const note = define({
  name: 'note',
  word: '记入台账',
  fields: { text, photos },
  from: OPEN_STATES,
  ofParent: true,
  right: { may: INVOLVED, who: '台账由参与办理的人记录；你可以点「补充」' },
  button: 'folded',
  form: {
    photos: true,
    fields: () => [
      {
        kind: 'text',
        name: 'text',
        label: '记什么',
        placeholder: '只留记录，不通知别人',
        missing: '请写记什么',
        required: true,
      },
    ],
    read: (values, _, sent) => ({ text: wordsIn(values.text), photos: sent }),
  },
  onCard: 'timeline',
  told: { text: spoken('台账'), photos: pictured },
  rule: ({ c, command }) => ({
    kind: 'effect',
    changes: { photos: withPhotos(c, command.photos) },
    tells: [],
  }),
});
