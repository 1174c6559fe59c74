import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { actingPerson, worked } from '../parties.ts';
import { byLeadOrStandIn } from '../rights.ts';
import { standsInFor, standsInTold, stoodInFor } from '../stand-in.ts';

/** 签收: from here the reporter knows who, and the first department is released. */
export const sign = define({
  name: 'sign',
  word: '签收',
  fields: { standsInFor },
  from: ['to-sign'],
  right: byLeadOrStandIn('签收'),
  button: 'forward',
  standIn: '代签收',
  press: ({ c, worksFor }) => ({ standsInFor: stoodInFor(c, worksFor) }),
  told: { standsInFor: standsInTold('代签收') },
  rule({ c, actor, context: { now } }) {
    const by = actingPerson(actor);
    return {
      kind: 'effect',
      to: 'in-hand',
      changes: {
        signedBy: by,
        handler: by,
        caretaker: null,
        workedBy: worked(c, by.openId),
        times: { ...c.times, firstSigned: c.times.firstSigned ?? now, signed: now },
      },
      tells: [tell(c, 'reporter', 'signed')],
    };
  },
});
