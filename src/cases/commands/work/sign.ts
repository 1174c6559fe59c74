import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { actingPerson, worked } from '../parties.ts';
import { byLead } from '../rights.ts';

/** 签收: from here the reporter knows who, and the first department is released. */
export const sign = define({
  name: 'sign',
  word: '签收',
  fields: {},
  from: ['to-sign'],
  right: byLead('签收'),
  button: 'forward',
  press: () => ({}),
  told: {},
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
