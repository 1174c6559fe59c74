import { hasSat } from '../../record/council.ts';
import { OPEN_STATES } from '../../record/state.ts';
import { tell } from '../../told/tells.ts';
import { define } from '../define.ts';
import { DESK_OR_LEADER } from '../rights.ts';
import { refuse } from '../ruling.ts';

/** The unclear boundary, put to the keeper of the list once a round. */
export const raiseBoundary = define({
  name: 'raiseBoundary',
  word: '把边界问题交给清单管理员',
  fields: {},
  from: OPEN_STATES,
  when: {
    holds: (c) => hasSat(c.council) && c.council.raisedAt === null,
    why: '边界问题已经交给清单管理员了',
  },
  right: {
    may: ['lead', 'lead-head', 'seated', 'station-here', ...DESK_OR_LEADER],
    who: '边界问题由参与会商的部门、联络站或指挥室提交；您可以在事项卡片上点「不对」',
  },
  button: 'folded',
  press: () => ({}),
  told: {},
  rule({ c, context }) {
    if (!c.council) return refuse('not-now', '这件没有吹过哨');
    return {
      kind: 'effect',
      changes: { council: { ...c.council, raisedAt: context.now } },
      tells: [tell(c, 'keeper', 'boundary-raised')],
    };
  },
});
