import type { Case } from '../../src/cases/record/case.ts';
import { button, type Card, card, facts, items, note, stack } from '../elements.ts';

/** 删除反映人: what goes and what stays, before the form asks for the names. */
export function eraseOfferCard(c: Case): Card {
  return card(
    { title: '删除反映人信息', subtitle: c.id, tone: 'warning' },
    facts([
      // What an unlisted one is called was typed by whoever reported it, and is not the admin's to read.
      ['事项', c.matterId ? c.title : '清单里没有的事'],
      ['地点', c.place.community ?? undefined],
      ['留的电话', c.onBehalf?.phone ? '有' : '没有'],
    ]),
    items([
      '会删：反映人电话、文字里的电话、证件号、车牌和您写出的姓名；事件、经过、表单、提问里都删',
      '不删：事件本身、办理过程、工作人员的名字、照片',
      '飞书会话里已经发出的消息，请在飞书里撤回或请飞书管理员处理',
    ]),
    stack(button('继续', { do: 'roster-form', form: 'erase', of: c.id }, 'danger')),
    note('会在经过和改动记录里各记一条：谁、什么时候删的。'),
  );
}
