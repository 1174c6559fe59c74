import { define } from '../define.ts';
import { personOf } from '../parties.ts';
import { refuse } from '../ruling.ts';
import { works, worksIt } from './again.ts';
import { tellClosed } from './tell-closed.ts';

/** 已解决 by the reporter or the grid; by the clock at its due time 未确认, which is never counted as solved. */
export const confirm = define({
  name: 'confirm',
  word: '已解决',
  byClock: '到期没有人确认',
  fields: {},
  from: ['to-confirm'],
  right: { may: ['reporter', 'grid-here', 'speaks-for', 'clock'], who: '是否解决由上报人或当地网格员确认' },
  button: 'forward',
  shown: (c, viewer) => !works(c, viewer),
  sure: '确认现场已经解决？确认后这件事就办结了。',
  press: () => ({}),
  told: {},
  rule({ c, actor, context }) {
    const refused = worksIt(c, actor);
    if (refused) return refused;
    const due = c.clocks.find(({ name }) => name === 'confirm')?.dueAt;
    if (actor.kind === 'clock' && (due === undefined || due > context.now)) return refuse('not-now', '还没到确认期限');
    const by = personOf(actor);
    const how = by ? 'confirmed' : 'unconfirmed';
    return {
      kind: 'effect',
      to: 'closed',
      reason: how,
      changes: {
        closing: { how, outcome: by ? (c.result?.outcome ?? null) : null, by },
        times: { ...c.times, closed: context.now, ended: context.now },
      },
      tells: tellClosed(c, by?.openId ?? null),
    };
  },
});
