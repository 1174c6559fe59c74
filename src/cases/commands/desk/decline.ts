import { optionsOfWords } from '../../../forms/field.ts';
import { wordsIn, wordsOrNull } from '../../../forms/values.ts';
import { DECLINE_WORDS, DeclineReason } from '../../record/reasons.ts';
import { coded, spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { optional, text } from '../field-schemas.ts';
import { byDesk } from '../rights.ts';

/** 不予受理: with a coded reason and the right channel, which cannot be left out. */
export const decline = define({
  name: 'decline',
  word: '不予受理',
  fields: { reason: DeclineReason, channel: text, text: optional },
  from: ['to-dispatch'],
  right: byDesk('不予受理'),
  button: 'beside',
  form: {
    fields: () => [
      {
        kind: 'choice',
        name: 'reason',
        label: '不受理的原因',
        placeholder: '选原因',
        missing: '请选不受理的原因',
        required: true,
        options: optionsOfWords(DECLINE_WORDS),
      },
      {
        kind: 'text',
        name: 'channel',
        label: '应该找谁、怎么找',
        placeholder: '如：到区法院立案大厅，带上合同',
        missing: '请写应该找谁、怎么找，上报人要看的',
        required: true,
      },
      { kind: 'text', name: 'text', label: '补充说明', placeholder: '可不填' },
    ],
    read: (values) => ({
      reason: wordsIn(values.reason),
      channel: wordsIn(values.channel),
      text: wordsOrNull(values.text),
    }),
  },
  onCard: 'ending',
  told: { reason: coded('原因', DECLINE_WORDS), channel: spoken('应该找'), text: spoken('说明') },
  rule({ c, command, context }) {
    return {
      kind: 'effect',
      to: 'declined',
      reason: command.reason,
      changes: { times: { ...c.times, ended: context.now } },
      tells: [
        tell(c, 'reporter', 'declined'),
        ...(c.followers.length + c.mergedIn.length > 0 ? [tell(c, 'followers', 'declined')] : []),
      ],
    };
  },
});
