import { personOf } from '../person.ts';
import type { Stories } from '../story.ts';
import { tapping } from '../tapping.ts';
import type { Town } from '../town.ts';
import { castOf } from './case.ts';

/** A code of each kind of refusal, one that nobody has met, and none. */
const REFUSALS = [
  ...[99991672, 230002, 230013, 230018, 232006, 230006, 230011, 230022, 230031, 230025, 234003, 99991401],
  ...[99991403, 230027, 230034, 999],
];

/** What the bot answers in plain words: to what it cannot read, to numbers that are not there, to whom a thing is not for. */
async function plainWords(town: Town): Promise<void> {
  const { worker, other, officer } = castOf(town);
  const keeper = personOf(town, '清单管理员');
  const tap = tapping(town);
  for (const messageType of ['sticker', 'share_chat', 'hongbao']) {
    await town.sends(worker.openId, { type: 'other', messageType });
  }
  await town.sends(worker.openId, { type: 'voice', fileKey: 'voice', duration: 90_000 });
  await worker.says('WX-260101-999');
  await worker.says('我的事件', '德加网格群');
  await worker.says('名册', '德加网格群');
  await worker.says('改 CG04');
  await worker.says('提议');
  await keeper.says('改 CG99');
  await keeper.says('改 没有这件事');
  await castOf(town).admin.sendsFile('名册.xls', new Uint8Array(4));
  await tap(keeper, { do: 'proposal-see', proposal: 'TY-999' });
  await tap(officer, { do: 'plan-see', plan: 'JH-999' });
  await tap(officer, { do: 'subject-see', subject: 'DA-999' });
  await tap(castOf(town).admin, { do: 'subject-erase', subject: 'DA-999' });
  await tap(keeper, { do: 'proposal-change', about: 'no-such-thing' });
  for (const said of [
    '有人打架',
    '占道',
    '水管爆了',
    '餐饮油烟谁管',
    '油烟罚多少钱',
    '煤气泄漏了',
    '开店要办什么',
    '噪音',
  ]) {
    await keeper.says(said);
    await keeper.says('为什么');
  }
  await worker.says('CG04');
  await worker.clicks('上报事件');
  await worker.submits({ estate: '德加小区', detail: '3 幢' });
  await worker.sends(...Array.from({ length: 25 }, (_, n) => `img_${n}`));
  await worker.says('这是现场');
  await other.sends('img_a');
  for (let n = 0; n < 50; n++) {
    town.clock.now -= 2_000;
    await other.says('在吗');
  }
}

/** What did not arrive, whatever the reason was and whatever it was, as 「未送达」 tells it. */
async function refusals(town: Town): Promise<void> {
  const { admin } = castOf(town);
  const reasons = [...REFUSALS.map((code) => `Feishu ${code}: refused`), 'Feishu did not answer for a day', 'broken'];
  const queues = ['refresh:om_1', 'retire:om_1', 'oc_gone'];
  for (const [n, error] of reasons.entries()) {
    const letter = {
      id: n,
      at: town.clock.now,
      queue: queues[n % queues.length] ?? '',
      error,
      kind: 'send',
    };
    town.world.store.deadLetters = async () => [letter];
    await admin.says('未送达');
  }
}

export const stories: Stories = {
  'plain words': { play: plainWords },
  'refused by the platform': { play: refusals },
};
