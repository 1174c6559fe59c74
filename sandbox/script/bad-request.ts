import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { z } from 'zod';
import type { Chat } from '../tenant/chat.ts';
import type { Person } from '../tenant/people.ts';
import type { World } from '../world.ts';

/** A script's mistake, answered 400 with its reason in Chinese. */
export const badRequest = (why: string): HTTPException => new HTTPException(400, { message: why });

/** The JSON body of a script call, checked. */
export async function bodyOf<T>(http: Context, schema: z.ZodType<T>): Promise<T> {
  const sent: unknown = await http.req.json().catch(() => {
    throw badRequest('请求的正文不是 JSON');
  });
  const parsed = schema.safeParse(sent);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw badRequest(`请求不对：${issue?.path.join('.') || '正文'} ${issue?.message ?? ''}`);
}

/** The person whose id this is. */
export function personOf(world: World, id: string | undefined): Person {
  const person = world.tenant.people.get(id ?? '');
  if (!person) throw badRequest(`没有这个人：${id ?? '（未给出 as）'}`);
  return person;
}

/** The chat whose id this is. */
export function chatById(world: World, id: string | undefined): Chat {
  const chat = world.tenant.chats.get(id ?? '');
  if (!chat) throw badRequest(`没有这个会话：${id ?? '（未给出 chat）'}`);
  return chat;
}

/** The chat, in which this person can act now. */
export function chatFor(world: World, id: string, person: Person): Chat {
  const chat = chatById(world, id);
  if (!chat.members.includes(person.openId)) throw badRequest(`${person.name}不在「${chat.name}」里`);
  if (chat.dissolved) throw badRequest(`「${chat.name}」已经解散`);
  return chat;
}
