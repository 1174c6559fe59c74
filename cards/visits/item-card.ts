import { holdsOf } from '../../src/visits/answers.ts';
import { groupOf } from '../../src/visits/groups.ts';
import { type AskedItem, answerTo, failureOf, type Visit } from '../../src/visits/visit.ts';
import { button, buttons, type Card, card, facts, note, stack, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { dials } from '../hotlines.ts';
import { speechOf } from './words.ts';

/** A department with its public number, or who acts for it here by name; neither where the list and the roster know none. */
export type WhomFirst = { name: string; phone: string | undefined; people: string[] };

function firstWords({ name, phone, people }: WhomFirst): string {
  const how = phone ? dials(phone) : escapeMarkdown(people.join('、') || '打手上的抢修、值班电话，或打 12345 转');
  return `**先找　${escapeMarkdown(name)}**　${how}`;
}

type ItemFacts = {
  visit: Visit;
  item: AskedItem;
  alarm: boolean;
  /** Whether the reader judges it. */
  judges: boolean;
  /** Whom to call first, where the list says so and no emergency number is it. */
  first?: WhomFirst | undefined;
  nameOf(department: string): string;
};

/** How one item is looked at, on what ground, and what else may be said of it; back to its card by a press. */
export function itemCard({ visit, item, alarm, judges, first, nameOf }: ItemFacts): Card {
  const answer = answerTo(visit, item.id);
  const held = answer && holdsOf(answer);
  const { official, answers, grade } = speechOf(visit);
  const on = { visit: visit.id, item: item.id };
  const call = item.call ? `**先打　${dials(item.call)}**` : first && firstWords(first);
  const going = visit.state === 'running' && judges;
  const back = button(
    alarm ? '处理好了，接着看' : '回到这一组',
    { do: 'visit-group', visit: visit.id, group: groupOf(visit, item.id) },
    'primary',
  );
  return card(
    {
      title: alarm ? `先处理：${item.n} ${failureOf(item)}` : `${item.n}　${item.look}`,
      subtitle: alarm ? '先管住危险，再接着往下看' : `${item.group} · ${visit.name}`,
      tone: alarm ? 'urgent' : 'ask',
      tags: held ? [{ text: answers[held], color: held === 'bad' ? 'red' : 'neutral' }] : [],
    },
    alarm && call ? text(call, item.call ? 'heading' : 'normal') : undefined,
    alarm ? text(`**现在做**　${escapeMarkdown(item.atOnce)}`) : undefined,
    alarm ? note('照片直接发到这里，10 分钟内的都记在这一条') : undefined,
    alarm ? stack(back) : undefined,
    facts([
      ['怎么看', item.how],
      ['有多急', `${grade(item)}${item.days ? `，${item.days} 个工作日` : ''}`],
      ['归谁管', nameOf(item.department)],
      ['当场先做', alarm ? undefined : item.atOnce],
    ]),
    !alarm && call ? text(call) : undefined,
    official ? text(`**依据**<br>${item.rules.map(escapeMarkdown).join('<br>')}`) : undefined,
    going
      ? buttons(
          held !== 'unseen' && button(answers.unseen, { do: 'visit-answer', ...on, answer: 'unseen' }),
          held === 'bad' &&
            button(answer?.onSite ? '没当场改好' : '当场已改好', {
              do: 'visit-on-site',
              ...on,
              corrected: !answer?.onSite,
            }),
        )
      : undefined,
    alarm ? undefined : stack(back),
  );
}
