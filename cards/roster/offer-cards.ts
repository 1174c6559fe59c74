import type { ChatId, OpenId } from '../../src/brands.ts';
import { button, type Card, card, facts, note, stack, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';

/** To an admin: somebody wants a role. */
export function registrationRequestCard(name: string, openId: OpenId): Card {
  return card(
    { title: `${name} 想登记名册`, tone: 'ask' },
    facts([
      ['姓名', name],
      ['编号', openId],
    ]),
    text('认得这个人，就点「登记」选角色；不认得就不用管，谁都能问、能上报。'),
    stack(button('登记', { do: 'roster-form', form: 'grant', of: openId }, 'primary')),
  );
}

/** To an admin: the bot has come into a group, which may become a duty chat. */
export function dutyChatOfferCard(chatId: ChatId, name: string): Card {
  return card(
    { title: '要设为值班群吗？', subtitle: '机器人刚进了一个群', tone: 'ask' },
    text(`群　**${escapeMarkdown(name || '（没有群名）')}**`),
    text('设成某个部门的值班群后，派给这个部门的事件卡片就发到群里。'),
    stack(button('设为值班群', { do: 'roster-form', form: 'duty-chat', of: chatId }, 'primary')),
    note('不用就不管它；以后可以发「名册」再设。'),
  );
}
