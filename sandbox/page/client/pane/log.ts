import type { MessageView } from '../api.ts';
import { el } from '../dom.ts';
import { dayOf, timeOf } from '../when.ts';
import { drawMessage, type MessageTools } from './message.ts';

const QUIET_MS = 10 * 60_000;
const NEAR_PX = 120;
const HEAD_PX = 12;

type Lent = Omit<MessageTools, 'parent' | 'act' | 'kept'> & { actOn(message: MessageView): MessageTools['act'] };

/** The running log of one chat: draws what is new or changed, leaves the rest (and what is typed there) alone. */
export function createLog() {
  const list = el('div', {
    class: 'log',
    is: { role: 'log', 'aria-live': 'polite', 'aria-label': '消息', tabindex: 0 },
  });
  const below = el(
    'button',
    { class: 'below', is: { type: 'button' }, on: { click: () => toLatest('smooth') } },
    '有新消息 ↓',
  );
  below.hidden = true;
  const drawn = new Map<string, { as: string; nodes: HTMLElement[]; kept: Map<string, string> }>();
  let chat = '';
  let following = true;

  /** The end, but never past the head of what came last: a long card is read from its title. */
  const latest = () => {
    const last = list.lastElementChild;
    const end = list.scrollHeight - list.clientHeight;
    return last instanceof HTMLElement ? Math.min(end, last.offsetTop - HEAD_PX) : end;
  };
  const toLatest = (behavior: ScrollBehavior = 'instant') => list.scrollTo({ top: latest(), behavior });
  const nearLatest = () => list.scrollTop > latest() - NEAR_PX;
  list.addEventListener('scroll', () => {
    following = nearLatest();
    if (following) below.hidden = true;
  });
  // A picture takes its room only when it is there: what followed the end still does.
  list.addEventListener('load', () => following && list.scrollTop < latest() && toLatest(), true);

  function show(chatId: string, messages: MessageView[], tools: Lent) {
    const isFirst = chat !== `${tools.as} ${chatId}`;
    if (isFirst) drawn.clear();
    chat = `${tools.as} ${chatId}`;
    const atLatest = isFirst || nearLatest() || messages.at(-1)?.sender === tools.as;
    const known = drawn.size;
    const nodes = messages.flatMap((message, at) => drawOne(message, messages[at - 1], messages, tools));
    settle(list, nodes.length > 0 ? nodes : [el('p', { class: 'nothing' }, '还没有消息')]);
    if (!isFirst && drawn.size === known) return;
    following = atLatest;
    if (following) toLatest();
    else below.hidden = false;
  }

  function drawOne(message: MessageView, before: MessageView | undefined, messages: MessageView[], tools: Lent) {
    const as = JSON.stringify(message);
    const old = drawn.get(message.message_id);
    if (old?.as === as) return old.nodes;
    const kept = old?.kept ?? new Map<string, string>();
    const parent = messages.find((one) => one.message_id === message.parent_id);
    const node = drawMessage(message, { ...tools, parent, kept, act: tools.actOn(message) });
    const nodes = [...gap(message, before), node];
    drawn.set(message.message_id, { as, nodes, kept });
    return nodes;
  }
  return { element: el('div', { class: 'log-frame' }, list, below), show };
}

/** The moment, where some time has passed since the message before. */
function gap(message: MessageView, before: MessageView | undefined): HTMLElement[] {
  if (before && message.create_time - before.create_time < QUIET_MS) return [];
  return [el('div', { class: 'moment' }, `${dayOf(message.create_time)} ${timeOf(message.create_time)}`)];
}

/** Puts the nodes in order without taking out those that stay: focus and scroll positions inside them survive. */
function settle(list: HTMLElement, nodes: HTMLElement[]) {
  const staying = new Set<Node>(nodes);
  for (const old of [...list.childNodes]) if (!staying.has(old)) old.remove();
  for (const [at, node] of nodes.entries())
    if (list.childNodes[at] !== node) list.insertBefore(node, list.childNodes[at] ?? null);
}
