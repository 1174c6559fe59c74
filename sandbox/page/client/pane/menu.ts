import { el } from '../dom.ts';

/** The bot's menu as the deployment manual sets it up: what one reads, and the key the bot is told. */
const MENU: [label: string, key: string][] = [
  ['提问', 'ask'],
  ['我的事件', 'my-cases'],
  ['待办', 'todo'],
  ['清单', 'list'],
  ['帮助', 'help'],
];

/** The menu under a conversation with the bot. */
export const drawMenu = (press: (key: string) => void): HTMLElement =>
  el(
    'div',
    { class: 'menu', is: { role: 'group', 'aria-label': '机器人菜单' } },
    ...MENU.map(([label, key]) => el('button', { is: { type: 'button' }, on: { click: () => press(key) } }, label)),
  );
