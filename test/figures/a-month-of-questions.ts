import { receive } from '../../src/bot/receive.ts';
import { typed } from '../../src/brands.ts';
import { deliverDue } from '../harness/deliver-due.ts';
import { aChat, aMessage } from '../harness/ids.ts';
import type { Opened } from '../store/open-world.ts';
import { click, idOf } from '../store/report-case.ts';

/** A question as whoever asked it saw it answered in the end, and what they pressed on the cards they saw. */
export type Asked = { notListed: boolean; service: boolean; chosen: boolean; wrong: boolean };

/** What people ask: of the list, of what is not in it, of a service, and what could be several things. */
const WORDS = [
  '楼下烧烤店油烟很大谁管',
  '电瓶车停在楼道里谁管',
  '股票账户怎么开',
  '夜校什么时候报名',
  '楼上好吵',
  '门口占道摆摊谁管',
];

/** The values of the buttons of a card that ask for one of these. */
function buttonsOf(card: string, ...wanted: string[]): { do: string }[] {
  const found: { do: string }[] = [];
  JSON.parse(card, (_, value) => {
    if (wanted.includes(value?.do)) found.push(value);
    return value;
  });
  return found;
}

let sent = 0;
/** A grid worker asks in their own chat, reads the card that comes, and presses a button of it or none. */
export async function aQuestion(opened: Opened, asked: Asked[], chance: (share: number) => boolean): Promise<void> {
  const { world, spoken } = opened;
  const who = { openId: idOf('网格员甲') };
  const key = `om_question_${++sent}`;
  const words = typed(WORDS[asked.length % WORDS.length] ?? '');
  const seen = async (act: Promise<unknown>) => {
    const before = spoken.length;
    await act;
    await deliverDue(world);
    // Of a case they hear meanwhile as well; what answers a question names it in its buttons.
    return spoken
      .slice(before)
      .flatMap(({ to, text }) => (to === who.openId && text.includes('"question":') ? [text] : []));
  };
  const message = { kind: 'message', key, messageId: aMessage(key), chatId: aChat('oc_own'), inGroup: false } as const;
  const first = await seen(receive({ ...message, who, content: { type: 'words', words, images: [] } }, world));
  const card = first.at(-1) ?? '{}';
  const [goOn] = buttonsOf(card, 'choose', 'report');
  const [correct] = buttonsOf(card, 'correct');
  const wrong = correct !== undefined && chance(0.3);
  const pressed = goOn !== undefined && !wrong && chance(0.6);
  const times = pressed && chance(0.2) ? 2 : 1;
  // Every other time whoever is told that it is in no list leaves it at that.
  const chosen = pressed && !(card.includes('清单里没找到') && asked.length % (2 * WORDS.length) < WORDS.length);
  const then = wrong ? await seen(receive(click(who.openId, correct), world)) : [];
  if (chosen) for (let time = times; time > 0; time--) await seen(receive(click(who.openId, goOn), world));
  // Whoever picked one of the matters under it has been answered.
  const last = chosen && goOn.do === 'choose' ? '' : (then.at(-1) ?? card);
  asked.push({ notListed: last.includes('清单里没找到'), service: /街道的服务　FW\d/.test(last), chosen, wrong });
}

/** What they come to, counted by what was seen and pressed. */
export const questionsByHand = (asked: readonly Asked[]) => {
  const share = (is: (one: Asked) => boolean) => ({ n: asked.filter(is).length, d: asked.length });
  return {
    asked: { n: asked.length, d: 0 },
    chosen: share(({ chosen }) => chosen),
    unanswered: share(({ notListed }) => notListed),
    wrong: share(({ wrong }) => wrong),
    'service-asked': share(({ service }) => service),
  };
};
