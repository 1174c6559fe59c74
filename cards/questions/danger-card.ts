import type { Catalogue, Danger } from '../../catalogue/catalogue.ts';
import type { QuestionId } from '../../src/brands.ts';
import { button, type Card, card, items, note, rule, stack, text } from '../elements.ts';
import { escapeMarkdown } from '../escape.ts';
import { dials } from '../hotlines.ts';
import { firstOfAll, titleOf, whomToCall } from './whom-to-call.ts';

/** A number that dials where the client takes it; printed large wherever it is shown. */
const dialled = ({ number, name }: Danger['call'][number]) =>
  number ? `${dials(number)}　${escapeMarkdown(name)}` : escapeMarkdown(name);

/** What was told besides the danger: the number that comes first for it, and what it would be about where that is certain. */
type Told = {
  callFirst?: string | undefined;
  matters?: readonly string[] | undefined;
  question?: QuestionId | undefined;
};

/**
 * Help first of all: whom to call, what to do until they come; who is responsible only below that, and only where certain. Words
 * that only sound like a danger lead on from here.
 */
export function dangerCard(
  danger: Danger,
  catalogue: Catalogue,
  { callFirst, matters = [], question }: Told = {},
): Card {
  const [first, ...others] = whomToCall(danger.call, callFirst);
  const title = titleOf(danger, first?.number);
  const { before, after } = firstOfAll(danger);
  const found = matters.flatMap((id) => catalogue.matter(id) ?? []);
  return card(
    {
      title,
      subtitle: before,
      tone: 'urgent',
      tags: [{ text: '紧急', color: 'red' }],
      summary: `${title}，打 ${first?.number ?? first?.name}`,
    },
    first && text(`**打 ${dialled(first)}**`, 'heading-0'),
    others.length > 0 &&
      text(others.map((one) => `**${dialled(one)}**${one.when ? `　${escapeMarkdown(one.when)}` : ''}`).join('<br>')),
    items([...danger.first], true),
    danger.dont
      ? text(`<font color='red'>**别**　${escapeMarkdown(danger.dont.replace(/^别/, ''))}</font>`)
      : undefined,
    found.length > 0 || question ? [rule, note(after)] : undefined,
    stack(
      ...found.map(({ id, name, lead }) =>
        button(`${name}（${catalogue.nameOf(lead.department)}）`, { do: 'show-matter', matter: id }),
      ),
      found[0] && question ? button('上报事件', { do: 'report', matter: found[0].id, question }) : undefined,
      question ? button('没有险情，只问谁管', { do: 'no-danger', question }, 'text') : undefined,
    ),
  );
}
