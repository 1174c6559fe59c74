import type { OpenId } from '../../../brands.ts';
import type { Case } from '../../record/case.ts';
import { isParent } from '../../record/parent.ts';
import { spoken } from '../../told/line.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { optional } from '../field-schemas.ts';
import { actingPerson } from '../parties.ts';
import { byDesk } from '../rights.ts';
import { refuse } from '../ruling.ts';
import { endsWithLines } from './handed-in.ts';
import { closedBy } from './tell-closed.ts';

/** Who fed it back, or any of its children. */
const workers = ({ fedBackBy, children }: Case): OpenId[] =>
  [fedBackBy?.openId, ...children.map((child) => child.fedBackBy)].flatMap((one) => one ?? []);

/** 核查通过: not by who fed back. A 总事件, a 分事件 and what a visit found are closed by it: nobody is asked in between. The reporter gets the closure notice. */
export const verify = define({
  name: 'verify',
  word: '核查通过',
  fields: { text: optional },
  from: ['to-verify'],
  ofParent: true,
  right: byDesk('核查'),
  button: 'forward',
  shown: (c, { openId }) => openId === undefined || !workers(c).includes(openId),
  press: () => ({ text: null }),
  onCard: 'note',
  told: { text: spoken('说明') },
  rule({ c, actor, context }) {
    const by = actingPerson(actor);
    if (workers(c).includes(by.openId))
      return refuse('same-person', '反馈人不能核查自己的反馈；请指挥室另一位同事核查');
    const times = { ...c.times, verified: context.now };
    if (isParent(c)) return closedBy({ ...c, times }, 'verified', by, context, { verifiedBy: by });
    if (endsWithLines(c)) return closedBy({ ...c, times }, 'put-right', by, context, { verifiedBy: by });
    if (c.parent) return closedBy({ ...c, times }, 'reported-up', by, context, { verifiedBy: by });
    return {
      kind: 'effect',
      to: 'to-confirm',
      changes: { verifiedBy: by, times },
      tells: [tell(c, 'reporter', 'please-confirm')],
    };
  },
});
