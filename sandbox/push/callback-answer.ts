import * as z from 'zod';
import { isObject, type JsonObject, parseJson } from '../json.ts';
import type { Delivery } from './transport.ts';

/** The message shown over the client for a moment; `code` when the platform itself had to show it. */
export type Toast = { type: 'info' | 'success' | 'error' | 'warning'; content: string; code?: number };

/** What the host answered to a click, or the code the client shows instead. */
export type CallbackAnswer = { toast?: Toast; card?: JsonObject } | { failed: number; why: string };

const Answer = z.object({
  toast: z
    .object({
      type: z.enum(['info', 'success', 'error', 'warning']).optional(),
      content: z.string().optional(),
      i18n: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
  card: z.unknown().optional(),
});
const Card = z.object({ type: z.literal('raw'), data: z.record(z.string(), z.unknown()) });

/** Reads the host's answer to a callback as the platform does; the failure codes are those of the client (D.4). */
export function readAnswer(delivery: Delivery): CallbackAnswer {
  if (delivery.kind === 'timeout') return { failed: 200341, why: '目标回调服务超时未响应' };
  if (delivery.kind === 'unreachable') return { failed: 200342, why: '无法连接目标回调服务' };
  if (delivery.status !== 200) return { failed: 200671, why: `目标回调服务返回了 ${delivery.status}` };
  const body = parseJson(delivery.body);
  const answer = Answer.safeParse(body);
  if (!isObject(body) || !answer.success) return { failed: 200672, why: '目标回调服务的返回格式不对' };
  const toast = answer.data.toast && toastOf(answer.data.toast);
  if (body.card === undefined || body.card === null) return toast ? { toast } : {};
  const card = Card.safeParse(body.card);
  if (!card.success) return { failed: 200673, why: '返回的卡片格式不对' };
  if (card.data.data.schema !== '2.0') return { failed: 200830, why: '不能把 2.0 卡片更新成 1.0 卡片' };
  return { ...(toast ? { toast } : {}), card: card.data.data };
}

function toastOf(sent: NonNullable<z.infer<typeof Answer>['toast']>): Toast | undefined {
  const content = sent.i18n?.zh_cn ?? sent.content;
  return content === undefined || content === '' ? undefined : { type: sent.type ?? 'info', content };
}
