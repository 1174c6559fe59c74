import { CATEGORIES } from '../../catalogue/schema.ts';
import type { ProposalId } from '../../src/list/proposals/proposal.ts';
import { button, type Card, card, note, stack } from '../elements.ts';

/** For a matter that the list does not have: its workbook, by the category it will stand in. */
export const newMatterCard = (revises?: ProposalId): Card =>
  card(
    { title: '新事项：下载空表', subtitle: '整项说明书填好，发回给我', tone: 'ask' },
    stack(...CATEGORIES.map(({ name }) => button(name, { do: 'list-download', about: `新事项 ${name}`, revises }))),
    note('准入要：写到条的法律依据、主责部门同意、和邻近事项分清、十句群众说法，不和别的事项抢答案。'),
  );
