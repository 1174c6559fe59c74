import * as z from 'zod';
import type { Relation } from '../../record/actor.ts';
import { OPEN_STATES } from '../../record/state.ts';
import { define } from '../define.ts';
import { actingPerson } from '../parties.ts';
import { refuse } from '../ruling.ts';

const HEARS_ANYWAY: readonly Relation[] = ['reporter', 'follower'];

/** 关注 on or off, which lets nobody read more than they may; pressing it twice changes nothing more. */
export const follow = define({
  name: 'follow',
  word: '关注',
  fields: { on: z.boolean() },
  from: OPEN_STATES,
  ofParent: true,
  right: { may: ['staff'], who: '关注只对本街道工作人员开放；您上报的事件会直接通知您' },
  button: 'folded',
  ownChat: true,
  shown: (_, { relations }) => !relations.some((one) => HEARS_ANYWAY.includes(one)),
  press: () => ({ on: true }),
  onCard: 'timeline',
  told: { on: { label: '关注', say: (on) => (on ? '开始' : '不再关注') } },
  rule({ c, command, actor }) {
    const { openId } = actingPerson(actor);
    if (openId === c.reporter.openId) return refuse('not-now', '这是您上报的，进展会直接通知您');
    const others = c.followers.filter((follower) => follower !== openId);
    return { kind: 'effect', changes: { followers: command.on ? [...others, openId] : others }, tells: [] };
  },
});
