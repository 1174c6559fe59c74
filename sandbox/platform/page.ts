import type { JsonObject } from '../json.ts';
import type { Call } from './endpoint.ts';
import { badField } from './refused.ts';

/** One page of a list: `page_size` within its bounds, `page_token` as the platform gave it out. */
export function pageOf(call: Call, all: JsonObject[], size: { usual: number; most: number }): JsonObject {
  const wanted = Number(call.query('page_size') ?? size.usual);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > size.most) throw badField('page_size', `1 to ${size.most}`);
  const token = call.query('page_token');
  const start = token ? Number(Buffer.from(token, 'base64url').toString()) : 0;
  if (!Number.isInteger(start) || start < 0) throw badField('page_token', 'is invalid');
  const end = start + wanted;
  const hasMore = end < all.length;
  const next = hasMore ? { page_token: Buffer.from(String(end)).toString('base64url') } : {};
  return { items: all.slice(start, end), has_more: hasMore, ...next };
}
