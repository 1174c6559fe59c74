import type { Outside } from '../../../src/bot/ports/outside.ts';
import { takeOrderIn } from '../../../src/doors/orders/take-order-in.ts';
import { readSources } from '../../../src/source-access.ts';
import { signedHeaders } from '../../../src/webhooks/signature.ts';
import { aSending } from '../../exchange/a-sending.ts';
import type { Stories } from '../story.ts';
import { tapping } from '../tapping.ts';
import type { Town } from '../town.ts';
import { kept } from './a-place.ts';
import { castOf } from './case.ts';

const SECRET = `whsec_${btoa('a secret of the pretend platform')}`;
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);
const KEY = 'an-open311-key-of-the-stories';
const PATH = 'a-secret-path-of-the-pretend-hotline-1';
const read = readSources(
  JSON.stringify({
    platform: {
      secrets: [SECRET],
      callback: 'https://141.example.com/receipts',
      media: ['img.example.com'],
      silentHours: 1,
    },
    hotline: { path: PATH, from: ['10.0.0.0/8'] },
    georeport: { kind: 'open311', keys: [KEY] },
    district: {
      kind: 'open311-partner',
      ...{ endpoint: 'https://311.example.com/v2', keys: [KEY], body: '区城管中心', services: { CG04: '7' } },
    },
  }),
);
const sources = 'sources' in read ? read.sources : [];

/** Orders that other systems send in by themselves: what the desk hears of them, and what is told back by a press. */
async function ordersInStory(town: Town): Promise<void> {
  const { desk, worker, officer } = castOf(town);
  const tap = tapping(town);
  const { world } = town;
  await desk.says('来单');
  await desk.clicks('对方系统：接口、回执');
  let takes: Awaited<ReturnType<Outside['post']>> = { status: 204 };
  let partner: Awaited<ReturnType<Outside['ask']>> = { failed: 'nobody there' };
  Object.assign(world, {
    config: { ...world.config, sources, publicUrl: '' },
    outside: {
      post: async () => takes,
      ask: async () => partner,
      fetchPicture: async (url) => (url.endsWith('.jpg') ? { bytes: JPEG } : { refused: '不是图片' }),
    } satisfies Outside,
  });
  const host = { world, config: { sources }, fresh: async () => {} } as never;
  let count = 0;
  const sends = async (more: Record<string, unknown> = {}, secret = SECRET) => {
    const text = JSON.stringify(aSending(more));
    const headers = new Headers(signedHeaders(`m${++count}`, world.now(), text, [secret]));
    const body = new TextEncoder().encode(text);
    await takeOrderIn({ source: 'platform', path: undefined, headers, body, sender: undefined }, host);
    await town.passes(0);
  };
  const order = (id: string, more: Record<string, unknown> = {}) =>
    sends({ class: '别的', ...more, external: { id }, what: { code: '餐饮油烟', text: '楼下面馆油烟' } });
  const hotline = async (id: string) => {
    const body = new TextEncoder().encode(JSON.stringify({ external: { id }, what: { text: '油烟', urgent: true } }));
    await takeOrderIn({ source: 'hotline', path: PATH, headers: new Headers(), body, sender: '10.0.0.1' }, host);
    await town.passes(0);
  };

  // Nothing came yet; then some, with pictures that are none, and one that nobody signs.
  await desk.says('来单');
  await desk.clicks('对方系统：接口、回执');
  await worker.says('来单');
  await tap(worker, { do: 'order-sources' });
  await order('E-1', {
    media: [{ url: 'https://img.example.com/1' }, { url: 'https://img.example.com/2.jpg', sha256: 'a'.repeat(64) }],
  });
  await hotline('GD-1');
  await sends(aSending(), `whsec_${btoa('a secret of somebody else here')}`);
  await officer.clicks('经过').catch(() => '');
  await castOf(town).admin.says('自检');
  await town.passes(16 * 60_000);

  // Done: the answer is asked for; with and without words, pictures, a press; given up, sent once more, dropped.
  const works = async (text: string, pictures: boolean) => {
    await officer.clicks('签收');
    await officer.clicks('已联系');
    await officer.submits({ text: '电话说了' });
    await officer.clicks('反馈');
    if (pictures) await officer.sends('img_1');
    await officer.submits({ text, outcome: 'solved' });
    await desk.clicks('核查通过').catch(() => '');
    await desk.clicks('已解决');
  };
  await works('已清洗烟道', true);
  await desk.clicks('改一改');
  await desk.submits({ text: '' }).catch(() => '');
  await desk.submits({ text: '已清洗烟道，晚上不再冒烟' });
  const of = { source: 'platform', number: 'E-1' };
  const receipts = await world.store.receiptsOf('platform', 'E-1');
  const answer = receipts.find(({ step }) => step === 'closed');
  await tap(desk, { do: 'order-answer-send', ...of, seq: answer?.seq, photos: false });
  await tap(desk, { do: 'order-answer-edit', ...of, seq: answer?.seq });
  await tap(desk, { do: 'order-receipt-again', ...of, seq: answer?.seq });
  await tap(desk, { do: 'order-answer-see', ...of, seq: 99 });
  await tap(worker, { do: 'order-answer-drop', ...of, seq: answer?.seq });

  world.config = { ...world.config, publicUrl: 'https://bot.example.com' };
  takes = { status: 410 };
  await order('E-2', { where: { text: '星洲小区9幢' } });
  await works('又清洗了', true);
  await desk.clicks('改一改');
  await desk.clicks('答复，带 1 张照片');
  await desk.says('来单');
  await desk.clicks('对方系统：接口、回执');
  const second = (await world.store.receiptsOf('platform', 'E-2')).find(({ step }) => step === 'closed');
  await tap(desk, { do: 'order-answer-see', source: 'platform', number: 'E-2', seq: second?.seq });
  takes = { status: 204 };
  for (const step of ['收下了', '派到部门', '答复']) await desk.clicks(`再发「${step}」　141 E-2`);
  takes = { failed: 'no answer' };
  await order('E-3', { where: { text: '星洲小区8幢' } });
  await works('清洗好了', true);
  const third = (await world.store.receiptsOf('platform', 'E-3')).find(({ step }) => step === 'closed');
  await desk.says('来单');
  await desk.clicks('对方系统：接口、回执');
  await tap(desk, { do: 'order-answer-see', source: 'platform', number: 'E-3', seq: third?.seq });
  await desk.clicks('答复，不带照片');
  await tap(desk, { do: 'order-answer-see', source: 'platform', number: 'E-3', seq: third?.seq });

  // Several departments: not taken, given back without a word more; what came when all was over.
  await sends({ class: '行业部门协同类', external: { id: 'E-4' } });
  const last = (await world.store.casesAfter('', 500)).at(-1);
  await desk.says(`事件 ${last?.id}`);
  await desk.clicks('不予受理');
  await desk.submits({ reason: 'outside-area', channel: '请找蒋村街道' });
  await desk.clicks('不答复');
  await sends({
    type: 'event.updated',
    class: '行业部门协同类',
    external: { id: 'E-4', revision: 2 },
    what: { text: '再说一次' },
  });
  await town.passes(16 * 60_000);
  await town.passes(25 * 3_600_000);
  // Referred to another city's Open311: refused, secret, never there, taken, silent, over.
  const answers = (words: string, status = 200) => ({ status, text: `<x><request>${words}</request></x>` });
  const refers = async (id: string, { code = '餐饮油烟', secret = false } = {}) => {
    const where = { text: `德加小区${id.slice(2)}幢` };
    await sends({ class: '别的', external: { id, secret }, what: { code, text: '楼下面馆油烟' }, where });
    const referred = (await world.store.casesAfter('', 500)).at(-1);
    await desk.says(`事件 ${referred?.id}`);
    const due = new Date(world.now() + 6 * 86_400_000).toISOString().slice(0, 10);
    await desk.fills('转出', { body: '区城管中心', outsideNumber: '', due, text: '归他们' });
    await town.passes(0);
  };
  partner = { status: 403, text: '<errors><error><description>no key</description></error></errors>' };
  await refers('E-5');
  await refers('E-8', { secret: true });
  await refers('E-9', { code: '占道经营' });
  partner = answers('<token>t-1</token>');
  await refers('E-10');
  partner = { failed: 'nobody there' };
  await refers('E-6');
  await town.passes(25 * 3_600_000);
  partner = answers('<service_request_id>77</service_request_id>');
  await refers('E-7');
  partner = { failed: 'nobody there' };
  for (let n = 0; n < 5; n++) await town.passes(61 * 60_000);
  partner = answers(
    '<service_request_id>77</service_request_id><status>closed</status><status_notes>修好了</status_notes>',
  );
  await town.passes(61 * 60_000);
  if (second) {
    // Of whose case the words were erased.
    const bare = { ...second, seq: 9, state: 'draft' as const, says: { ...second.says, text: '' } };
    await kept(town, [{ kind: 'receipt', receipt: bare }]);
    await tap(desk, { do: 'order-answer-see', source: 'platform', number: 'E-2', seq: 9 });
  }
  // More came than are named.
  const came = { view: 'orders-came' as const, since: world.now(), cases: [], more: 3 };
  await world.store.commit({
    at: world.now(),
    changes: [],
    says: [{ kind: 'send', to: { openId: desk.openId }, view: came }],
  });
  await town.passes(0);
  await castOf(town).admin.says('自检');
}

export const stories: Stories = {
  'orders that come in by themselves': { play: ordersInStory },
};
