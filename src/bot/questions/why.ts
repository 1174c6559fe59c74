import { whyCard } from '../../../cards/questions/why-card.ts';
import { may } from '../../permissions/permissions.ts';
import { REMEMBERED } from '../../understanding/heard.ts';
import type { Reaction } from '../core/reaction.ts';
import { readRoster } from '../core/reading.ts';
import { reply } from '../core/reply.ts';
import { show } from '../core/show.ts';
import type { Drawn } from '../core/subject.ts';
import type { Shown } from '../core/word.ts';
import type { Message } from '../ports/incoming.ts';
import type { Question } from '../ports/questions.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { HELP } from './draw-question.ts';

/** So many of the likeliest matters are taken apart. */
const MATTERS = 3;

const OUTCOMES: Record<Question['outcome'], string> = {
  answer: '答了一件事项',
  ask: '反问了一句',
  candidates: '给了几件选',
  referral: '指到清单外的单位',
  'not-listed': '清单里没找到',
  emergency: '按险情出了红卡',
  desk: '交了指挥室',
  section: '答了说明书的一节',
  several: '拆成了几件',
  bundle: '答了一件事',
  case: '答了一个事件',
  service: '答了一项服务',
  place: '只认出了地点',
};

/** 「为什么」: to whoever keeps the list what the last words weighed; to everybody else where the answer says it. */
export const why = (): Shown => ({ answer: whyOf });

async function whyOf(message: Message, world: World): Promise<Reaction> {
  const { openId } = message.who;
  const [roster, [last]] = await Promise.all([
    readRoster(world),
    world.store.askedLately(message.chatId, openId, world.now() - REMEMBERED, 1),
  ]);
  if (!may(roster.actor(openId), 'seeUnanswered').may)
    return reply(message, {
      view: 'words',
      words: '事项卡片里点开「为什么是这一件」就能看到。答得不对，点「不对」，清单管理员会来核对。',
    });
  if (!last)
    return reply(message, { view: 'words', words: '这半小时您在这里没有问过什么。先问一句，再发「为什么」。' });
  return show({ view: { view: 'why', question: last.id }, own: true }, message, world);
}

/** The likeliest matters for a kept question, each with the pieces that speak for it and against it. */
export async function drawWhy({ question: id }: ViewOf<'why'>, world: World): Promise<Drawn> {
  const { catalogue, search } = world;
  const question = await world.store.question(id);
  if (!question) return HELP;
  const hits = search(question.words).hits.slice(0, MATTERS);
  const matters = hits.map(({ matter, score }) => ({ id: matter, score, why: search.why(question.words, matter) }));
  return { card: whyCard({ words: question.words, outcome: OUTCOMES[question.outcome], matters }, catalogue) };
}
