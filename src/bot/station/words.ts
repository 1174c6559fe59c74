import type { OpenId } from '../../brands.ts';
import { DutyId, ProblemId, TalkId } from '../../station/ids.ts';
import { ourNumber } from '../core/our-number.ts';
import type { Phrase, Shown, WordTable } from '../core/word.ts';

const day = (openId: OpenId): Shown => ({ view: { view: 'day', openId }, own: true });
const duties = (): Shown => ({ view: { view: 'duties' }, own: false });
const problems = (openId: OpenId): Shown => ({ view: { view: 'problems', openId }, own: true });

const ownDuties = (openId: OpenId): Shown => ({ view: { view: 'duty-mine', openId }, own: true });

/** What may be said at the station. */
export const words: WordTable = {
  今天: day,
  今日: day,
  今天的事: day,
  今天有事吗: day,
  今天有啥: day,
  今天有啥事: day,
  今天有什么事: day,
  今天干嘛: day,
  今天要干嘛: day,
  今天要干什么: day,
  今天要做什么: day,
  今天要办什么: day,
  我今天要办什么: day,
  我今天有什么事: day,
  今天谁在: duties,
  今天队员在: duties,
  今天队员在吗: duties,
  联络站值班表: duties,
  我的班表: ownDuties,
  我的值班: ownDuties,
  换班: ownDuties,
  我要换班: ownDuties,
  问题清单: problems,
  议事: (openId) => ({ view: { view: 'talks', openId }, own: true }),
  走访: (openId) => ({ view: { view: 'home-calls', openId }, own: true }),
};

/** WT-3, YS-2: a problem or a talk by its number. */
export const byNumber: Phrase = {
  like: ['WT-3', 'YS-2'],
  read(said, openId) {
    const name = ourNumber(said);
    if (name === undefined) return undefined;
    const problem = ProblemId.safeParse(name).data;
    if (problem) return { view: { view: 'problem', problem, openId }, own: true };
    const talk = TalkId.safeParse(name).data;
    if (talk) return { view: { view: 'talk', talk, openId }, own: true };
    return DutyId.safeParse(name).success ? { view: { view: 'duty-mine', openId }, own: true } : undefined;
  },
};
