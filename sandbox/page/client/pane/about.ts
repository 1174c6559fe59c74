import { api, type ChatDetail } from '../api.ts';
import { type Child, el } from '../dom.ts';
import { avatar } from '../look/avatar.ts';
import { askConfirm, closing, openDialog } from '../overlay/dialog.ts';
import { toast } from '../overlay/toast.ts';

/** Everything about a group: announcement, pins, members, and what its owner can do to it. */
export function openAbout(detail: ChatDetail, as: string, jump: (messageId: string) => void): void {
  const section = (title: string, ...body: Child[]) => el('section', {}, el('h3', {}, title), ...body);
  const pins = detail.pins.map(({ text, message_id }) => closing(text || '一条消息', message_id ?? '', 'pinned'));
  const chosen = openDialog(detail.name, 'drawer', [
    detail.description && section('群描述', el('p', { class: 'words' }, detail.description)),
    section('群公告', el('p', { class: 'words' }, detail.announcement || '还没有公告')),
    section(`Pin（${pins.length}）`, ...(pins.length > 0 ? pins : [el('p', { class: 'hint' }, '没有')])),
    section(
      `成员（${detail.people.length + (detail.bot ? 1 : 0)}）`,
      el('ul', { class: 'members' }, ...memberRows(detail)),
    ),
    section('处置', ...deeds(detail, as)),
  ]);
  void chosen.then((messageId) => messageId && jump(messageId));
}

function memberRows({ people, owner, managers, bot }: ChatDetail): HTMLElement[] {
  const post = (id: string) => (id === owner ? '群主' : managers.includes(id) ? '管理员' : '');
  const row = (id: string, name: string) =>
    el('li', {}, avatar(name, id === 'bot'), el('span', {}, name), post(id) && el('small', {}, post(id)));
  return [...(bot ? [row('bot', '谁管')] : []), ...people.map(({ id, name }) => row(id, name))];
}

function deeds(detail: ChatDetail, as: string): HTMLElement[] {
  const deed = (label: string, question: string, act: (as: string, chat: string) => Promise<unknown>) =>
    el(
      'button',
      { class: 'button medium danger', is: { type: 'button' }, on: { click: () => void press(label, question, act) } },
      label,
    );
  async function press(label: string, question: string, act: (as: string, chat: string) => Promise<unknown>) {
    if (!(await askConfirm(label, question))) return;
    const why = await act(as, detail.chat_id).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    toast(why ?? `${label}：好了`, why ? 'error' : 'success');
  }
  return [
    ...(detail.bot ? [deed('移出机器人', '机器人以后收不到这个群的消息。', api.removeBot)] : []),
    deed('解散群', '群里的人以后都不能在这里说话。', api.dissolveGroup),
  ];
}
