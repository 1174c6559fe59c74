import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTS, type Office, openOffice } from '../harness/office.ts';
import { aloud } from './said-aloud.ts';

describe.each(HOSTS)('voice switched on, on %s', (kind) => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice(kind);
  });
  afterAll(() => office.close());

  test('a Worker cannot decode: one line says so, and nothing is fetched or owed', async () => {
    const chat = office.with('网格员甲');
    await chat.says('谢谢');
    await chat.speaks(aloud('楼下烧烤店油烟太大谁管'));
    expect((await chat.texts()).slice(-2)).toEqual([
      '[语音 3 秒]',
      '语音我听不了。请用文字说一句是什么事、在哪里，我马上告诉您谁管。有危险请直接打 110、119、120。',
    ]);
    expect([...office.platform.sandbox.tenant.sounds.values()].map(({ fetched }) => fetched)).toEqual([undefined]);
    expect(await office.rejections()).toEqual([]);
  });
});
