import type { CaseId } from '../../src/cases/record/ids.ts';
import { button, buttons, type Card, card, note } from '../elements.ts';

/** In place of a case's older card in a chat: the newest one, further down, is the one to press. */
export const stubCard = (id: CaseId): Card =>
  card(
    { title: `${id}：有新的卡片`, tone: 'over' },
    note('这件事往前走了，请看下面最新的那张卡片。'),
    buttons(button('查看', { do: 'see-case', case: id }, 'text')),
  );
