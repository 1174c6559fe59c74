import type { Catalogue, Danger } from '../../catalogue/catalogue.ts';
import type { QuestionId } from '../../src/brands.ts';
import { button, type Card, card, items, note, rule, stack, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { dials } from '../hotlines.ts';

/** A number that dials where the client takes it; printed large wherever it is shown. */
const dialled = ({ number, name }: Danger['call'][number]) =>
  number ? `${dials(number)}　${escapeMarkdown(name)}` : escapeMarkdown(name);

/** What was told besides the danger: the number that comes first for it, and what it would be about where that is certain. */
type Told = {
  callFirst?: string | undefined;
  matters?: readonly string[] | undefined;
  question?: QuestionId | undefined;
};

/** What comes before who is responsible: people, or money where it is only that which is going. */
const FIRST_OF_ALL = {
  people: { before: '先救人，再说谁管', after: '人安全了再办' },
  money: { before: '先止住钱，再说谁管', after: '报了警再办' },
};

/** The numbers with the one that comes first in front; what was a condition of it has been told. */
function inOrder(call: Danger['call'], callFirst: string | undefined): Danger['call'] {
  const first = call.find(({ number }) => number !== undefined && number === callFirst);
  return first ? [{ ...first, when: undefined }, ...call.filter((one) => one !== first)] : call;
}

/** Help first of all: whom to call, what to do until they come; who is responsible only below that, and only where certain. */
export function dangerCard(
  danger: Danger,
  catalogue: Catalogue,
  { callFirst, matters = [], question }: Told = {},
): Card {
  const [first, ...others] = inOrder(danger.call, callFirst);
  const own = danger.call[0]?.number;
  const title = own && first?.number ? danger.title.replace(`打${own}`, `打${first.number}`) : danger.title;
  const { before, after } = FIRST_OF_ALL[danger.money ? 'money' : 'people'];
  const found = matters.flatMap((id) => catalogue.matter(id) ?? []);
  return card(
    {
      title,
      subtitle: before,
      tone: 'urgent',
      tags: [{ text: '紧急', color: 'red' }],
      summary: `${title}，打 ${first?.number ?? first?.name}`,
    },
    first && text(`**马上打　${dialled(first)}**`, 'heading'),
    others.length > 0 &&
      text(others.map((one) => `**${dialled(one)}**${one.when ? `　${escapeMarkdown(one.when)}` : ''}`).join('<br>')),
    items([...danger.first], true),
    danger.dont
      ? text(`<font color='red'>**别**　${escapeMarkdown(danger.dont.replace(/^别/, ''))}</font>`)
      : undefined,
    found.length > 0 ? [rule, note(after)] : undefined,
    stack(
      ...found.map(({ id, name, lead }) =>
        button(`${name}（${catalogue.nameOf(lead.department)}）`, { do: 'show-matter', matter: id }),
      ),
      found[0] && question ? button('上报事件', { do: 'report', matter: found[0].id, question }) : undefined,
    ),
  );
}
