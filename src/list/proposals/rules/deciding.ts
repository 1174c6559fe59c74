import { inverseOf } from '../../../../catalogue/edit/inverse.ts';
import { dayOf } from '../../../cases/calendar/calendar.ts';
import type { ListFacts } from '../context.ts';
import { CLOCK_ALONE, type Definition, LEADER_ALONE, leader, nobody } from '../define.ts';
import type { Proposal } from '../proposal.ts';
import { by, move, type Refused, refuse } from '../ruling.ts';
import { UNDECIDED } from '../state.ts';

/** The leader adopts it: at which meeting, on which day, from when. It is published with this step. */
export const adopt: Definition<'adopt'> = {
  from: ['deciding'],
  may: leader,
  who: LEADER_ALONE,
  rule({ p, command: { meeting, date, from }, actor, context: { now, list } }) {
    const today = dayOf(now);
    if (date > today) return refuse('dates', '开会的日子不能晚于今天');
    if (from < today) return refuse('dates', '生效的日子不能早于今天');
    const refused = unfit(p, list);
    if (refused) return refused;
    const decision = { by: by(actor), at: now, meeting, date, from };
    return move(
      from > today ? 'pending' : 'in-force',
      { decision, edition: list.next },
      { number: list.next, edits: p.edits, from, why: p.why, decided: { by: decision.by.name, meeting, date } },
    );
  },
};

/** What has come up since it was checked, and what no decision can stand in for. */
function unfit({ edits, asked }: Proposal, list: ListFacts): Refused | undefined {
  const strange = list.strange(edits);
  if (strange.length > 0) return refuse('unfit', `查不到这一条，不能发布：${strange.join('、')}`);
  const silent = list
    .leads(edits)
    .filter((lead) => !asked.some((one) => one.department === lead && one.answer?.answer === 'agree'));
  if (silent.length > 0) return refuse('unfit', `主责部门没有同意，不能准入：${silent.map(list.nameOf).join('、')}`);
  const [wrong] = [...list.wrong(edits), ...list.lacks(edits)];
  return wrong ? refuse('unfit', `${wrong}。请点「不采纳」，重新拟稿`) : undefined;
}

/** It is not adopted, with the reason: a draft by the keeper, what was checked by the leader. */
export const reject: Definition<'reject'> = {
  from: ['drafting', 'deciding'],
  may: (actor, p) => (p?.state === 'drafting' ? actor.keeper : actor.leader),
  who: '拟稿由清单管理员退，审定由带班领导定',
  rule: ({ command: { why } }) => move('rejected', { ended: why }),
};

/** The day has come. */
export const takeEffect: Definition<'take-effect'> = {
  from: ['pending'],
  may: nobody,
  who: CLOCK_ALONE,
  rule: ({ p: { decision }, context }) =>
    decision && dayOf(context.now) >= decision.from ? move('in-force', {}) : refuse('dates', '还没到生效的日子'),
};

/** Taken back by a new edition with the opposite edits: by whoever could publish it. */
export const rollBack: Definition<'roll-back'> = {
  from: ['pending', 'in-force'],
  may: (actor, p) => (p?.path === 'keeper' ? actor.keeper : actor.leader),
  who: '谁发布的谁回退：说法由清单管理员，其余由带班领导',
  rule({ p, command: { why, meeting, date }, actor, context: { now, list } }) {
    const today = dayOf(now);
    if (p.path === 'all' && !(meeting && date)) return refuse('missing', '请写明哪次会议、哪一天定的');
    if (date && date > today) return refuse('dates', '开会的日子不能晚于今天');
    const edits = inverseOf(p.edits);
    // Before its day nothing has been built upon it.
    const [wrong] = p.state === 'in-force' ? list.wrong(edits) : [];
    if (wrong) return refuse('unfit', `后来又改过，不能原样退回：${wrong}`);
    const planned = p.decision?.from ?? today;
    return move(
      'rolled-back',
      { ended: why, rolledBackBy: list.next },
      {
        number: list.next,
        edits,
        from: planned > today ? planned : today,
        why,
        decided: { by: by(actor).name, meeting, date: date ?? today },
      },
    );
  },
};

/** Whoever drafted it takes it back while nothing is decided. */
export const withdraw: Definition<'withdraw'> = {
  from: UNDECIDED,
  may: (actor, p) => p?.drafter.openId === actor.openId,
  who: '由提出的人撤回',
  rule: () => move('withdrawn', { until: null, ended: null }),
};
