import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { DraftId } from '../../src/brands.ts';
import type { Case } from '../../src/cases/record/case.ts';
import type { Clock } from '../../src/cases/record/clock.ts';
import { isParent } from '../../src/cases/record/parent.ts';
import { CLOSED_WORDS, OUTCOME_WORDS, SETTLED_WORDS, type SettledBy } from '../../src/cases/record/reasons.ts';
import { ENDED_STATES, STATE_WORDS, WAITS_FOR } from '../../src/cases/record/state.ts';
import { NOTICES, type Notice } from '../../src/cases/told/tells.ts';
import { redact } from '../../src/redaction/redact.ts';
import {
  button,
  buttons,
  type Card,
  card,
  type Element,
  facts,
  note,
  quote,
  stack,
  type Tone,
  text,
} from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { pictures } from '../pictures.ts';
import { span, when } from '../when.ts';
import { titled } from './case-card.ts';
import { childRows } from './child-rows.ts';
import { clockLine, tellingClock } from './clock-line.ts';

const TONES: Partial<Record<Notice, Tone>> = {
  red: 'urgent',
  amber: 'warning',
  closed: 'done',
  declined: 'over',
  merged: 'over',
  urged: 'warning',
  supervised: 'warning',
};

/** What a notice tells besides how the case stands: the step that caused it, and by whom. */
export type CauseTold = {
  /** The step in words, one line a field; empty where it said none. */
  words: string;
  by: string | undefined;
  /** The clock that struck, for 即将超期 and 已超期. */
  clock: Clock | undefined;
  /** What was here before. */
  before?: Element[];
  /** Whether its readers may look at the case still; a department whose part ended may not. */
  mayLook?: boolean;
};

const OF_A_CLOCK: readonly Notice[] = ['amber', 'red'];

/** A short notice: number, matter, place, what happened in the words of the step, what next, by when; only 查看. */
export function caseNoticeCard(
  c: Case,
  notice: Notice,
  said: CauseTold,
  now: number,
  nameOf: Catalogue['nameOf'],
): Card {
  const clock = said.clock ?? tellingClock(c, now);
  const struck = OF_A_CLOCK.includes(notice) ? said.clock : undefined;
  const ofStep = said.words !== '' && struck === undefined;
  return card(
    {
      title: titled(NOTICES[notice].word, c.title),
      subtitle: `${c.id} · ${c.place.estate ?? c.place.community}`,
      tone: TONES[notice] ?? 'answer',
    },
    struck ? text(`**${escapeMarkdown(clockLine(struck, c, now))}**`) : undefined,
    ofStep ? quote(said.words, 1200, 'dark') : undefined,
    notice === 'taken-back' ? text(TAKEN_BACK) : undefined,
    facts([
      [BY[notice] ?? '经手', ofStep ? said.by : undefined],
      ['催办的人', notice === 'urged' && !ofStep ? said.by : undefined],
      ['地点', redact([c.place.community, c.place.estate, c.place.detail].filter(Boolean).join(' '))],
      ['现在', stands(c, notice)],
      ['结果', closing(c)],
      ['时限', clock && !struck ? clockLine(clock, c, now) : undefined],
    ]),
    isParent(c) ? childRows({ children: c.children, nameOf, now, say: redact }) : undefined,
    c.result && notice === 'closed' ? quote(redact(c.result.text), 600, 'dark') : undefined,
    said.before,
    notice === 'declined' ? note('照上面写的去找就行。情况不是这样的，写清楚再报一次，编号另起。') : undefined,
    buttons(
      said.mayLook !== false && button('查看', { do: 'see-case', case: c.id }, 'primary'),
      notice === 'declined' ? button('重新上报', { do: 'report', matter: c.matterId ?? undefined }) : undefined,
    ),
  );
}

/** Who took the step, as that step calls them. */
const BY: Partial<Record<Notice, string>> = { supervised: '督办的人', declined: '答复的人' };

/** How it stands and what it waits for; nothing where the title has said it. */
function stands(c: Case, notice: Notice): string | undefined {
  if (ENDED_STATES.includes(c.state))
    return NOTICES[notice].word === STATE_WORDS[c.state] ? undefined : STATE_WORDS[c.state];
  return `${STATE_WORDS[c.state]}，${WAITS_FOR[c.state]}`;
}

const TAKEN_BACK = '**首接负责**　新的部门签收之前，现场安全和答复反映人仍由你们负责。';

function closing(c: Case): string | undefined {
  if (!c.closing) return undefined;
  const how = c.closing.how === 'unconfirmed' ? '到期没有人确认，按未确认办结' : CLOSED_WORDS[c.closing.how];
  return c.closing.outcome ? `${OUTCOME_WORDS[c.closing.outcome]}（${how}）` : how;
}

/** The receipt of 当场已处理. */
export function settledCard(c: Case, how: SettledBy | undefined, now: number): Card {
  return card(
    { title: `当场已处理：${c.title}`, subtitle: `${c.id} · ${c.place.estate ?? c.place.community}`, tone: 'done' },
    facts([
      ['地点', [c.place.community, c.place.estate, c.place.detail].filter(Boolean).join(' ')],
      ['怎么处理', how && SETTLED_WORDS[how]],
      ['时间', when(c.times.opened, now)],
    ]),
    c.description ? quote(c.description, 600, 'dark') : undefined,
    pictures(c.photos),
    note('照片直接发到这里，30 分钟内的都算这一件。又来了、劝不动的，点「上报事件」。'),
    buttons(
      button('上报事件', { do: 'report', matter: c.matterId ?? undefined }),
      button('查看', { do: 'see-case', case: c.id }),
    ),
  );
}

/** An open case that may be the same: what whoever reports may read of it, and whether they may follow it. */
export type Similar = { c: Case; seen: boolean; mayFollow: boolean };

/** Open cases that may be the same thing; of what the reporter may not see only that it is open, and since when. */
export function similarCard(
  draft: DraftId,
  similar: readonly Similar[],
  catalogueName: (department: string) => string,
  now: number,
): Card {
  const followed = similar.length === 1 ? 'primary' : 'default';
  const blocks = similar.flatMap(({ c, seen, mayFollow }) => [
    facts([
      // Of an unlisted matter the title is what somebody wrote.
      [c.id, seen ? `${c.title}（${STATE_WORDS[c.state]}）` : STATE_WORDS[c.state]],
      [
        '地点',
        seen
          ? [c.place.estate, redact(c.place.detail)].filter(Boolean).join(' ')
          : (c.place.estate ?? c.place.community),
      ],
      ['部门', seen ? (c.lead ? catalogueName(c.lead.department) : '待派遣') : undefined],
      ['已有', span(now - c.times.opened)],
    ]),
    ...(mayFollow ? buttons(button('就是这件，关注', { do: 'follow-instead', draft, case: c.id }, followed)) : []),
  ]);
  const follows = similar.some(({ mayFollow }) => mayFollow);
  return card(
    { title: '这里已经有人报过', subtitle: '看看是不是同一件', tone: 'ask' },
    blocks,
    text(
      follows ? '选「关注」就不用再报，进展会一起告诉您。' : '有人报了就不用再报；您的情况不一样，再点「仍然上报」。',
    ),
    stack(button(follows ? '不是，新建' : '仍然上报', { do: 'report-anyway', draft })),
  );
}

/** What somebody hears, in `words`, of a case that took theirs in, or that they follow, and is not theirs to read. */
export const goesOnCard = (c: Case, words: string): Card =>
  card(
    { title: `${c.id}：${STATE_WORDS[c.state]}`, tone: c.state === 'closed' ? 'done' : 'answer' },
    text(escapeMarkdown(words)),
  );
