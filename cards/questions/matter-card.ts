import type { Catalogue, Published } from '../../catalogue/catalogue.ts';
import type { QuestionId } from '../../src/brands.ts';
import type { Weighed } from '../../src/matters/rank/why.ts';
import { type Circumstance, partWays } from '../../src/understanding/circumstance.ts';
import {
  button,
  buttons,
  type Card,
  card,
  type Element,
  items,
  link,
  note,
  panel,
  rule,
  stack,
  text,
} from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { hotlineLines, isForDanger } from '../hotlines.ts';
import { type DutyLineFacts, dutyLine } from '../roster/duty-line.ts';
import { CORRECTIONS, type Correction } from './actions.ts';
import { leadLine, manualPanels, supportLine } from './manual.ts';
import { orMaybe } from './or-maybe.ts';

export type MatterCardFacts = {
  matter: Published;
  catalogue: Catalogue;
  /** The question it answers: the buttons carry it on. */
  question?: QuestionId | undefined;
  /** The saying it was found by. */
  matched?: string | undefined;
  /** The matters it may be as well, one tap away. */
  also?: string[] | undefined;
  /** The words that speak for it, heaviest first. */
  why?: Weighed[] | undefined;
  /** The page of the whole manual; without a public address the panels hold all of it. */
  manualUrl?: string | undefined;
  /** Who to find now; without it nothing is known of who is on duty. */
  duty?: DutyLineFacts | undefined;
  /** The circumstance that the words state: its department leads. */
  circumstance?: Circumstance | undefined;
  /** False where its one reader is known to have no say in the list. */
  maySuggest?: boolean | undefined;
  /** Shown as the version a case was opened under, no longer the newest. */
  outdated?: boolean | undefined;
};

/** The answer: at a glance who leads, who helps, and the button, on a phone without scrolling; then what to do now; folded, the whole 说明书. */
export function matterCard(facts: MatterCardFacts): Card {
  const { matter, catalogue, question, matched, also = [], why = [], manualUrl, outdated, duty, circumstance } = facts;
  const lead = circumstance ?? matter.lead;
  const helping = matter.support.filter(({ department }) => department !== lead.department);
  const ids = { matter: matter.id, question };
  /** Nothing is reported under what the list holds no more, or has out of use. */
  const newest = catalogue.matter(matter.id);
  const isGone = newest?.status !== '在用';
  return card(
    {
      title: matter.name,
      subtitle: `${matter.category} · ${matter.id}`,
      tone: matter.limits.urgent ? 'urgent' : 'answer',
      tags: [
        ...(matter.limits.urgent ? [{ text: '紧急', color: 'red' as const }] : []),
        ...(matter.hours === '全天候' ? [{ text: '全天候', color: 'green' as const }] : []),
        ...(outdated ? [{ text: '旧版', color: 'orange' as const }] : []),
        ...(newest?.status === '停用' ? [{ text: '停用', color: 'orange' as const }] : []),
      ],
      summary: `${matter.name}：${catalogue.nameOf(lead.department)}主责`,
    },
    newest?.status === '停用' && stopped(newest, catalogue),
    matter.limits.urgent ? urgentFirst(matter, catalogue) : [],
    text(leadLine({ lead }, catalogue)),
    duty ? dutyLine(duty) : undefined,
    circumstance ? taken(circumstance) : undefined,
    matter.limits.urgent ? [] : urgentFirst(matter, catalogue),
    circumstances(matter, circumstance, catalogue),
    comesFirst(matter) ? [] : hotlines(matter, catalogue),
    !newest && note('这一项现在不在清单里，这是那时候的说明书。'),
    buttons(
      !isGone && button('上报事件', { do: 'report', ...ids }, 'primary'),
      !isGone && button('当场已处理', { do: 'settle', ...ids }),
      manualUrl ? link('完整说明书', manualUrl) : undefined,
    ),
    outdated && !isGone && stack(button('看现在的版本', { do: 'show-matter', matter: matter.id })),
    helping.length > 0 ? text(supportLine({ support: helping }, catalogue)) : undefined,
    text('**现在先做**'),
    items(matter.onSite.do.slice(0, 3), true),
    confused(matter, catalogue),
    question ? orMaybe('也可能是', question, also, catalogue) : undefined,
    manualPanels(matter, catalogue),
    reasons(why),
    isGone ? undefined : corrections(ids, facts.maySuggest ?? true),
    rule,
    note(
      [
        matched && `按『${escapeMarkdown(matched)}』匹配到`,
        escapeMarkdown(`${catalogue.edition.name}（${catalogue.edition.date}）`),
        `${matter.reviewBy} 前复核`,
      ]
        .filter(Boolean)
        .join(' · '),
    ),
  );
}

/** Since when it is out of use nothing is done by it: what is instead, or why nothing is. */
function stopped({ replacedBy, stoppedBecause }: Published, catalogue: Catalogue): Element[] {
  const next = catalogue.matter(replacedBy ?? '');
  return [
    text(`**这一项已停用**，下面是停用前的说明书${stoppedBecause ? `　${escapeMarkdown(stoppedBecause)}` : ''}`),
    ...(next ? stack(button(`现在看「${next.name}」`, { do: 'show-matter', matter: next.id }, 'primary')) : []),
  ];
}

/** What was taken from the words; where that makes it urgent, so much is said too. */
const taken = ({ when, urgent }: Circumstance): Element =>
  text(`按您说的情形：${escapeMarkdown(when)}${urgent ? "　<font color='red'>按紧急办</font>" : ''}`);

/** Who leads in each circumstance, those of one department in one line; of the one that was taken only what it would be instead. */
function circumstances({ lead }: Published, of: Circumstance | undefined, catalogue: Catalogue): Element[] {
  const options = lead.depends?.options.filter(({ when }) => when !== of?.when) ?? [];
  if (!lead.depends || !partWays(lead.depends.options)) return [];
  const alike = Map.groupBy(options, ({ department, urgent = false }) => `${department} ${urgent}`);
  const lines = [...alike.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const whens = [first, ...others].map(({ when }) => escapeMarkdown(when)).join('；');
    const urgent = first.urgent ? "　<font color='red'>紧急</font>" : '';
    return `${whens} → **${escapeMarkdown(catalogue.nameOf(first.department))}**${urgent}`;
  });
  const asked = of ? '不是这样？' : lead.depends.question;
  return [text(`**${escapeMarkdown(asked)}**<br>${lines.join('<br>')}`)];
}

/** The two nearest neighbours in one look; the whole boundary is in its panel. */
function confused({ boundary }: Published, catalogue: Catalogue): Element {
  const lines = boundary.slice(0, 2).map(({ looksLike, to }) => {
    const other = catalogue.matter(to);
    return `${escapeMarkdown(looksLike)} → ${escapeMarkdown(other?.name ?? catalogue.nameOf(to))}`;
  });
  return note(`分清：${lines.join('；')}`);
}

/** Whether danger is what the card must speak of before it says who is responsible. */
const comesFirst = ({ limits }: Published) => limits.urgent || limits.urgentWhen !== undefined;

/** By which facts it is urgent, what to do before anything else, and whom to call. */
function urgentFirst(matter: Published, catalogue: Catalogue): Element[] {
  if (!comesFirst(matter)) return [];
  const { urgentWhen = [] } = matter.limits;
  if (urgentWhen.length === 0) return hotlines(matter, catalogue);
  const lines = urgentWhen.map(
    ({ when, first, call }) => `**${escapeMarkdown(when)}**：${escapeMarkdown(first)}　打 **${escapeMarkdown(call)}**`,
  );
  return [text(`<font color='red'>先看急不急：有下面的情形按紧急办</font><br>${lines.join('<br>')}`)];
}

/** Whom to call in danger, and below it whom for everything else: nobody steps back from a false scale. */
function hotlines({ limits }: Published, catalogue: Catalogue): Element[] {
  const lines = (danger: boolean) =>
    hotlineLines(
      limits.hotlines.filter(({ number }) => isForDanger(number, catalogue) === danger),
      escapeMarkdown,
    );
  const [inDanger, otherwise] = [lines(true), lines(false)];
  return [
    ...(inDanger ? [text(`<font color='red'>有危险：人先退开，再打电话</font><br>${inDanger}`)] : []),
    ...(otherwise ? [text(otherwise)] : []),
  ];
}

/** 为什么: what the words weigh. The number is the logit they add, so that every 0.7 doubles the chance. */
function reasons(why: Weighed[]): Element[] {
  if (why.length === 0) return [];
  const pieces = why.map(({ text: words, weight }) => `**${escapeMarkdown(words)}** +${weight.toFixed(1)}`);
  return [
    panel(
      '为什么是这一件',
      text(pieces.join('　')),
      note('您话里的这些字词最像这件事的说法；数字是分量，每多 0.7，可能性翻一番'),
    ),
  ];
}

function corrections(ids: { matter: string; question?: QuestionId | undefined }, maySuggest: boolean): Element {
  const choices = Object.entries(CORRECTIONS) as [Correction, string][];
  const one = ([reason, label]: [Correction, string]) => button(label, { do: 'correct', ...ids, reason }, 'text');
  return panel(
    '不对？点一下告诉我们',
    ...buttons(...choices.slice(0, 3).map(one)),
    ...buttons(...choices.slice(3).map(one)),
    ...stack(maySuggest && button('提议改（部门和清单管理员）', { do: 'proposal-suggest', about: ids.matter }, 'text')),
  );
}
