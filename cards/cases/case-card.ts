import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Office } from '../../src/cases/commands/define.ts';
import type { Relation } from '../../src/cases/record/actor.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { OUTCOME_WORDS, UNDISPATCHED_WORDS, VERIFY_WORDS } from '../../src/cases/record/reasons.ts';
import { ENDED_STATES, STATE_WORDS, WAITS_FOR } from '../../src/cases/record/state.ts';
import { NOTICES, type Notice } from '../../src/cases/told/tells.ts';
import { redact } from '../../src/redaction/redact.ts';
import { councilRows } from '../council/parts.ts';
import {
  button,
  buttons,
  type Card,
  card,
  type Element,
  facts,
  note,
  quote,
  rule,
  type Tag,
  type Tone,
  text,
} from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { pictures } from '../pictures.ts';
import { span, when } from '../when.ts';
import { caseButtons } from './case-buttons.ts';

export type CaseCardFacts = {
  c: Case;
  catalogue: Catalogue;
  /** How those who see the card stand to the case: its buttons are what they may do. */
  relations: readonly Relation[];
  /** The one person who sees it; undefined where several do. */
  openId?: string | undefined;
  office: Office;
  /** True in a person's own chat: what was typed is shown as typed. In groups it is redacted. */
  own: boolean;
  /** Own chat of someone who may call the resident. */
  seesPhone?: boolean;
  handlerMobile?: string | undefined;
  headline?: Notice | undefined;
  now: number;
  /** Opens the presser's own chat with the bot, for buttons that send a form there. */
  botChatUrl?: string | undefined;
};

const TONES: Partial<Record<Case['state'], Tone>> = {
  'to-dispatch': 'warning',
  'to-sign': 'warning',
  'return-review': 'warning',
  'to-verify': 'ask',
  'to-confirm': 'ask',
  closed: 'done',
  declined: 'over',
  merged: 'over',
  withdrawn: 'over',
};

/** The case as it is now, for those who see it here: what, where, who, by when, and what they may press. */
export function caseCard(shown: CaseCardFacts): Card {
  const { c, now, headline } = shown;
  const overdue = deadlines(c).some((clock) => clock.dueAt <= now);
  const say = (words: string) => (shown.own ? words : redact(words));
  return card(
    {
      title: headline ? titled(NOTICES[headline].word, c.title) : c.title,
      subtitle: `${c.id} · ${c.place.estate ?? c.place.community}`,
      tone: overdue ? 'urgent' : (TONES[c.state] ?? 'answer'),
      tags: tags(c, overdue),
      summary: `${c.id} ${c.title}：${STATE_WORDS[c.state]}`,
    },
    text(`**${STATE_WORDS[c.state]}**　${escapeMarkdown(next(shown))}`),
    facts([
      ['地点', say([c.place.community, c.place.estate, c.place.detail].filter(Boolean).join(' '))],
      ['主责', leadWords(shown)],
      [
        '经办',
        c.handler ? [c.handler.name, shown.own ? shown.handlerMobile : undefined].filter(Boolean).join(' ') : undefined,
      ],
      [
        '配合',
        c.supports
          .map((one) => `${shown.catalogue.nameOf(one.department)}（${SUPPORT_WORDS[one.state]}）`)
          .join('、') || undefined,
      ],
      ['上报', `${c.reporter.name}　${when(c.times.opened, now)}`],
      ['反映人', residentWords(shown)],
      ['督办', c.supervision ? `${say(c.supervision.required)}（${when(c.supervision.due, now)} 前）` : undefined],
    ]),
    c.description ? quote(say(c.description)) : undefined,
    Object.keys(c.asks).length > 0 || c.object ? facts(details(shown, say)) : undefined,
    pictures(c.photos),
    result(shown, say),
    councilRows({ c, nameOf: shown.catalogue.nameOf, now, say }, mayFinish(shown)),
    caseButtons(shown),
    unknownYears(c),
    c.repeat > 1 ? note(`这里 90 天内第 ${c.repeat} 次，已报指挥室关注。`) : undefined,
    rule,
    buttons(
      button('经过', { do: 'timeline', case: c.id }, 'text'),
      c.matterId
        ? button('说明书', { do: 'show-matter', matter: c.matterId, hash: c.matterHash ?? undefined }, 'text')
        : undefined,
      shown.own ? undefined : button('私聊里看', { do: 'see-case', case: c.id }, 'text'),
    ),
  );
}

/** 请接单：餐饮油烟扰民, but 现场解决了吗？餐饮油烟扰民. */
export const titled = (word: string, title: string): string =>
  /[？！]$/.test(word) ? `${word}${title}` : `${word}：${title}`;

/** Those whose parts of a council these may be; the click decides whose it is. */
const mayFinish = ({ c, relations }: CaseCardFacts): boolean =>
  !ENDED_STATES.includes(c.state) &&
  relations.some((relation) => relation === 'seated' || relation === 'lead' || relation === 'lead-head');

const SUPPORT_WORDS = { asked: '等反馈', 'fed-back': '已反馈', waived: '不再需要' } as const;

function tags(c: Case, overdue: boolean): Tag[] {
  const all: (Tag | false)[] = [
    c.urgent && { text: '紧急', color: 'red' },
    overdue && { text: '已超期', color: 'red' },
    c.supervision !== null && { text: '督办', color: 'orange' },
    { text: STATE_WORDS[c.state], color: c.state === 'closed' ? 'green' : 'blue' },
    c.repeat > 1 && { text: `第 ${c.repeat} 次`, color: 'orange' },
  ];
  return all.filter((tag): tag is Tag => tag !== false);
}

const deadlines = (c: Case) => c.clocks.filter((clock) => !clock.stopped);

/** The clock says aloud when a year has no official calendar yet. */
function unknownYears(c: Case): Element | undefined {
  const years = [...new Set(c.clocks.flatMap((clock) => clock.uncovered))];
  return years.length > 0
    ? note(`${years.join('、')} 年的放假安排还没有公布，先按周一到周五算，公布后会重算。`)
    : undefined;
}

/** What is waited for, and by when. */
function next({ c, now }: CaseCardFacts): string {
  const [nearest] = deadlines(c).sort((a, b) => a.dueAt - b.dueAt);
  const waits =
    c.state === 'to-dispatch' && c.undispatched
      ? `${UNDISPATCHED_WORDS[c.undispatched]}，${WAITS_FOR[c.state]}`
      : WAITS_FOR[c.state];
  if (!nearest) return waits;
  return nearest.dueAt <= now
    ? `${waits}，已超期 ${span(now - nearest.dueAt)}`
    : `${waits}，${when(nearest.dueAt, now)} 前`;
}

function leadWords({ c, catalogue }: CaseCardFacts): string | undefined {
  if (!c.lead) return undefined;
  const intake = c.lead.intake ? `｜街道接单：${catalogue.nameOf(c.lead.intake)}` : '';
  return `${catalogue.nameOf(c.lead.department)}${intake}${c.leadFinal ? '（指定承办）' : ''}`;
}

function residentWords({ c, seesPhone, own }: CaseCardFacts): string | undefined {
  if (!c.onBehalf) return undefined;
  const phone = own && seesPhone ? c.onBehalf.phone : null;
  const reply = c.onBehalf.wantsReply ? '要求回复' : '不要求回复';
  return [reply, c.times.contacted ? '已联系' : undefined, phone].filter(Boolean).join('　');
}

function details({ c, catalogue }: CaseCardFacts, say: (words: string) => string): [string, string | undefined][] {
  const labels = new Map(catalogue.matter(c.matterId ?? '')?.asks.map((ask) => [ask.key, ask.label]));
  return [
    ['对象', c.object ? say(c.object) : undefined],
    ...Object.entries(c.asks).map(([key, value]): [string, string] => [labels.get(key) ?? key, say(String(value))]),
  ];
}

function result({ c, now, catalogue }: CaseCardFacts, say: (words: string) => string): Element[] {
  if (!c.result) return [];
  const took = (c.times.closed ?? c.times.fedBack ?? now) - c.times.opened;
  const who = c.fedBackBy ? `${c.lead ? catalogue.nameOf(c.lead.department) : ''} ${c.fedBackBy.name}` : '';
  return [
    text(`**结果：${OUTCOME_WORDS[c.result.outcome]}**　${escapeMarkdown(who)}　用时 ${span(took)}`),
    quote(say(c.result.text)),
    ...pictures(c.result.photos),
    ...(c.state === 'to-verify' && c.verifyWhy.length > 0
      ? [note(`核查原因：${c.verifyWhy.map((why) => VERIFY_WORDS[why]).join('、')}`)]
      : []),
  ];
}
