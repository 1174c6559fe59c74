import { spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { optional } from '../field-schemas.ts';
import { actingPerson } from '../parties.ts';
import { byDesk } from '../rights.ts';
import { refuse } from '../ruling.ts';

/** 核查通过: not by who fed back. The reporter gets the closure notice. */
export const verify = define({
  name: 'verify',
  word: '核查通过',
  fields: { text: optional },
  from: ['to-verify'],
  right: byDesk('核查'),
  button: 'forward',
  shown: (c, { openId }) => openId === undefined || c.fedBackBy?.openId !== openId,
  press: () => ({ text: null }),
  told: { text: spoken('说明') },
  rule({ c, actor, context }) {
    const by = actingPerson(actor);
    if (c.fedBackBy?.openId === by.openId)
      return refuse('same-person', '反馈人不能核查自己的反馈；请指挥室另一位同事核查');
    return {
      kind: 'effect',
      to: 'to-confirm',
      changes: { verifiedBy: by, times: { ...c.times, verified: context.now } },
      tells: [tell(c, 'reporter', 'please-confirm')],
    };
  },
});
