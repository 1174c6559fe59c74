import { DAY_MS } from '../../src/cases/calendar/calendar.ts';
import { asksFor } from '../../src/cases/commands/closing/rating.ts';
import { shownRepeat } from '../../src/cases/privacy/shown-repeat.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { openLines } from '../../src/cases/record/line.ts';
import { OUTCOME_WORDS, SATISFACTION_WORDS, UNDISPATCHED_WORDS, VERIFY_WORDS } from '../../src/cases/record/reasons.ts';
import { ENDED_STATES, STATE_WORDS, WAITS_FOR } from '../../src/cases/record/state.ts';
import { headlineNow } from '../../src/cases/told/headline.ts';
import { NOTICES } from '../../src/cases/told/tells.ts';
import { redact } from '../../src/redaction/redact.ts';
import { casePhotos } from '../case-photos.ts';
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
import { missedWords } from '../missed-words.ts';
import { span, when } from '../when.ts';
import { caseButtons } from './case-buttons.ts';
import type { CaseCardFacts } from './case-facts.ts';
import {
  asked,
  handlerWords,
  leadWords,
  parentWords,
  referralWords,
  reporterWords,
  residentRows,
  type Say,
  sourceWords,
  supervisionWords,
  supportRows,
} from './case-rows.ts';
import { clockLine, tellingClock } from './clock-line.ts';
import { earlierRows } from './earlier.ts';
import { lineRows } from './line-rows.ts';
import { standingSteps } from './steps.ts';
import { unmannedSeats, unmannedSupports, unmannedWords } from './unmanned.ts';

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

/**
 * The case as it is now, for those who see it here: what is waited for, what was said last, what and where, the buttons;
 * then pictures and the rest.
 */
export function caseCard(shown: CaseCardFacts): Card {
  const { c, now, catalogue, relations } = shown;
  const overdue = deadlines(c).some((clock) => clock.dueAt <= now);
  const say = (words: string) => (shown.own ? words : redact(words));
  const headline = headlineNow(shown.headline, c, relations);
  const seesPhone = shown.own && shown.seesPhone === true;
  const council = councilRows({ c, nameOf: catalogue.nameOf, now, say }, shown.finishes ?? (() => undefined));
  const toRuleOn = c.council?.status === 'asked' || c.state === 'in-council';
  return card(
    {
      title: headline ? titled(NOTICES[headline].word, c.title) : c.title,
      subtitle: `${c.id} · ${c.place.estate ?? c.place.community}`,
      tone: overdue ? 'urgent' : (TONES[c.state] ?? 'answer'),
      tags: tags(shown, overdue),
      summary: `${c.id} ${c.title}：${STATE_WORDS[c.state]}`,
    },
    shown.missed && !ENDED_STATES.includes(shown.c.state) ? missedWords(shown.missed) : undefined,
    unmannedWords(shown),
    unmannedSupports(shown),
    unmannedSeats(shown),
    text(`**${STATE_WORDS[c.state]}**　${escapeMarkdown(next(shown))}`),
    relations.includes('caretaker') && !ENDED_STATES.includes(c.state) ? text(FIRST_DUTY) : undefined,
    result(shown, say),
    ratingWords(shown),
    lineRows(c, now, say),
    standingSteps({ c, catalogue, now, seesPhone, say }),
    facts([
      ['总事件', parentWords(c, catalogue.nameOf)],
      ['地点', say([c.place.community, c.place.estate, c.place.detail].filter(Boolean).join(' '))],
      ['对象', c.object ? say(c.object) : undefined],
      ['情形', c.circumstance ? say(c.circumstance) : undefined],
      [c.state === 'referred-out' ? '原主责' : '主责', leadWords(shown, say)],
      ['经办', handlerWords(shown)],
      ...supportRows(shown, say),
      ...residentRows(shown),
      ['督办', supervisionWords(shown, say)],
    ]),
    c.description ? quote(say(c.description)) : undefined,
    toRuleOn ? council : undefined,
    caseButtons(shown),
    casePhotos(c),
    facts([
      ['上报', `${reporterWords(shown)}　${when(c.times.opened, now)}`],
      ['来源', sourceWords(shown)],
      ['立案文号', c.fileNumber ? say(c.fileNumber) : undefined],
      ['转出', referralWords(shown, say)],
      ...asked(shown, say),
    ]),
    toRuleOn ? undefined : council,
    unknownYears(c),
    earlierRows(c, relations, shown.office.limits.repeatWindowDays),
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

/** What its reporter says of it; and to themselves, while they have said nothing, that one press does it. */
function ratingWords({ c, relations, openId, own }: CaseCardFacts): Element | undefined {
  if (c.satisfaction) return text(`**上报人评价：${SATISFACTION_WORDS[c.satisfaction]}**`);
  return own && relations.includes('reporter') && asksFor(c, { relations, openId })
    ? text('**办得您满意吗？** 点一下就行，不点也没关系。')
    : undefined;
}

const FIRST_DUTY = '**首接负责**　新的部门签收之前，现场安全和答复反映人仍由你们负责。';

/** 请签收：餐饮油烟扰民, but 现场解决了吗？餐饮油烟扰民. */
export const titled = (word: string, title: string): string =>
  /[？！]$/.test(word) ? `${word}${title}` : `${word}：${title}`;

function tags({ c, relations }: CaseCardFacts, overdue: boolean): Tag[] {
  const { repeat } = shownRepeat(c, relations);
  const all: (Tag | false)[] = [
    c.urgent && { text: '紧急', color: 'red' },
    overdue && { text: '已超期', color: 'red' },
    c.state === 'to-dispatch' && c.origin.outsideNumber !== null && { text: '外来', color: 'purple' },
    c.supervision !== null && { text: '督办', color: 'orange' },
    { text: STATE_WORDS[c.state], color: c.state === 'closed' ? 'green' : 'blue' },
    repeat > 1 && { text: `第 ${repeat} 次`, color: 'orange' },
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

/** Of a closed case, until when its reporter may open it again; undefined of others. */
function reopenable({ c, now, office }: CaseCardFacts): string | undefined {
  if (c.state !== 'closed') return undefined;
  if (c.parent) return '已经办结；没解决的，指挥室可以重新打开';
  const until = (c.times.closed ?? 0) + office.limits.reopenNaturalDays * DAY_MS;
  return c.lead && now <= until ? `已经办结；没解决的，${when(until, now)} 前上报人可以重新打开` : '已经办结';
}

/** What is waited for, which clock says by when, and how late it is. */
function next(shown: CaseCardFacts): string {
  const { c, now, relations } = shown;
  const clock = tellingClock(c, now);
  const waits =
    c.state === 'to-dispatch' && c.undispatched
      ? `${UNDISPATCHED_WORDS[c.undispatched]}，${WAITS_FOR[c.state]}`
      : c.state === 'to-confirm' && relations.includes('reporter')
        ? '请您看看现场，解决了没有'
        : c.state === 'in-hand' && c.lines.length > 0 && openLines(c).length === 0
          ? '每一条都改好了，等主责部门点「反馈」'
          : (reopenable(shown) ?? WAITS_FOR[c.state]);
  return clock ? `${waits}，${clockLine(clock, c, now)}` : waits;
}

function result({ c, now, catalogue }: CaseCardFacts, say: Say): Element[] {
  if (!c.result) return [];
  // Waiting to be confirmed is nobody's work; what an outside body answered came later than any feedback.
  const done = c.closing?.how === 'outside' ? null : c.times.fedBack;
  const took = (done ?? c.times.closed ?? now) - c.times.opened;
  const who = c.fedBackBy ? `${c.lead ? catalogue.nameOf(c.lead.department) : ''} ${c.fedBackBy.name}` : '';
  const unconfirmed = c.closing?.how === 'unconfirmed';
  return [
    text(
      `**${unconfirmed ? '没有人确认，部门是这样反馈的' : `结果：${OUTCOME_WORDS[c.result.outcome]}`}**　${escapeMarkdown(who)}　用时 ${span(took)}`,
    ),
    quote(say(c.result.text), 1200),
    ...(c.state === 'to-verify' && c.verifyWhy.length > 0
      ? [note(`核查原因：${c.verifyWhy.map((why) => VERIFY_WORDS[why]).join('、')}`)]
      : []),
  ];
}
