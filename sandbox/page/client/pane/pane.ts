import { api, type ChatDetail, type ChatState } from '../api.ts';
import type { PageClock } from '../clock.ts';
import { fill } from '../dom.ts';
import { coalesced } from '../live.ts';
import type { Office } from '../office.ts';
import { askConfirm, enlarge } from '../overlay/dialog.ts';
import { toast } from '../overlay/toast.ts';
import { openAbout } from './about.ts';
import { calledAs } from './called-as.ts';
import { drawChatHead } from './chat-head.ts';
import { drawChatList } from './chat-list.ts';
import { createComposer } from './composer.ts';
import { attempted, operateCard, sayDraft } from './deeds.ts';
import { frame } from './frame.ts';
import { followLink } from './link.ts';
import { createLog } from './log.ts';
import { drawMenu } from './menu.ts';
import { makeGroup } from './new-group.ts';
import { createPersonButton } from './person-button.ts';
import { keepSeat, loadSeat, type Slot } from './seat.ts';

export type Pane = {
  root: HTMLElement;
  refresh(): Promise<void>;
  seated(): string;
  sit(as: string): void;
  unread(): number;
};

/** One messenger: a person, their chats, the open chat. `told` is called after each look at the sandbox. */
export function createPane(slot: Slot, office: Office, clock: PageClock, told: () => void): Pane {
  let seat = loadSeat(slot, office);
  let chats: ChatState[] = [];
  const log = createLog();
  const person = createPersonButton(office, sitDown);
  const composer = createComposer(async (draft) => {
    const said = seat.chat !== undefined && (await sayDraft(seat.as, seat.chat, draft, tell));
    void refresh();
    return said;
  });
  const { root, list, head, menu, toasts } = frame(
    slot === 'left' ? '左边的人' : '右边的人',
    person.element,
    log.element,
    composer.element,
    () => void makeGroup(office, seat.as).then((made) => made && openId(made)),
  );
  const tell = (words: string, type?: string) => toast(words, type, toasts);
  const refresh = coalesced(look, (why) => tell(why, 'error'));

  async function look() {
    const now = seat;
    chats = await api.state(now.as);
    const chat =
      chats.find(({ chat_id }) => chat_id === now.chat) ??
      chats.find(({ unread }) => unread > 0) ??
      chats.find(({ type }) => type === 'p2p');
    if (!chat || seat !== now) return;
    if (now.chat === undefined) return open(chat, root.dataset.view ?? 'chat');
    const [messages, detail] = await Promise.all([
      api.messages(chat.chat_id),
      chat.type === 'group' ? api.detail(chat.chat_id) : undefined,
    ]);
    if (seat !== now) return;
    const names = ['所有人', '谁管', ...chat.members.map(office.nameOf)];
    fill(list, ...drawChatList(chats, chat.chat_id, clock.now(), (next) => open(next)));
    fill(head, ...drawChatHead(chat, detail, { back, about: () => about(detail), jump }));
    log.show(chat.chat_id, messages, {
      as: now.as,
      names,
      members: chat.members,
      nameOf: office.nameOf,
      pictureUrl: api.pictureUrl,
      open: follow,
      enlarge,
      confirm: askConfirm,
      answer: (message) => composer.answer({ id: message.message_id, called: calledAs(message) }),
      hint: (words) => tell(words, 'warning'),
      actOn: (message) => async (deed) => {
        await operateCard(now.as, message, deed, tell);
        await refresh();
      },
    });
    fitComposer(chat);
    if (chat.unread > 0 && isSeen()) await api.read(now.as, chat.chat_id);
    told();
  }

  function fitComposer(chat: ChatState) {
    const group = chat.type === 'group';
    const others = [...(chat.bot ? ['谁管'] : []), ...chat.members.filter((id) => id !== seat.as).map(office.nameOf)];
    const hint = group ? '发消息，@谁管 它才会回答' : '说说看到了什么事';
    composer.fit(group ? others : [], hint, chat.dissolved ? '群已解散' : undefined);
    fill(menu, !group && drawMenu((key) => void attempted(api.menu(seat.as, key), tell)));
  }
  /** On a phone one pane and one of its two sides is on screen: only what is seen counts as read. */
  const isSeen = () => !document.hidden && log.element.offsetParent !== null;

  function open(chat: ChatState, view = 'chat') {
    const isOther = chat.chat_id !== seat.chat;
    seat = { as: seat.as, chat: chat.chat_id };
    keepSeat(slot, seat);
    root.dataset.view = view;
    if (isOther) composer.clear();
    if (isOther && chat.type === 'p2p') void attempted(api.enter(seat.as, chat.chat_id), tell);
    void refresh();
  }
  function openId(chatId: string) {
    seat = { as: seat.as, chat: chatId };
    keepSeat(slot, seat);
    root.dataset.view = 'chat';
    void refresh();
  }
  function sitDown(as: string) {
    seat = { as };
    keepSeat(slot, seat);
    person.show(as);
    void refresh();
  }
  function back() {
    root.dataset.view = 'list';
  }
  const about = (detail: ChatDetail | undefined) => detail && openAbout(detail, seat.as, jump);
  function jump(messageId: string) {
    const found = root.querySelector(`[data-message="${CSS.escape(messageId)}"]`);
    found?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    found?.animate([{ background: 'var(--mark)' }, { background: 'transparent' }], 1600);
  }
  function follow(url: string) {
    const own = chats.find(({ type }) => type === 'p2p');
    followLink(url, { chat: openId, bot: () => own && open(own) });
  }
  person.show(seat.as);
  return {
    root,
    refresh,
    seated: () => seat.as,
    sit: sitDown,
    unread: () => chats.reduce((sum, { unread }) => sum + unread, 0),
  };
}
