import { codesOf } from '../../../codes.ts';
import { optionsOfWords } from '../../../forms/field.ts';
import { wordsIn } from '../../../forms/values.ts';
import { OPEN_STATES } from '../../record/state.ts';
import { coded, pictured, spoken } from '../../told/line.ts';
import { define } from '../define.ts';
import { photos, text } from '../field-schemas.ts';
import { withPhotos } from '../with-photos.ts';
import { tellHolder } from './holder.ts';

const FOUND_WORDS = { solved: '已经解决', 'not-solved': '还没解决', unclear: '看不出来' } as const;

/** 现场核实: what the grid found; it does not close anything. */
export const siteCheck = define({
  name: 'siteCheck',
  word: '现场核实',
  fields: { found: codesOf(FOUND_WORDS), text, photos },
  from: OPEN_STATES,
  right: { may: ['grid-here', 'station-here'], who: '现场核实由当地网格员或联络站操作' },
  button: 'folded',
  form: {
    photos: true,
    fields: () => [
      {
        kind: 'choice',
        name: 'found',
        label: '现场怎么样',
        placeholder: '选现场情况',
        missing: '请选现场怎么样',
        required: true,
        options: optionsOfWords(FOUND_WORDS),
      },
      {
        kind: 'text',
        name: 'text',
        label: '看到了什么',
        placeholder: '几点到的、看到什么',
        missing: '请写看到了什么',
        required: true,
      },
    ],
    read: (values, _, sent) => ({ found: wordsIn(values.found), text: wordsIn(values.text), photos: sent }),
  },
  onCard: 'note',
  told: { found: coded('现场', FOUND_WORDS), text: spoken('看到'), photos: pictured },
  rule: ({ c, command, actor }) => ({
    kind: 'effect',
    reason: command.found,
    changes: { ...withPhotos(c, command.photos, actor) },
    tells: [tellHolder(c, 'site-checked')],
  }),
});
