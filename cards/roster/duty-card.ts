import { button, type Card, card, note, stack, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { hotlineLines } from '../hotlines.ts';

export type DutyFacts = {
  /** What the department is called. */
  name: string;
  /** Who is on duty now; a number only for those who may have it. */
  people: { name: string; mobile?: string | undefined }[];
  /** When their shift or the office ends, in words. */
  until?: string | undefined;
  /** Where the department takes things in when it is no office of the street. */
  intake?: string | undefined;
  /** Public numbers, with when to call them. */
  hotlines: { number: string; name: string; when: string }[];
};

const called = ({ name, mobile }: DutyFacts['people'][number]) =>
  `**${escapeMarkdown(name)}**${mobile ? `　[${mobile}](tel:${mobile})` : ''}`;

/** Who of a department is on duty, until when, and how to reach them; where nobody is known, who knows. */
export function dutyCard({ name, people, until, intake, hotlines }: DutyFacts): Card {
  const numbers = hotlineLines(hotlines);
  return card(
    {
      title: people.length > 0 ? `${name}：现在值班` : `${name}：现在没人值班`,
      subtitle: until && people.length > 0 ? `到 ${until}` : undefined,
      tone: people.length > 0 ? 'answer' : 'ask',
      summary: people.length > 0 ? `${name}值班：${people.map((one) => one.name).join('、')}` : `${name}现在没人值班`,
    },
    people.length > 0 ? text(people.map(called).join('<br>')) : undefined,
    intake ? text(`街道接单：**${escapeMarkdown(intake)}**`) : undefined,
    numbers ? text(numbers) : undefined,
    people.length === 0 ? text('名册里没有登记值班的人。急事打上面的电话，或交给指挥室，由他们找人。') : undefined,
    people.length === 0 ? stack(button('交给指挥室', { do: 'report' })) : undefined,
    note('人和班次以名册为准。'),
  );
}

/** Nobody said of which department: all that have somebody now, one line each. */
export function onDutyCard(rows: { name: string; people: string[] }[]): Card {
  const lines = rows.map(({ name, people }) => `**${escapeMarkdown(name)}**　${people.map(escapeMarkdown).join('、')}`);
  return card(
    { title: '现在谁值班', subtitle: `${rows.length} 个部门有人`, tone: 'answer' },
    text(lines.length > 0 ? lines.join('<br>') : '名册里现在没有登记值班的人。'),
    note('说部门名字看电话：「城管谁值班」。'),
  );
}
