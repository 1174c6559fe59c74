import type { Answered, AnsweredText, FetchedPicture, Outside } from '../bot/ports/outside.ts';
import { reasonOf } from '../log.ts';
import { isPicture } from '../pictures/without-metadata.ts';
import { readAtMost } from '../read-at-most.ts';
import { addressOf, isPublic } from '../webhooks/addresses.ts';

/** ms that another system is waited for. */
const TIMEOUT = 10_000;
/** A picture that is somewhere else is looked for so often. */
const MOST_REDIRECTS = 3;
/** A longer answer is not read, bytes. */
const MOST_TEXT = 256 * 1024;
/** This machine, which only the configuration names (src/source-access.ts). */
const LOCAL = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** What is read of an answer, whoever's class it is. */
type Fetched = {
  ok: boolean;
  status: number;
  headers: { get(name: string): string | null };
  body: (AsyncIterable<Uint8Array> & { cancel(): Promise<void> }) | null;
};
export type Fetch = (url: URL, init: RequestInit) => Promise<Fetched>;

/**
 * Other systems over fetch. `fetchPublic`: the same for addresses that somebody outside has written, refusing those not of the public internet once
 * they are resolved, and connecting to what was looked at. A Worker cannot resolve names; it runs in no network of the
 * office, so that nothing of the office is in its reach, and what is written as an address is refused all the same.
 */
export function createOutside(fetchPublic: Fetch = fetch): Outside {
  return {
    async post(url, headers, body): Promise<Answered> {
      const signal = AbortSignal.timeout(TIMEOUT);
      try {
        const sent = { method: 'POST', headers, body: new Uint8Array(body), signal, redirect: 'manual' } as const;
        const answer = await fetch(url, sent);
        await answer.body?.cancel();
        return { status: answer.status };
      } catch (error) {
        return { failed: reasonOf(error) };
      }
    },

    async ask(url, { headers, body }): Promise<AnsweredText> {
      const to = new URL(url);
      const here = LOCAL.test(to.hostname);
      const why = here ? undefined : whyNot(to, [to.host]);
      if (why) return { refused: why };
      const signal = AbortSignal.timeout(TIMEOUT);
      try {
        const sent = body ? { method: 'POST', body: new Uint8Array(body) } : { method: 'GET' };
        const answer = await (here ? fetch : fetchPublic)(to, { ...sent, headers, signal, redirect: 'manual' });
        const bytes = await readAtMost(answer, MOST_TEXT);
        return bytes ? { status: answer.status, text: new TextDecoder().decode(bytes) } : { failed: '回答太长' };
      } catch (error) {
        const refused = refusalIn(error);
        return refused === undefined ? { failed: reasonOf(error) } : { refused };
      }
    },

    async fetchPicture(url, hosts, most): Promise<FetchedPicture> {
      const signal = AbortSignal.timeout(TIMEOUT);
      let at = url;
      try {
        for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
          const to = URL.canParse(at) ? new URL(at) : undefined;
          const why = to ? whyNot(to, hosts) : '不是网址';
          if (!to || why) return { refused: why ?? '' };
          const answer = await fetchPublic(to, { signal, redirect: 'manual' });
          const next = answer.headers.get('location');
          if (answer.status < 300 || answer.status > 399 || next === null) return await picture(answer, most);
          await answer.body?.cancel();
          at = new URL(next, to).href;
        }
        return { refused: '转来转去，找不到' };
      } catch (error) {
        const refused = refusalIn(error);
        return refused === undefined ? { failed: reasonOf(error) } : { refused };
      }
    },
  };
}

/** Why an address is not gone to; undefined where it is. */
function whyNot({ protocol, host, hostname, username }: URL, hosts: readonly string[]): string | undefined {
  if (protocol !== 'https:') return '不是 https 的网址';
  if (username !== '') return '网址里有账号';
  if (!hosts.includes(host)) return '不在许可的主机里';
  const bare = hostname.replace(/^\[|\]$/g, '');
  return addressOf(bare) && !isPublic(bare) ? '是内部地址' : undefined;
}

async function picture(answer: Fetched, most: number): Promise<FetchedPicture> {
  if (!answer.ok) {
    await answer.body?.cancel();
    return answer.status >= 500 || answer.status === 429
      ? { failed: `HTTP ${answer.status}` }
      : { refused: `对方回答 ${answer.status}` };
  }
  const bytes = await readAtMost(answer, most);
  if (!bytes) return { refused: `超过 ${Math.floor(most / 1024 / 1024)} MB` };
  return isPicture(bytes) ? { bytes } : { refused: '不是图片' };
}

/** An address was refused once its name was resolved. */
export class RefusedAddress extends Error {
  override name = 'RefusedAddress' as const;
}

/** Why an address was refused, wherever in an error it stands; undefined where that is not what went wrong. */
const refusalIn = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined;
  return error.name === 'RefusedAddress' ? error.message : refusalIn(error.cause);
};
