import type { AlarmId } from '../../src/alarms/alarm.ts';
import { button, buttons, type Card, card, note } from '../elements.ts';

/** In place of an alarm's older card in a chat: the newest one, further down, is the one to press. */
export const alarmStubCard = (id: AlarmId): Card =>
  card(
    { title: `${id}：有新的卡片`, tone: 'over' },
    note('这一起又有了动静，请看下面最新的那张卡片。'),
    buttons(button('查看', { do: 'gas-see', alarm: id }, 'text')),
  );
