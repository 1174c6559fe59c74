import { button, type Card, card, note, stack, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { dials } from '../hotlines.ts';
import { type DutyLineFacts, type DutyPerson, dialled, dutyLine } from './duty-line.ts';

export type DutyFacts = {
  /** What the department is called. */
  name: string;
  duty: DutyLineFacts;
  /** Its public numbers. */
  hotlines: { number: string; name: string }[];
};

const called = ({ until, ...person }: DutyPerson) => `${dialled(person)}　${until ? `到 ${until}` : '全天'}`;

/** Who of a department is on duty, until when, and how to reach them; where nobody is known, who knows. */
export function dutyCard({ name, duty, hotlines }: DutyFacts): Card {
  const { people, of, known, shared } = duty;
  const nobody = known ? '现在没人值班' : '名册里还没有人';
  return card(
    {
      title: people.length > 0 ? `${name}：现在值班` : `${name}：${nobody}`,
      subtitle: people.length > 0 && of ? `街道接单：${of}` : undefined,
      tone: people.length > 0 ? 'answer' : 'ask',
      summary: people.length > 0 ? `${name}值班：${people.map((one) => one.name).join('、')}` : `${name}：${nobody}`,
    },
    people.length > 0 ? text(people.map(called).join('<br>')) : dutyLine(duty),
    people.length > 0 && shared ? note('同事的电话不在群里说，私聊问我。') : undefined,
    hotlines.length > 0
      ? text(hotlines.map(({ number, name: who }) => `**${dials(number)}** ${escapeMarkdown(who)}`).join('<br>'))
      : undefined,
    people.length === 0 ? stack(button('交给指挥室', { do: 'report' })) : undefined,
    note('人和班次以名册为准。'),
  );
}

/** Nobody said of which department: all that have somebody now, one line each. */
export function onDutyCard(rows: { name: string; people: string[] }[]): Card {
  const lines = rows.map(({ name, people }) => `**${escapeMarkdown(name)}**　${people.map(escapeMarkdown).join('、')}`);
  return card(
    { title: '现在谁值班', subtitle: rows.length > 0 ? `${rows.length} 处有人` : '这会儿没人', tone: 'answer' },
    lines.length > 0 ? text(lines.join('<br>')) : undefined,
    note('说部门名字看电话：「城管谁值班」。'),
  );
}
