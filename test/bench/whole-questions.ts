import { posted, question } from '../door/events.ts';
import { startPlatform } from '../door/platform.ts';
import { type Post, run } from './whole-load.ts';

/** Questions of several kinds, none an emergency, so that each has one reply. */
const WORDS = [
  '楼下烧烤店油烟太大谁管',
  '半夜工地打桩吵得睡不着',
  '路灯坏了好几天没人修',
  '有人在人行道上摆摊卖水果',
  '小区里电动车乱停乱放',
  '饭店没有办证就开业了',
  '垃圾桶满了没人清',
  '楼上装修砸承重墙',
  '清单',
  '这个事情到底归谁管啊',
];
/** No two of a hundred in the same words: what was searched for just now is not searched for again. */
export const wordsOf = (at: number): string => {
  const words = WORDS[at % WORDS.length] ?? '';
  return words === '清单' ? words : `${words}，${at % 97}幢`;
};

/** So many people, each with an own chat, ask in turn: nobody is too fast for a person, no chat waits for the rate of 5 a second. */
export const PEOPLE = 2_000;

export type Asking = {
  domain: string;
  /** Asks as one of the people; resolves when the reply has reached the platform. */
  ask(post: Post, at: number): Promise<void>;
  /** The first question of one of the people: the bot also greets, once. */
  greet(post: Post, at: number): Promise<void>;
  /** Lets everybody else be greeted. */
  meet(post: Post): Promise<void>;
  stop(): Promise<void>;
};

/** ms after which a reply is not waited for any more. */
const PATIENCE = 30_000;

/** People who ask, and the platform that their replies reach. */
export async function openAsking(people = PEOPLE): Promise<Asking> {
  // Where a reply is slow its person may ask again before it comes: it is that of the question asked first.
  const waiting = new Map<string, (() => boolean)[]>();
  const platform = await startPlatform(({ body }) => {
    // To the person's own chat, by its id or by theirs.
    const person = /"receive_id":"o[cu]_person_(\d+)"/.exec(body)?.[1] ?? '';
    const [first] = waiting.get(person) ?? [];
    if (first?.()) waiting.get(person)?.shift();
  });
  const ask = async (post: Post, at: number, replies: number) => {
    const person = String(at % people);
    let left = replies;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const replied = new Promise<void>((resolve, reject) => {
      const heard = () => {
        if (--left === 0) resolve();
        return left === 0;
      };
      waiting.set(person, [...(waiting.get(person) ?? []), heard]);
      timer = setTimeout(() => reject(new Error(`question ${at} had no reply`)), PATIENCE);
    });
    const words = wordsOf(at);
    const asked = question(words, { chat: `oc_person_${person}`, who: `ou_person_${person}` });
    const status = await post(posted(asked, Date.now()));
    if (status !== 200) throw new Error(`a question was answered ${status}`);
    await replied.finally(() => clearTimeout(timer));
  };
  return {
    domain: platform.domain,
    ask: (post, at) => ask(post, at, 1),
    greet: (post, at) => ask(post, at, 2),
    async meet(post) {
      await run(people - 1, 32, (at) => ask(post, at + 1, 2));
    },
    stop: platform.stop,
  };
}
