import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../catalogue/index.ts';
import type { OrderSource } from '../../catalogue/sources/schema.ts';
import { orderIn } from '../../src/exchange/envelope.ts';
import { OutsideOrder } from '../../src/exchange/order.ts';
import { runs } from '../harness/thorough.ts';
import { aSending } from './a-sending.ts';

const source = (id: string): OrderSource => {
  const found = catalogue.source(id);
  if (!found) throw new Error(`no source ${id}`);
  return found;
};
const PLATFORM = source('platform');
const read = (sent: unknown) => orderIn(sent, PLATFORM);

describe('what another system sends', () => {
  test('is read as an order, its class and code by the source’s own words', () => {
    expect(read(aSending())).toEqual({
      ...{ id: 'E-1', source: 'platform', type: 'event.created', time: '2026-11-24T01:30:00.000Z', class: '消防隐患' },
      external: {
        ...{ url: null, revision: 1, status: null, due: '2026-12-03T09:30:00.000Z', replyNeeded: true, secret: false },
      },
      what: { title: null, text: '楼道里堆了很多纸箱', code: '消防隐患/楼道堆物', urgent: false },
      where: { text: '德加小区3幢', community: null, lng: 120.1, lat: 30.28 },
      who: { name: '李某', phone: '13900001111' },
      media: [],
    });
  });

  test('needs a number and words, and no more', () => {
    expect(read({ id: 7, what: { text: 'x' } })).toMatchObject({
      id: '7',
      class: '民生诉求',
      external: { revision: null },
    });
    expect(read({ external: { id: 'A' }, what: { title: '标题' } })).toMatchObject({ id: 'A', what: { text: '标题' } });
    expect(read({ external: { id: 'A' }, type: 'event.withdrawn' })).toMatchObject({ type: 'event.withdrawn' });
    expect(read({ external: { id: 'A' }, what: null, where: null, who: null, media: null, class: null })).toMatchObject(
      {
        field: 'what.text',
      },
    );
  });

  test.each([
    ['a list', [], ''],
    ['a word', 'x', ''],
    ['nothing', null, ''],
    ['no number', aSending({ external: { id: '' } }), 'external.id'],
    ['a number too long', aSending({ external: { id: 'x'.repeat(61) } }), 'external.id'],
    ['no words', aSending({ what: { text: ' \u200b ' } }), 'what.text'],
    ['a day nobody understands', aSending({ external: { due: '下周三' } }), 'external.due'],
    ['a time that is none', aSending({ time: 'soon' }), 'time'],
    ['a revision below nought', aSending({ external: { revision: -1 } }), 'external.revision'],
    ['yes in words', aSending({ external: { secret: '是' } }), 'external.secret'],
    ['an unknown type', aSending({ type: 'event.exploded' }), 'type'],
    ['ten pictures', aSending({ media: Array.from({ length: 10 }, () => ({ url: 'https://a.example/1' })) }), 'media'],
    ['a picture that is no address', aSending({ media: [{ url: 'x' }] }), 'media.0.url'],
    ['a hash that is none', aSending({ media: [{ url: 'https://a.example/1', sha256: 'x' }] }), 'media.0.sha256'],
  ])('%s is refused by its field, with the cure in both languages', (_, sent, field) => {
    const refused = read(sent);
    expect(refused).toMatchObject({ field });
    expect('why' in refused && refused.why).toMatch(/[\u4e00-\u9fff].* \/ \w/u);
  });

  test('kept secret carries neither who said it nor any number, in no field', () => {
    const order = read(
      aSending({
        external: { secret: true },
        what: { title: '李某举报', text: '李某说 13900001111，另一个 13700002222，车牌浙A12345' },
        where: { text: '李某家楼下' },
      }),
    );
    expect(order).toMatchObject({ who: null, external: { secret: true } });
    expect(JSON.stringify(order)).not.toMatch(/李某|13900001111|13700002222|浙A12345/);
  });

  test('longer than it may be is cut, no character in two', () => {
    const order = read(
      aSending({ what: { text: '😀'.repeat(2000), code: '长'.repeat(99) }, where: { text: '路'.repeat(999) } }),
    );
    expect(OutsideOrder.safeParse(order).success).toBe(true);
    expect('what' in order && [...order.what.text].length).toBeLessThanOrEqual(890);
  });
});

test('any JSON at all is an order or says why it is none', () => {
  const known = fc.constantFrom(...Object.keys(aSending()));
  const sent = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(
      known,
      fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom('id', 'text', 'due', 'revision', 'url'), fc.jsonValue())),
    ),
  );
  fc.assert(
    fc.property(sent, (one) => {
      const order = read(one);
      if ('why' in order) expect(order.why).not.toBe('');
      else expect(OutsideOrder.parse(order)).toEqual(order);
    }),
    { numRuns: runs(1000) },
  );
});
