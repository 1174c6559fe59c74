import type { CaseId } from '../../src/cases/record/ids.ts';
import type { HomeCall } from '../../src/station/calls/call.ts';
import { brief } from '../brief.ts';
import { button, buttons, type Card, card, note, quote, stack, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { when } from '../when.ts';

export type CallFacts = {
  call: HomeCall;
  photos: number;
  /** What it was reported as. */
  reported: CaseId | undefined;
  said?: string | undefined;
  /** Its own author, who may report it. */
  own: boolean;
  keepDays: number;
  now: number;
};

/** 走访: the sentence as it was said, for its author and the station alone. */
export function callCard({ call, photos, reported, said, own, keepDays, now }: CallFacts): Card {
  const on = { call: call.id } as const;
  return card(
    {
      title: '走访记下了',
      subtitle: `${call.id}　${call.community}　${when(call.at, now)}`,
      tone: 'done',
      tags: reported ? [{ text: `上报了 ${reported}`, color: 'blue' }] : [],
    },
    said ? text(`**${escapeMarkdown(said)}**`) : undefined,
    quote(call.words, 500, 'dark'),
    own || photos === 0 ? undefined : note(`${call.by.name}记的`),
    buttons(
      reported
        ? button(`看事件 ${reported}`, { do: 'see-case', case: reported })
        : own && button('转上报', { do: 'call-report', ...on }, 'primary'),
      button('删掉', { do: 'call-erase', ...on }, 'default', '这句话和照片一起删掉，找不回来。'),
    ),
    note(
      `${photos > 0 ? `${photos} 张照片。` : '这半小时发来的照片算这一条。'}只有您和本社区联络站看得到，${keepDays} 天后自动删掉；姓名病情别发到群里`,
    ),
  );
}

/** 走访: the latest of one's own or of the station's community. */
export function callsCard(calls: readonly { call: HomeCall; reported: CaseId | undefined }[], now: number): Card {
  return card(
    { title: '走访', subtitle: calls.length > 0 ? `最近 ${calls.length} 条` : '还没有', tone: 'answer' },
    stack(
      ...calls.map(({ call, reported }) =>
        button(`${when(call.at, now)}　${brief(call.words, 16)}${reported ? '　报了' : ''}`, {
          do: 'call-see',
          call: call.id,
        }),
      ),
    ),
    note('走一户记一句：「记 3幢401 灯坏了」，照片跟着发'),
  );
}
