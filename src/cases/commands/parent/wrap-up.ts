import { spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { optional } from '../field-schemas.ts';
import { actingPerson, worked } from '../parties.ts';
import { byLeadOrStandIn } from '../rights.ts';
import { ofParents } from './child-moved.ts';

/** 可以结了: every child has ended, and who leads the 总事件 says so; somebody else of the desk looks once. */
export const wrapUp = define({
  name: 'wrapUp',
  word: '可以结了',
  fields: { text: optional },
  from: ['closable'],
  when: ofParents,
  ofParent: true,
  right: byLeadOrStandIn('「可以结了」'),
  button: 'forward',
  standIn: '代点「可以结了」',
  sure: '几件分事件都看过了？指挥室核查一次，就一起告诉上报人。',
  press: () => ({ text: null }),
  onCard: 'note',
  told: { text: spoken('说明') },
  rule({ c, actor, context }) {
    const by = actingPerson(actor);
    return {
      kind: 'effect',
      to: 'to-verify',
      changes: {
        fedBackBy: by,
        workedBy: worked(c, by.openId),
        times: { ...c.times, firstFedBack: c.times.firstFedBack ?? context.now, fedBack: context.now },
      },
      tells: [tell(c, 'desk', 'to-verify')],
    };
  },
});
