import { contentHash } from '../../catalogue/content-hash.ts';
import { withoutNames } from '../exchange/kept-words.ts';
import { OutsideOrder } from '../exchange/order.ts';
import type { SentValues } from './given.ts';
import { type WrongRequest, wrong } from './wrong.ts';

/** More of a request, said later by its client; or what is wrong with it. Whoever says it is struck out. Never throws. */
export function updateIn(
  given: SentValues,
  source: string,
  id: string,
): { order: OutsideOrder; delivery: string } | WrongRequest {
  const [own, said, status] = ['update_id', 'description', 'status'].map((name) => given.get(name));
  if (own === undefined) return wrong(400, 'update_id 必填', 'update_id is required');
  if (said === undefined) return wrong(400, 'description 必填', 'description is required');
  const [first = '', last = '', email] = ['first_name', 'last_name', 'email'].map((name) => given.get(name));
  const words = withoutNames(said, [last + first, first + last, `${first} ${last}`, email], '（反映人）');
  const order = OutsideOrder.parse({
    ...{ id, source, type: 'event.updated', time: null, class: '民生诉求' },
    external: {
      ...{ url: null, revision: null, due: null, replyNeeded: false, secret: false },
      status: status === undefined ? null : [...status].slice(0, 40).join(''),
    },
    what: { title: null, text: [...words].slice(0, 860).join(''), code: null, urgent: false },
    where: { text: '', community: null, lng: null, lat: null },
    who: null,
    media: [],
  });
  return { order, delivery: `u-${contentHash([id, own])}` };
}
