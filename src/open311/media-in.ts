import type { OutsideOrder } from '../exchange/order.ts';
import type { SentValues } from './given.ts';
import { type WrongRequest, wrong } from './wrong.ts';

const MOST_MEDIA = 9;

/** Where the pictures are that a client speaks of; or what is wrong. Nothing is fetched here. */
export function mediaIn(given: SentValues): OutsideOrder['media'] | WrongRequest {
  const urls = given.all('media_url').flatMap((one) => one.split(/[\s,]+(?=https?:)/i));
  if (urls.every((one) => URL.canParse(one) && one.length <= 500))
    return urls.slice(0, MOST_MEDIA).map((url) => ({ url, sha256: null }));
  return wrong(400, 'media_url 要写成网址，最多 500 个字', 'media_url must be an address of at most 500 characters');
}
