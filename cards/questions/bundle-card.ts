import type { Bundle, Fact } from '../../catalogue/bundles/schema.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { QuestionId } from '../../src/brands.ts';
import { button, type Card, card, items, link, note, panel, rule, stack, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';

export type BundleCardFacts = {
  bundle: Bundle;
  catalogue: Catalogue;
  /** The question it answers. */
  question?: QuestionId | undefined;
  /** What was seen there, as the words told it: reported at once. */
  facts?: readonly string[];
  /** What may have been seen: it is asked, and nothing of it is ticked. */
  maybe?: readonly string[];
  /** The page with every duty and its ground; undefined without a public address. */
  pageUrl?: string | undefined;
};

/** So many dangers stand above everything else. */
const DANGERS = 2;

/** What is done first where it is dangerous, and who is called. */
const dangerLine = ({ when, call, danger }: Fact) =>
  `**${escapeMarkdown(when)}**：${escapeMarkdown(call ?? danger ?? '')}`;

/** 「派出所 登记、日租」: who, then what. */
function dutyLine(line: string): string {
  const [who = '', ...what] = line.split(' ');
  return `**${escapeMarkdown(who)}**　${escapeMarkdown(what.join(' '))}`;
}

/** 监管一件事: danger first, who watches what of it, then what it is that was seen, one press each. */
export function bundleCard({ bundle, catalogue, question, facts = [], maybe = [], pageUrl }: BundleCardFacts): Card {
  const dangers = bundle.facts.filter(({ urgent, call }) => urgent && call).slice(0, DANGERS);
  const open = bundle.facts.flatMap(({ when, matter }) => {
    const found = catalogue.inUse(matter ?? '');
    return found ? [{ when, matter: found.id }] : [];
  });
  const seen = bundle.facts.filter(({ id }) => facts.includes(id));
  const unsure = bundle.facts.filter(({ id }) => maybe.includes(id)).map(({ when }) => when);
  const kept = bundle.facts.filter(({ matter }) => matter === null);
  return card(
    {
      title: bundle.name,
      subtitle: seen.length > 0 ? `听到 ${seen.length} 样，一次报上去，各部门各办各的` : '哪个部门管什么',
      tone: 'answer',
      summary: `${bundle.name}：${bundle.card.dutyLines.join('；')}`,
    },
    dangers.length > 0
      ? text(`<font color='red'>有危险先做这个</font><br>${dangers.map(dangerLine).join('<br>')}`)
      : undefined,
    seen.length > 0 ? items(seen.map(({ when, lead }) => `${when}　${catalogue.nameOf(lead)}`)) : undefined,
    unsure.length > 0
      ? note(`没听准的，是不是：${unsure.map(escapeMarkdown).join('；')}？是的请在表里勾上`)
      : undefined,
    stack(
      button(
        seen.length > 0 ? `报一个问题（勾好 ${seen.length} 样）` : '报一个问题',
        {
          do: 'report-bundle',
          bundle: bundle.id,
          question,
          ...(seen.length > 0 ? { facts: seen.map(({ id }) => id) } : {}),
        },
        'primary',
      ),
    ),
    seen.length > 0
      ? panel('哪个部门管什么', text(bundle.card.dutyLines.map(dutyLine).join('<br>')))
      : text(bundle.card.dutyLines.map(dutyLine).join('<br>')),
    note(`牵头：${escapeMarkdown(catalogue.nameOf(bundle.lead))}。${escapeMarkdown(bundle.leadNote)}`),
    panel(
      '是哪件事？点一下看怎么办',
      ...stack(...open.map(({ when, matter }) => button(when, { do: 'show-matter', matter }, 'text'))),
      ...kept.map((fact) => note(dangerLine(fact))),
    ),
    stack(
      question ? button('都不是，交给指挥室', { do: 'report', question }) : button('交给指挥室', { do: 'report' }),
      pageUrl ? link('各部门管什么、凭什么', pageUrl) : undefined,
    ),
    rule,
    note('网格员、社区、物业只看、只劝、只报，不检查、不罚款'),
  );
}

/** Every kind of place that several departments watch. */
export const bundlesCard = (bundles: readonly Bundle[]): Card =>
  card(
    { title: '监管一件事', subtitle: '一种地方，几个部门，一张卡', tone: 'answer' },
    stack(...bundles.map(({ id, name }) => button(name, { do: 'show-bundle', bundle: id }))),
    note('也可以直接问：「出租房归谁管」'),
  );
