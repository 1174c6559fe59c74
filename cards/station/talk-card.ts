import {
  CHOICE_WORDS,
  openTasks,
  TALK_STATES,
  type Talk,
  type TalkTask,
  type VoteCounts,
} from '../../src/station/talks/talk.ts';
import { brief } from '../brief.ts';
import { button, buttons, type Card, card, type Element, facts, items, link, note, stack, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { when } from '../when.ts';
import { dayWords } from './words.ts';

export type TalkFacts = {
  talk: Talk;
  /** How many have voted so far. */
  voted: number;
  /** May write in it; may make it public. */
  writes: boolean;
  publishes: boolean;
  /** The address of its public page, right after it was made. */
  url?: string | undefined;
  said?: string | undefined;
  now: number;
};

/** 同意 12、不同意 3、再议 1. */
export const countsInWords = (counts: VoteCounts): string =>
  (Object.keys(CHOICE_WORDS) as (keyof VoteCounts)[]).map((one) => `${CHOICE_WORDS[one]} ${counts[one]}`).join('、');

const taskLine = ({ what, who, other, by, done }: TalkTask, now: number): string =>
  `${done === null ? '' : '办好了　'}${what}　${who?.name ?? other ?? ''}　${dayWords(by, now)}前`;

/** 议事: what it is about, what was decided, and what may be written next. */
export function talkCard(shown: TalkFacts): Card {
  const { talk, voted, said, now } = shown;
  const { id, state, vote } = talk;
  return card(
    {
      title: `议事 · ${brief(talk.topic, 18)}`,
      subtitle: `${id}　${talk.community}`,
      tone: state === 'held' ? 'done' : state === 'failed' ? 'over' : 'answer',
      tags: [
        { text: TALK_STATES[state], color: state === 'held' ? 'green' : state === 'failed' ? 'neutral' : 'blue' },
        ...(talk.page ? [{ text: '公开了', color: 'turquoise' as const }] : []),
      ],
    },
    said ? text(`**${escapeMarkdown(said)}**`) : undefined,
    facts([
      ['什么时候', when(talk.at, now)],
      ['在哪里', talk.where],
      ['请了谁', talk.invited ?? undefined],
      ['到了', talk.attended === null ? undefined : `${talk.attended} 人`],
      ['没议成', talk.why ?? undefined],
      ['不同的意见', talk.objections ?? undefined],
      [
        '表决',
        vote ? `${vote.question}　${vote.result ? countsInWords(vote.result) : `投了 ${voted} 票，还没点`}` : undefined,
      ],
    ]),
    talk.lines.length > 0 ? items(talk.lines, true) : undefined,
    talk.tasks.length > 0 ? text('**定下来的**') : undefined,
    talk.tasks.length > 0
      ? items(
          talk.tasks.map((task) => taskLine(task, now)),
          true,
        )
      : undefined,
    shown.writes ? writeButtons(shown) : [],
  );
}

function writeButtons({ talk, publishes, url }: TalkFacts): Element[] {
  const on = { talk: talk.id } as const;
  const { state, vote } = talk;
  const left = openTasks(talk);
  return [
    ...stack(
      url !== undefined && link('打开公开的页面', url, 'primary'),
      state !== 'failed' &&
        button(
          '记一条决定',
          { do: 'talk-form', ...on, form: 'talk-task' },
          state === 'planned' ? 'primary' : 'default',
        ),
    ),
    ...buttons(
      state === 'planned' && button('开好了', { do: 'talk-form', ...on, form: 'talk-held' }),
      state === 'planned' &&
        talk.tasks.length === 0 &&
        button('没议成', { do: 'talk-form', ...on, form: 'talk-failed' }),
    ),
    ...stack(
      ...left.map(({ n, what }) => button(`办好了：${brief(what, 16)}`, { do: 'talk-done', ...on, n, done: true })),
      vote !== null && vote.result === null && button('点票，不再收', { do: 'talk-count', ...on }),
    ),
    ...buttons(
      publishes &&
        state !== 'planned' &&
        (talk.page
          ? button('收回公开的页面', { do: 'talk-page', ...on, open: false })
          : button(
              '公开',
              { do: 'talk-page', ...on, open: true },
              'default',
              '公开以后谁有网址都能看；页面上没有人名。',
            )),
    ),
    ...(vote || state !== 'planned'
      ? []
      : [note(`要表决：到群里发「@谁管 表决 ${talk.id} 同不同意…」，大家点按钮，不记名`)]),
  ];
}

/** 议事 of somebody's communities, the latest first; `calls`: whether it is theirs to call one. */
export function talksCard(talks: readonly Talk[], calls: boolean, now: number): Card {
  return card(
    { title: '议事', subtitle: talks.length > 0 ? `最近 ${talks.length} 次` : '还没有', tone: 'answer' },
    buttons(
      calls && button('约一次议事', { do: 'talk-new', problem: null }, talks.length === 0 ? 'primary' : 'default'),
    ),
    stack(
      ...talks.map((talk) => {
        const left = openTasks(talk).length;
        const how = talk.state === 'held' && left > 0 ? `还有 ${left} 条没办` : TALK_STATES[talk.state];
        return button(`${brief(talk.topic, 16)}　${when(talk.at, now)}　${how}`, { do: 'talk-see', talk: talk.id });
      }),
    ),
  );
}
