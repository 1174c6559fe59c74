import { labelled, labelsOf, type Operable, operables } from '../../sandbox/cards/components.ts';
import type { SandboxClient } from '../../sandbox/client.ts';
import type { Dice } from '../../sandbox/dice.ts';
import { isObject, type JsonObject, objectsOf } from '../../sandbox/json.ts';
import type { Chat } from '../../sandbox/tenant/chat.ts';
import type { Message } from '../../sandbox/tenant/message.ts';
import type { Tenant } from '../../sandbox/tenant/tenant.ts';
import type { OpenId } from '../../src/brands.ts';
import { filled } from './fill.ts';

/** One white pixel. */
const PHOTO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

/** What people ask; each is answered as a question and kept as one. */
export const QUESTIONS = [
  '楼下烧烤店油烟好大',
  '工地半夜还在施工',
  '电动车推进楼道充电',
  '小店占道经营',
  '邻居装修砸承重墙',
  '地铁几点末班',
  '楼上漏水没人管',
  '噪声扰民',
  '井盖坏了',
];
const COMMANDS = [
  '帮助',
  '待办',
  '我的事件',
  '指挥台',
  '清单 CG04',
  '清单 YX03',
  '清单 SC03',
  '清单 ZA01',
  '我是谁',
  '监管一件事',
  '开始检查',
  '自查',
  '接着查',
  '1-3符合 4不 其余符合',
  '完成',
  '排检查',
  '计划检查',
  '查 小店',
  '清单台',
  '提议',
  '统计',
];
/** What only somebody of the office has: said by them alone, so that many of them come to plans and visits. */
const OF_OFFICE = [
  '待办',
  '指挥台',
  '监管一件事',
  '自查',
  '排检查',
  '计划检查',
  '今天',
  '查 样例',
  '清单台',
  '提议',
  '统计',
];
/** Whom the plan sends, and what they say at a visit. */
export const INSPECTORS = ['执法队值班员', '执法队负责人', '市监所值班员'];
const ON_A_VISIT = [
  '开始检查',
  '接着查',
  '1-3符合',
  '4不',
  '5-6没看',
  '7-9符合 10不',
  '11不',
  '其余没看',
  '完成',
  '接着查',
];
/** How often a button is pressed rather than another: what moves a case on, before what only looks. */
const EAGER = new Map<string, number>(
  Object.entries({
    300: ['提交', '登记', '不是，新建', '报一个问题', '开始看'],
    80: ['符合', '不符合', '完成', '当场告知', '其余都符合', '送批', '同意', '派人', '定下，通知店家'],
    60: ['上报事件', '提交指挥室', '签收', '反馈', '派遣', '核查通过', '已解决', '可以结了'],
    15: [
      '没解决',
      '退单',
      '改派',
      '指定承办',
      '就是这件，关注',
      '退回重办',
      '当场已处理',
      '吹哨',
      '同意吹哨',
      '明确牵头',
      '代报到',
      '复查',
      '去现场',
      '去复查',
      '拒签／纸质签收',
    ],
  }).flatMap(([weight, labels]) => labels.map((label): [string, number] => [label, Number(weight)])),
);

/** The buttons of a visit that begins or goes on, and of its groups of questions. */
const LEADS_ON = /^((开始|接着查|\d+–\d+)　|.*一件事$)/;

/** Where one person acts: the platform's own records are what they see. */
export type Office = {
  tenant: Tenant;
  client: SandboxClient;
  dice: Dice;
  today(): string;
  /** Whether those of the office are mostly at plans and visits: in a long run; in a short one cases come further. */
  visits: boolean;
  /** A word nobody else has used, in Chinese: it is found again among the questions and cases. */
  nonce(): string;
};

/**
 * One turn of one person: they say something, send a picture, or press a button they see, sometimes twice. True when
 * what they pressed did not get through.
 */
export async function turn(openId: OpenId, office: Office): Promise<boolean> {
  const { client, dice } = office;
  const roll = dice.between(1, 100);
  const chats = chatsOf(openId, office.tenant);
  const group = chats.find((chat) => chat.mode === 'group');
  const name = office.tenant.people.get(openId)?.name ?? '';
  const isOfOffice = office.visits && !name.startsWith('居民代表');
  const inspects = office.visits && INSPECTORS.includes(name);
  if (roll <= 12) {
    const words = `${pick(QUESTIONS, dice)}（${office.nonce()}）`;
    const inGroup = group && dice.chance(0.3);
    await client.say({
      as: openId,
      text: inGroup ? `@谁管 ${words}` : words,
      ...(inGroup ? { chat: group.chatId } : {}),
    });
  } else if (roll <= (inspects ? 50 : isOfOffice ? 36 : 22))
    await client.say({
      as: openId,
      text: pick(isOfOffice ? (dice.chance(inspects ? 0.85 : 0.1) ? ON_A_VISIT : OF_OFFICE) : COMMANDS, dice),
    });
  else if (roll <= (inspects ? 56 : isOfOffice ? 41 : 27)) await client.say({ as: openId, image: PHOTO });
  else if (roll <= (inspects ? 57 : isOfOffice ? 43 : 29))
    await client.menu(openId, pick(['ask', 'my-cases', 'todo', 'list'], dice));
  else if (roll <= (inspects ? 58 : isOfOffice ? 45 : 31)) await client.enter(openId);
  else return press(openId, chats, office);
  return false;
}

const pick = <T>(options: readonly [T, ...T[]] | T[], dice: Dice): T => {
  const found = options[dice.between(0, options.length - 1)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

const chatsOf = (openId: OpenId, tenant: Tenant): Chat[] =>
  [...tenant.chats.values()].filter((chat) => chat.members.includes(openId) && !chat.dissolved);

type Pressable = { message: Message; card: JsonObject; operable: Operable; label: string };

async function press(openId: OpenId, chats: Chat[], office: Office): Promise<boolean> {
  const { client, dice } = office;
  const chosen = choose(pressables(chats, office.tenant), office);
  if (!chosen) return false;
  const { message, card, operable, label } = chosen;
  const index = labelled(card, label).findIndex((one) => one.component === operable.component);
  const form =
    operable.form && filled(card, operable.form, `${pick(QUESTIONS, dice)}，${office.nonce()}`, office.today(), dice);
  const click = () =>
    client.click({
      as: openId,
      message_id: message.messageId,
      label,
      index: Math.max(0, index),
      ...(form ? { form } : {}),
    });
  // An impatient finger: twice at once, or the same card by two people of the group.
  const fingers = dice.chance(0.15) ? 2 : 1;
  const answers = await Promise.all(Array.from({ length: fingers }, click));
  return answers.some(({ toast }) => toast?.code !== undefined);
}

/** The buttons on the newest cards of these chats. */
function pressables(chats: Chat[], tenant: Tenant): Pressable[] {
  const ids = new Set(chats.map((chat) => chat.chatId));
  const cards = [...tenant.messages.values()]
    .filter((message) => ids.has(message.chatId) && message.card && !message.recalled)
    .slice(-14);
  return cards.flatMap((message) => {
    const { card } = message;
    if (!card) return [];
    return operables(card)
      .filter(({ tag, component }) => tag === 'button' && component.disabled !== true && calls(component))
      .flatMap((operable) => {
        const [label] = labelsOf(operable);
        return label ? [{ message, card, operable, label }] : [];
      });
  });
}

/** Whether it calls the host back. The roster is left alone: the model decides every case again under the roster of the end. */
const calls = (component: JsonObject) =>
  objectsOf(component.behaviors).some(
    ({ type, value }) => type === 'callback' && isObject(value) && !/^roster|registration/.test(String(value.do)),
  );

function choose(all: Pressable[], { dice, visits }: Pick<Office, 'dice' | 'visits'>): Pressable | undefined {
  const weights = all.map(({ label }) => EAGER.get(label) ?? (visits && LEADS_ON.test(label) ? 120 : 1));
  const total = weights.reduce((sum, one) => sum + one, 0);
  let left = dice.between(1, Math.max(1, total));
  return all.find((_, at) => {
    left -= weights[at] ?? 0;
    return left <= 0;
  });
}
