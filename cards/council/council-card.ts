import { ENDED_STATES, STATE_WORDS, WAITS_FOR } from '../../src/cases/record/state.ts';
import { casePhotos } from '../case-photos.ts';
import {
  button,
  buttons,
  type Card,
  card,
  type Element,
  facts,
  note,
  panel,
  quote,
  rule,
  stack,
  text,
} from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { when } from '../when.ts';
import { attendance, type CouncilFacts, minutesRows, taskRows, whistleFacts } from './parts.ts';

export type CouncilCardFacts = CouncilFacts & {
  /** A later round has its own group: here nothing is to be pressed any more. */
  superseded: boolean;
  /** Opens the presser's own chat with the bot, for the buttons that send a form there. */
  botChatUrl: string;
};

/** The pinned card of a council's group: what it is about, who has come, who does what, and what comes next. */
export function councilCard(shown: CouncilCardFacts): Card {
  const { c, nameOf, now, say, superseded } = shown;
  const [nearest] = c.clocks.filter((clock) => !clock.stopped).sort((a, b) => a.dueAt - b.dueAt);
  const ended = ENDED_STATES.includes(c.state);
  const late = nearest !== undefined && nearest.dueAt <= now;
  return card(
    {
      title: `吹哨会商：${c.title}`,
      subtitle: `${c.id} · ${c.place.estate ?? c.place.community}`,
      tone: ended ? 'done' : late || c.council?.grade === 'urgent' ? 'urgent' : 'answer',
      tags: [
        ...(c.council?.grade === 'urgent' ? [{ text: '紧急', color: 'red' } as const] : []),
        { text: STATE_WORDS[c.state], color: ended ? 'green' : 'blue' },
      ],
      summary: `${c.id} ${c.title}：${STATE_WORDS[c.state]}`,
    },
    text(
      `**${STATE_WORDS[c.state]}**　${escapeMarkdown(WAITS_FOR[c.state])}${nearest ? `，${when(nearest.dueAt, now)} 前` : ''}`,
    ),
    facts([
      ['地点', say([c.place.community, c.place.estate, c.place.detail].filter(Boolean).join(' '))],
      ['主责', c.lead ? nameOf(c.lead.department) : undefined],
    ]),
    c.description ? quote(say(c.description)) : undefined,
    casePhotos(c),
    text('**报到**'),
    attendance(shown),
    c.council?.minutes ? [text('**会商纪要**'), ...minutesRows(shown)] : undefined,
    (c.council?.tasks.length ?? 0) > 0
      ? [text('**分工**'), ...taskRows(shown, ended || superseded ? 0 : 12)]
      : undefined,
    superseded ? note('已经再次吹哨，请到新的群里会商。') : ended ? undefined : actions(shown),
    panel('为什么吹哨', ...whistleFacts(shown)),
    rule,
    buttons(
      button('经过', { do: 'timeline', case: c.id }, 'text'),
      c.matterId ? button('说明书', { do: 'show-matter', matter: c.matterId }, 'text') : undefined,
      button('私聊里看', { do: 'see-case', case: c.id }, 'text'),
    ),
  );
}

function actions({ c, botChatUrl }: CouncilCardFacts): Element[] {
  const ref = { case: c.id, v: c.version };
  const form = (label: string, act: string, look: 'primary' | 'default') => {
    const opens = button(label, { do: 'form', act, ...ref }, look);
    const behaviors = Array.isArray(opens.behaviors) ? opens.behaviors : [];
    return { ...opens, behaviors: [...behaviors, { type: 'open_url', default_url: botChatUrl }] };
  };
  const sits = c.state === 'in-council';
  const waits = sits && c.council?.departments.some((seat) => seat.attendedAt === null);
  return [
    ...buttons(
      waits && button('报到', { do: 'act', act: 'attend', ...ref }, 'primary'),
      sits && form('明确牵头', 'nameLead', waits ? 'default' : 'primary'),
      form('分工', 'giveTask', 'default'),
    ),
    ...stack(
      c.council?.raisedAt === null &&
        button('把边界问题交给清单管理员', { do: 'act', act: 'raiseBoundary', ...ref }, 'text'),
    ),
    note('说进展：@谁管 进展 …　定事：@谁管 决定 …　看小结：@谁管 小结'),
  ];
}
