import type { DraftId } from '../../src/brands.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { CLOSED_WORDS, OUTCOME_WORDS, SETTLED_WORDS, type SettledBy } from '../../src/cases/record/reasons.ts';
import { STATE_WORDS, WAITS_FOR } from '../../src/cases/record/state.ts';
import { NOTICES, type Notice } from '../../src/cases/told/tells.ts';
import { redact } from '../../src/redaction/redact.ts';
import { button, buttons, type Card, card, facts, note, quote, stack, type Tone, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { pictures } from '../pictures.ts';
import { span, when } from '../when.ts';
import { titled } from './case-card.ts';

const TONES: Partial<Record<Notice, Tone>> = {
  red: 'urgent',
  amber: 'warning',
  closed: 'done',
  declined: 'over',
  merged: 'over',
  urged: 'warning',
  supervised: 'warning',
};

/** A short notice: number, matter, place, what happened, what next, by when; only 查看. */
export function caseNoticeCard(c: Case, notice: Notice, now: number): Card {
  const [nearest] = c.clocks.filter((clock) => !clock.stopped).sort((a, b) => a.dueAt - b.dueAt);
  return card(
    {
      title: titled(NOTICES[notice].word, c.title),
      subtitle: `${c.id} · ${c.place.estate ?? c.place.community}`,
      tone: TONES[notice] ?? 'answer',
    },
    facts([
      ['地点', redact([c.place.community, c.place.estate, c.place.detail].filter(Boolean).join(' '))],
      ['现在', STATE_WORDS[c.state]],
      ['结果', closing(c)],
      ['接下来', c.state === 'closed' ? undefined : WAITS_FOR[c.state]],
      ['最迟', nearest ? when(nearest.dueAt, now) : undefined],
    ]),
    c.result ? quote(redact(c.result.text), 200) : undefined,
    buttons(button('查看', { do: 'see-case', case: c.id }, 'primary')),
  );
}

function closing(c: Case): string | undefined {
  if (!c.closing) return undefined;
  const how = c.closing.how === 'unconfirmed' ? '三个工作日没有确认，按未确认办结' : CLOSED_WORDS[c.closing.how];
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
    c.description ? quote(c.description) : undefined,
    pictures(c.photos),
    note('照片直接发到这里，30 分钟内的都算这一件。'),
  );
}

/** Open cases of the last day that may be the same thing. */
export function similarCard(
  draft: DraftId,
  cases: Case[],
  catalogueName: (department: string) => string,
  now: number,
): Card {
  const blocks = cases.flatMap((c) => [
    facts([
      [c.id, `${c.title}（${STATE_WORDS[c.state]}）`],
      ['地点', [c.place.estate, redact(c.place.detail)].filter(Boolean).join(' ')],
      ['部门', c.lead ? catalogueName(c.lead.department) : '待派遣'],
      ['已有', span(now - c.times.opened)],
    ]),
    ...buttons(button('就是这件，关注', { do: 'follow-instead', draft, case: c.id })),
  ]);
  return card(
    { title: '24 小时内有人报过', subtitle: '看看是不是同一件', tone: 'ask' },
    blocks,
    stack(button('不是，新建', { do: 'report-anyway', draft }, 'primary')),
    text(escapeMarkdown('选「关注」就不用再报，进展会一起告诉您。')),
  );
}
