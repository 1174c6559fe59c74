import type { CouncilId } from '../../src/cases/record/ids.ts';
import { CLOSED_WORDS, OUTCOME_WORDS } from '../../src/cases/record/reasons.ts';
import { brief } from '../brief.ts';
import { button, buttons, type Card, card, facts, items, note, panel, quote, text } from '../elements.ts';
import { span, when } from '../when.ts';
import { type CouncilFacts, taskRows } from './parts.ts';
import type { SaidInGroup } from './summary-card.ts';

export type ClosingFacts = CouncilFacts & {
  council: CouncilId;
  decisions: SaidInGroup[];
  /** The case's course, oldest first, one short line each. */
  course: SaidInGroup[];
  /** What the departments have said of the whistle so far. */
  verdicts: { department: string; warranted: boolean }[];
};

/** The end of a case in its council's group: result, times, decisions, course; what to do with the group; was it worth it. */
export function closingCard(shown: ClosingFacts): Card {
  const { c, nameOf, now, say, council, decisions, course } = shown;
  const opened = c.times.opened;
  return card(
    { title: `已办结：${c.title}`, subtitle: `${c.id} · ${c.place.estate ?? c.place.community}`, tone: 'done' },
    facts([
      ['结果', c.closing?.outcome ? OUTCOME_WORDS[c.closing.outcome] : undefined],
      ['怎么结的', c.closing ? CLOSED_WORDS[c.closing.how] : undefined],
      ['主责', c.lead ? nameOf(c.lead.department) : undefined],
      ['上报', when(opened, now)],
      ['吹哨', c.times.councilled ? when(c.times.councilled, now) : undefined],
      ['办结', c.times.closed ? `${when(c.times.closed, now)}，共 ${span(c.times.closed - opened)}` : undefined],
    ]),
    c.result ? quote(say(c.result.text)) : undefined,
    decisions.length > 0
      ? [text('**决定**'), items(decisions.slice(-10).map((one) => `${one.who}：${brief(say(one.words))}`))]
      : undefined,
    (c.council?.tasks.length ?? 0) > 0 ? [text('**分工**'), ...taskRows(shown, 0)] : undefined,
    panel(
      '经过',
      items(course.slice(-30).map((one) => `${when(one.at, now)} ${one.who} ${brief(say(one.words), 40)}`)),
    ),
    verdictRows(shown),
    text('**这个群**'),
    buttons(
      button('改名【已结】', { do: 'council-end', council, how: 'rename' }),
      button(
        '解散这个群',
        { do: 'council-end', council, how: 'dissolve' },
        'danger',
        '解散后群里的聊天记录就没有了；事件的经过、决定和照片都还在。确定解散吗？',
      ),
    ),
    note('由主责部门、指挥室或带班领导操作。'),
  );
}

/** One press a department: was the whistle warranted. */
export function verdictRows({
  c,
  council,
  nameOf,
  verdicts,
}: Pick<ClosingFacts, 'c' | 'council' | 'nameOf' | 'verdicts'>) {
  const said = verdicts.map((one) => `${nameOf(one.department)}：${one.warranted ? '该吹' : '不必吹'}`);
  const waits = (c.council?.departments.length ?? 0) > verdicts.length;
  return [
    text('**被吹哨的部门说一句：这次该吹吗？**'),
    ...(said.length > 0 ? [items(said)] : []),
    ...(waits
      ? buttons(
          button('该吹', { do: 'rate', council, value: 'yes' }),
          button('不必吹', { do: 'rate', council, value: 'no' }),
        )
      : []),
  ];
}
