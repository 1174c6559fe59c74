import type { OpenId } from '../../brands.ts';
import type { TalkId } from '../ids.ts';

const utf8 = new TextEncoder();

/** That somebody has voted is kept as this alone, and not what; it is deleted when the votes are counted. */
export async function voterHash(talk: TalkId, openId: OpenId): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', utf8.encode(`voter ${talk} ${openId}`));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What is kept of the token in the address of a talk's public page. */
export async function talkPageHash(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', utf8.encode(`talk ${token}`));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
