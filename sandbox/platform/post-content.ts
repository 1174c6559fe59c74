import * as z from 'zod';
import type { Mention } from '../tenant/message.ts';
import { personByAnyId } from '../tenant/people.ts';
import type { World } from '../world.ts';
import type { Accepted } from './accepted.ts';
import { refuse } from './refused.ts';
import { mention } from './text-content.ts';

const style = z.array(z.enum(['bold', 'underline', 'lineThrough', 'italic'])).optional();
const Node = z.discriminatedUnion('tag', [
  z.object({ tag: z.literal('text'), text: z.string(), un_escape: z.boolean().optional(), style }),
  z.object({ tag: z.literal('a'), text: z.string(), href: z.string(), style }),
  z.object({ tag: z.literal('at'), user_id: z.string(), user_name: z.string().optional(), style }),
  z.object({ tag: z.literal('img'), image_key: z.string() }),
  z.object({ tag: z.literal('emotion'), emoji_type: z.string() }),
  z.object({ tag: z.literal('hr') }),
  z.object({ tag: z.literal('code_block'), language: z.string().optional(), text: z.string() }),
  z.object({ tag: z.literal('md'), text: z.string() }),
]);
type Node = z.infer<typeof Node>;
const Body = z.object({ title: z.string().optional(), content: z.array(z.array(Node)).min(1) });
const Post = z.record(z.string().regex(/^[a-z]{2}_[a-z]{2}$/), Body);

const invalid = (why: string) =>
  refuse(230001, `Your request contains an invalid request parameter, ext=post: ${why}.`);

/** Takes a rich-text message of the bot: needs its language level; pictures and markdown stand alone in a paragraph. */
export function acceptPost(world: World, parsed: unknown, mayMentionAll: boolean): Accepted {
  const post = Post.safeParse(parsed);
  if (!post.success) throw invalid(post.error.issues[0]?.message ?? 'malformed');
  const body = post.data.zh_cn ?? Object.values(post.data)[0];
  if (!body) throw invalid('no language level');
  const mentions: Mention[] = [];
  const content = body.content.map((paragraph) => {
    if (paragraph.length > 1 && paragraph.some((node) => ['img', 'md'].includes(node.tag)))
      throw invalid('img and md must be alone in their paragraph');
    return paragraph.map((node) => keep(world, node, mentions, mayMentionAll));
  });
  return { type: 'post', content: JSON.stringify({ title: body.title ?? '', content }), mentions };
}

function keep(world: World, node: Node, mentions: Mention[], mayMentionAll: boolean): Node {
  if (node.tag === 'img' && !world.tenant.pictures.has(node.image_key)) throw invalid('unknown image_key');
  // md nodes never come back: the platform converts them.
  if (node.tag === 'md') return { tag: 'text', text: node.text };
  if (node.tag !== 'at') return node;
  if (node.user_id === 'all') {
    if (!mayMentionAll) throw refuse(230018);
    return { ...node, user_id: '@_all' };
  }
  const person = personByAnyId(world.tenant.people, node.user_id);
  if (!person) throw invalid('unknown user_id in at');
  return { tag: 'at', user_id: mention(mentions, person.openId, person.name), user_name: person.name };
}
