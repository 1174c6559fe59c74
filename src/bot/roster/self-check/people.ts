import type { Check } from '../../../../cards/roster/self-check-card.ts';
import { bad, ok, warn } from './check.ts';
import type { Facts } from './facts.ts';

/** Whether the bot is in each duty chat. */
export function dutyChats({ dutyChats: chats }: Facts): Check[] {
  const lost = chats.filter((chat) => chat.reachable === false);
  const unknown = chats.filter((chat) => chat.reachable === undefined);
  if (chats.length === 0)
    return [warn('值班群', '一个也没设', '事件会发给值班的人；要发到群里，就发「名册」→ 部门 → 设值班群。')];
  return [
    ...lost.map(({ office }) =>
      bad('值班群', `${office}：机器人不在群里`, '把机器人拉回群；群没了就发「名册」换一个。'),
    ),
    ...unknown.map(({ office, why }) =>
      warn('值班群', `${office}：查不到（${why ?? '飞书没有回答'}）`, '过一会儿再查。'),
    ),
    ...(lost.length + unknown.length < chats.length
      ? [ok('值班群', `${chats.length - lost.length - unknown.length} 个通`)]
      : []),
  ];
}

/** Whether somebody is there for each department, at the desk, to lead and to run this. */
export function people({ nobody, dispatchers, deskChat, leaders, admins }: Facts): Check[] {
  const shown = nobody.slice(0, 12).join('、');
  return [
    dispatchers > 0 || deskChat
      ? ok('指挥室', dispatchers > 0 ? `${dispatchers} 人` : '有值班群')
      : bad('指挥室', '没有派遣员', '没人值班的、说不清归谁的事都到指挥室。发「名册」加指挥室的人。'),
    nobody.length === 0
      ? ok('各部门', '都有经办')
      : warn(
          '没有经办的部门',
          `${nobody.length} 个：${shown}${nobody.length > 12 ? '……' : ''}`,
          '派给它们的事会转到指挥室。发「名册」加经办。',
        ),
    leaders > 0
      ? ok('带班领导', `${leaders} 人`)
      : warn('带班领导', '没有', '第二次暂缓、督办要带班领导。发「名册」加人。'),
    admins > 1
      ? ok('管理员', `${admins} 人`)
      : warn('管理员', admins === 1 ? '只有 1 人' : '没有', '加一名备份，以免休假时没人管名册。'),
  ];
}

/** 行政执法证 that are over, or end soon. */
export function certificates({ certificates: ending }: Facts): Check[] {
  return ending.map(({ name, until, over }) =>
    over
      ? bad('执法证', `${name}：${until} 已过期`, '过期不能检查。换了新证，发「名册」→ 这个人 → 登记执法证。')
      : warn('执法证', `${name}：${until} 到期`, '到期前换证；换好发「名册」→ 这个人 → 登记执法证。'),
  );
}

/** Whom nothing gets through to. */
export function notReached({ unreachable }: Facts): Check[] {
  return unreachable.map(({ name, why }) =>
    bad('通知不到', `${name}：${why}`, '该他们办的事会转给值班的人、负责人、指挥室。改好之后，下一条送到就自动消失。'),
  );
}
