import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue as shipped } from '../../catalogue/index.ts';
import { localList } from '../../catalogue/local.ts';
import { readShipped } from '../../src/matters/learned/shipped.ts';
import { createServiceIndex } from '../../src/services/find/service-index.ts';
import { shippedIntents } from '../../src/understanding/intents/shipped.ts';
import { createUnderstand } from '../../src/understanding/understand.ts';
import { whole } from '../catalogue/whole-list.ts';
import { readItems } from '../talk/items.ts';
import { asLearned, heard, search } from './leaning.ts';

const wantOf = (words: string) => asLearned(heard(words));
const isService = (words: string) => wantOf(words).want === 'service';

/** The development sets beside the repository, where they are; the one in it always. */
const beside = (name: string): string[] => {
  try {
    return readFileSync(join('../shared/eval', name), 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
};

describe('a service is never first where words are a matter or a danger', () => {
  const dev = [
    ...new Set([
      ...readFileSync('test/questions/dev.jsonl', 'utf8').split('\n').filter(Boolean),
      ...beside('questions.dev.jsonl'),
    ]),
  ].map((line) => JSON.parse(line) as { ids: string[]; chat: string });

  test('of the development questions', () => {
    const inList = dev.filter(({ ids }) => ids.length > 0);
    expect(inList.length).toBeGreaterThan(500);
    expect(inList.filter(({ chat }) => isService(chat)).map(({ chat }) => chat)).toEqual([]);
  });

  test('of the messages of the second set and of the probe', () => {
    const items = [
      ...readItems('test/talk/probe.jsonl'),
      ...beside('intents.dev.jsonl').map((line) => JSON.parse(line) as ReturnType<typeof readItems>[number]),
    ].filter(({ expect: { kind } }) => kind !== 'outside');
    expect(items.length).toBeGreaterThan(100);
    expect(items.filter(({ text }) => isService(text)).map(({ text }) => text)).toEqual([]);
  });

  test('of what the list learns from: sayings, heard texts and examples of danger', () => {
    const texts = [
      ...shipped.matters.flatMap(({ sayings }) => sayings),
      ...whole.dangers.flatMap(({ value }) => value.examples),
      ...readdirSync('catalogue/heard')
        .filter((name) => name.endsWith('.jsonl'))
        .flatMap((name) => readFileSync(join('catalogue/heard', name), 'utf8').split('\n').filter(Boolean))
        .map((line) => JSON.parse(line) as { text: string; ids?: string[] })
        .flatMap(({ text, ids }) => (ids ? [text] : [])),
    ];
    expect(texts.length).toBeGreaterThan(15_000);
    // The index is asked alone: where it names nothing, the reader has nothing to say.
    const index = createServiceIndex(shipped, readShipped());
    const named = texts.filter((text) => (index(text)?.score ?? 0) >= 3 && (index(text)?.covered ?? 0) >= 0.6);
    expect(named.filter(isService)).toEqual([]);
  });

  test.each([
    '夜校太吵',
    '夜校太吵了睡不着',
    '夜校着火了',
    '夜校不退钱',
    '老年食堂的菜馊了',
    '老年食堂吃坏肚子',
    '暑托班老师打孩子',
    '暑托班没有证',
    '义诊卖保健品骗老人',
    '假优惠',
    '假义诊',
    '便民服务日占道摆摊',
    '招聘会收押金被骗',
    '人才补贴诈骗短信',
    '手机班有人推销保健品',
    '借的轮椅坏了摔伤人',
    '楼上想学钢琴吵死',
    '楼下学跳舞太吵',
  ])('「%s」', (words) => {
    expect(wantOf(words)).not.toMatchObject({ want: 'service' });
  });
});

describe('a service is found', () => {
  test.each([
    ['有没有夜校', 'FW01'],
    ['请问夜校怎么报名呀', 'FW01'],
    ['老年食堂怎么办卡', 'FW03'],
    ['人才补贴怎么领', 'FW04'],
    ['哪里能借轮椅', 'FW06'],
    ['想给孩子找个暑托班', 'FW07'],
    ['社区义诊什么时候', 'FW08'],
    ['老年人学用微信', 'FW09'],
    ['招聘会在哪里', 'FW10'],
    ['居民问想学唱歌有没有地方', 'FW01'],
    ['想学跳舞', 'FW01'],
    ['有没有学书法的地方', 'FW01'],
    ['大人请年假，孩子暑假托管怎么报名', 'FW07'],
    ['免费义诊能看假牙吗', 'FW08'],
    ['怕被骗，想学用手机，老年手机班怎么报名', 'FW09'],
    ['老人学手机防骗的课在哪报名', 'FW09'],
  ])('「%s」: %s', (words, service) => {
    expect(wantOf(words)).toEqual({ want: 'service', service });
  });

  test('by nine in ten of its own sayings, and by none of another’s', () => {
    const asked = shipped.services.flatMap(({ id, sayings }) => sayings.map((words) => ({ id, want: wantOf(words) })));
    const right = asked.filter(({ id, want }) => want.want === 'service' && want.service === id);
    const other = asked.filter(({ id, want }) => want.want === 'service' && want.service !== id);
    expect(other).toEqual([]);
    expect(right.length / asked.length).toBeGreaterThan(0.9);
  });

  test('called by its whole name it is asked about, however much else is told; never where the list has it', () => {
    expect(asLearned(heard('想给爸爸办个老年食堂的卡'))).toEqual({ want: 'service', service: 'FW03' });
    for (const words of ['老年食堂饭菜馊了', '老年食堂门口有人打架'])
      expect(asLearned(heard(words)).want, words).not.toBe('service');
  });

  test('of a list of other services, by what that list has people say', () => {
    const [like] = shipped.services;
    if (!like) throw new Error('no service');
    const other = {
      ...like,
      id: 'FW77',
      name: '村晚报名',
      sayings: ['村晚怎么报节目', '村晚节目报名', '想上村晚', '村晚什么时候演'],
    };
    const local = localList(shipped, { services: [other] });
    if ('wrong' in local) throw new Error('the list was refused');
    const understand = createUnderstand(local.catalogue, search, shippedIntents(shipped));
    expect(understand(heard('村晚报名'))).toEqual({ want: 'service', service: 'FW77' });
    expect(understand(heard('有没有夜校'))).not.toMatchObject({ want: 'service' });
    const nobody = localList(shipped, { services: [{ ...other, host: 'nobody' }] });
    expect(nobody).toEqual({
      wrong: [{ path: ['services', 'FW77'], why: expect.stringContaining('没有 nobody 这个部门') }],
    });
  });
});
