import type { Roster } from '../../src/roster/roster.ts';
import { stationOf } from '../../src/roster/roster.ts';
import { button, buttons, type Card, card, facts, note, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { grid, home, pageOf, pager, row } from './rows.ts';

/** The communities, and the named officer of each 片区. */
export function communitiesCard(roster: Roster, names: string[], areas: string[], at: number): Card {
  const { shown, n, pages } = pageOf(names, at, 20);
  const patrolOf = (area: string) => roster.patrols.find((patrol) => patrol.area === area);
  return card(
    { title: '小区、联络站、片区', subtitle: pages > 1 ? `第 ${n + 1}/${pages} 页` : undefined, tone: 'answer' },
    grid(shown.map((name) => button(name, { do: 'roster', page: 'community', of: name }))),
    pager(n, pages, (to) => ({ do: 'roster', page: 'communities', n: to })),
    text('**片区队员**'),
    areas.slice(0, 20).map((area) => {
      const openId = patrolOf(area)?.openId;
      const name = openId ? roster.member(openId)?.name || openId : '还没有';
      return row(
        `${escapeMarkdown(area)}　**${escapeMarkdown(name)}**`,
        openId
          ? button('移除', { do: 'roster-change', change: 'remove-patrol', of: area }, 'danger', '移除片区队员？')
          : button('设队员', { do: 'roster-form', form: 'patrol', of: area }),
      );
    }),
    home,
  );
}

/** One community: its 小区 and where each belongs, its 联络站 and that one's duty chat. */
export function communityCard(roster: Roster, name: string, chatName: string | undefined): Card {
  const estates = roster.places().filter((place) => place.community === name);
  const own = new Set(roster.estates.map((estate) => estate.name));
  const people = (role: 'station' | 'grid' | 'property') =>
    roster
      .withRole(role)
      .filter((one) => roster.grantsOf(one.openId).some((grant) => grant.role === role && grant.community === name))
      .map((one) => one.name)
      .join('、');
  const station = stationOf(name);
  const chat = roster.settings.find((one) => one.department === station)?.dutyChat;
  return card(
    { title: name, subtitle: '小区 → 网格 → 社区 → 片区', tone: 'answer' },
    facts([
      ['联络站', people('station') || '还没有人'],
      ['网格员', people('grid') || '还没有人'],
      ['物业', people('property') || undefined],
      ['联络站值班群', chat ? (chatName ?? '已设') : '没设'],
    ]),
    estates.slice(0, 30).map((estate) => {
      const line = `**${escapeMarkdown(estate.name)}**　${escapeMarkdown(`${estate.grid} · ${estate.area}`)}`;
      return own.has(estate.name)
        ? row(
            line,
            button(
              '移除',
              { do: 'roster-change', change: 'remove-estate', of: estate.name },
              'danger',
              '移除街道自己登记的这个小区？',
            ),
          )
        : text(line);
    }),
    estates.length > 30 ? note(`共 ${estates.length} 个小区，只列前 30 个。`) : undefined,
    grid([
      button('加小区、改归属', { do: 'roster-form', form: 'estate', of: name }, 'primary'),
      button('设联络站值班群', { do: 'roster-form', form: 'duty-chat', of: station }),
      ...(chat
        ? [
            button(
              '不用值班群',
              { do: 'roster-change', change: 'clear-duty-chat', of: station },
              'danger',
              '以后只发给联络站的人。',
            ),
          ]
        : []),
    ]),
    buttons(button('回到社区', { do: 'roster', page: 'communities' }, 'text')),
  );
}
