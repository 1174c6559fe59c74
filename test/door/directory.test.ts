import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDirectory } from '../../src/feishu/directory.ts';
import { createWebLogin } from '../../src/feishu/oauth.ts';
import { aChat, aMessage, aPerson } from '../harness/ids.ts';
import { type Answer, type Answering, type Called, openAnswering } from './answering.ts';

let platform: Answering;
let answer: (called: Called) => Answer;
const called: Called[] = [];
beforeEach(async () => {
  called.splice(0);
  platform = await openAnswering((one) => {
    called.push(one);
    return answer(one);
  });
});
afterEach(() => platform.close());

const directory = () => createDirectory(platform.config, Date.now);

test('a file is read whole up to the limit, and not at all beyond it', async () => {
  answer = () => ({ body: 'x'.repeat(1000) });
  expect((await directory().fetchFile(aMessage('om_1'), 'file_1', 1000))?.length).toBe(1000);
  expect(await directory().fetchFile(aMessage('om_1'), 'file_1', 999)).toBeUndefined();
  expect(called[0]?.path).toBe('/open-apis/im/v1/messages/om_1/resources/file_1?type=file');
});

test('a scope is granted where the platform says so, and nowhere else', async () => {
  const scopes = [0, 1, 2].map((grant_status) => ({ scope_name: `scope-${grant_status}`, grant_status }));
  answer = () => ({ body: { code: 0, data: { scopes } } });
  expect(await directory().scopes()).toEqual([
    { name: 'scope-0', granted: false },
    { name: 'scope-1', granted: true },
    { name: 'scope-2', granted: false },
  ]);
});

test('people are asked for fifty a call; an empty name is none', async () => {
  answer = ({ path }) => {
    const ids = new URL(path, 'http://x').searchParams.getAll('user_ids');
    return { body: { code: 0, data: { items: ids.map((open_id) => ({ open_id, name: '', mobile: '' })) } } };
  };
  const asked = Array.from({ length: 60 }, (_, at) => aPerson(`ou_${at}`));
  const found = await directory().people(asked);
  expect(found.map(({ openId }) => openId)).toEqual(asked);
  expect(found[0]).toEqual({ openId: aPerson('ou_0'), unionId: undefined, name: undefined, mobile: undefined });
  expect(called).toHaveLength(2);
});

test('members are read page after page, a thousand at most', async () => {
  answer = ({ path }) => {
    const page = Number(new URL(path, 'http://x').searchParams.get('page_token') ?? 0);
    const items = Array.from({ length: 100 }, (_, at) => ({ member_id: `ou_${page}_${at}` }));
    return { body: { code: 0, data: { items, has_more: true, page_token: String(page + 1) } } };
  };
  expect(await directory().membersOf(aChat('oc_1'))).toHaveLength(1000);
  expect(called).toHaveLength(10);
});

test('our own tenant is asked for once, and again when the answer did not come', async () => {
  const login = createWebLogin(platform.config, Date.now);
  answer = () => ({ status: 500, body: {} });
  await expect(login.ownTenant()).rejects.toMatchObject({ remedy: 'retry' });
  answer = () => ({ body: { code: 0, data: { tenant: { tenant_key: 'own' } } } });
  expect([await login.ownTenant(), await login.ownTenant()]).toEqual(['own', 'own']);
  expect(called).toHaveLength(2);
});
