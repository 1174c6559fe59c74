import { contentHash } from '../../catalogue/content-hash.ts';
import { OutsideOrder } from '../exchange/order.ts';
import type { SentValues } from './given.ts';
import { mediaIn } from './media-in.ts';
import { withoutSender } from './without-sender.ts';
import { isWrong, type WrongRequest, wrong } from './wrong.ts';

/**
 * More of a request, said later by its client: words, pictures, or only how it stands there; or what is wrong with it. Whoever
 * says it is struck out. Never throws.
 */
export function updateIn(
  given: SentValues,
  source: string,
  id: string,
): { order: OutsideOrder; delivery: string } | WrongRequest {
  const [own, said, status] = ['update_id', 'description', 'status'].map((name) => given.get(name));
  if (own === undefined) return wrong(400, 'update_id 必填', 'update_id is required');
  const media = mediaIn(given);
  if (isWrong(media)) return media;
  if (said === undefined && status === undefined && media.length === 0)
    return wrong(400, 'description 必填', 'description is required');
  const words = withoutSender(said ?? '（没有写字）', given);
  const order = OutsideOrder.parse({
    ...{ id, source, type: 'event.updated', time: null, class: '民生诉求' },
    external: {
      ...{ url: null, revision: null, due: null, replyNeeded: false, secret: false },
      status: status === undefined ? null : [...status].slice(0, 40).join(''),
    },
    what: { title: null, text: [...words].slice(0, 860).join(''), code: null, urgent: false },
    where: { text: '', community: null, lng: null, lat: null },
    who: null,
    media,
  });
  return { order, delivery: `u-${contentHash([id, own])}` };
}
