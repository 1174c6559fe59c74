import { staysOwn } from '../../src/inspections/kinds.ts';
import { answeredAs, stillFailing, unanswered } from '../../src/visits/groups.ts';
import { type AskedItem, answerTo, failureOf, type Visit } from '../../src/visits/visit.ts';
import { button, buttons, type Card, card, facts, items, note, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { speechOf } from './words.ts';

export type FinishFacts = {
  visit: Visit;
  /** The items of which the reader may judge. */
  judges: readonly string[];
  nameOf(department: string): string;
};

/** What will be told, before it is: what is still unanswered and by whom, what failed, what was put right at once. */
export function finishCard({ visit, judges, nameOf }: FinishFacts): Card {
  const { name, official, answers, grade } = speechOf(visit);
  const open = visit.mode === 'light' ? [] : unanswered(visit);
  const mine = open.filter(({ id }) => judges.includes(id));
  const others = open.filter((one) => !mine.includes(one));
  const failing = stillFailing(visit);
  const onSite = answeredAs(visit, 'bad').filter(({ id }) => answerTo(visit, id)?.onSite);
  const unseen = answeredAs(visit, 'unseen');
  const line = (item: AskedItem) => `${item.n} ${failureOf(item)}`;
  return card(
    {
      title: `${open.length > 0 ? `${name}还没完` : `${name}完了`} · ${visit.name}`,
      subtitle:
        open.length > 0
          ? `还有 ${open.length} 条没记`
          : `${visit.items.length} 条，${answers.bad} ${failing.length + onSite.length} 条`,
      tone: open.length > 0 ? 'warning' : failing.length > 0 ? 'ask' : 'done',
    },
    facts([
      [mine.length > 0 && others.length > 0 ? '您没记的' : '没记的', mine.map(({ n }) => n).join('、') || undefined],
      ...[...Map.groupBy(others, ({ department }) => department)].map(([department, some]): [string, string] => [
        `等${nameOf(department)}记`,
        some.map(({ n }) => n).join('、'),
      ]),
    ]),
    failing.length > 0 ? text(`**要改的**`) : undefined,
    failing.length > 0 ? items(failing.map((one) => `${line(one)}（${grade(one)}）`)) : undefined,
    onSite.length > 0 ? text('**当场已改**') : undefined,
    onSite.length > 0 ? items(onSite.map(line)) : undefined,
    unseen.length > 0
      ? text(`**${answers.unseen}**　${escapeMarkdown(unseen.map(({ n }) => n).join('、'))}`)
      : undefined,
    failing.length === 0 && open.length === 0
      ? note(official ? '没有要改的，也要告诉店方：好结果店家会留着。' : '没有要改的，也跟人家说一声。')
      : undefined,
    open.length > 0
      ? buttons(
          mine.length > 0 &&
            button(
              `其余${answers.unseen}（${mine.length} 条）`,
              { do: 'visit-rest', visit: visit.id, rest: 'unseen', v: visit.version },
              'default',
              `您还没记的 ${mine.length} 条都记成「${answers.unseen}」，确定吗？`,
            ),
        )
      : buttons(
          button(
            official ? '当场告知' : '交上去',
            { do: 'visit-tell', visit: visit.id, v: visit.version },
            'primary',
            failing.length > 0 && !staysOwn(visit)
              ? `${failing.length} 条${visit.of ? '没改好的还在原来的事件里' : '要改的会按部门立件、开始算时间'}；告知以后不能再改，确定吗？`
              : official
                ? '告知以后不能再改，确定吗？'
                : '交了以后不能再改，确定吗？',
          ),
        ),
    buttons(button('再看看', { do: 'visit-see', visit: visit.id })),
  );
}
