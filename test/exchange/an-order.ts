import { OutsideOrder } from '../../src/exchange/order.ts';

/** An order of the hotline, with what a test says of it. */
export const anOrder = (
  more: Partial<Omit<OutsideOrder, 'external' | 'what'>> & {
    revision?: number | null;
    text?: string;
    due?: string;
  } = {},
): OutsideOrder => {
  const { revision = null, text = '楼下面馆油烟很大', due = '2026-12-03T17:30:00+08:00', ...rest } = more;
  return OutsideOrder.parse({
    ...{ id: 'GD-1', source: 'hotline', type: 'event.created', time: null, class: '民生诉求', media: [], who: null },
    external: { url: null, revision, status: null, due, replyNeeded: false, secret: false },
    what: { title: null, text, code: '餐饮油烟', urgent: false },
    where: { text: '德加小区3幢', community: null, lng: null, lat: null },
    ...rest,
  });
};
