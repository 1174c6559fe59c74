import { wordsIn } from '../../../forms/values.ts';
import { OPEN_STATES } from '../../record/state.ts';
import { pictured, spoken } from '../../told/line.ts';
import { define } from '../define.ts';
import { photos, text } from '../field-schemas.ts';
import { INVOLVED } from '../rights.ts';
import { withPhotos } from '../with-photos.ts';

/** What 经过 keeps of a press of 反映人电话 on a report of a person (举报). */
export const PHONE_ASKED = '看了反映人电话';

/** 记入台账: kept in the timeline, tells nobody. */
export const note = define({
  name: 'note',
  word: '记入台账',
  fields: { text, photos },
  from: OPEN_STATES,
  ofParent: true,
  right: { may: INVOLVED, who: '台账由参与办理的人记录；您可以点「补充」' },
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
  rule: ({ c, command, actor }) => ({
    kind: 'effect',
    changes: { ...withPhotos(c, command.photos, actor) },
    tells: [],
  }),
});
