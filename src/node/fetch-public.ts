import { lookup } from 'node:dns';
import { Agent, EnvHttpProxyAgent, fetch, getGlobalDispatcher } from 'undici';
import { type Fetch, RefusedAddress } from '../outside/outside.ts';
import { isPublic } from '../webhooks/addresses.ts';

type Lookup = typeof lookup;
type Found = { address: string; family: number }[];

/** All addresses of a name; an error where one of them is not of the public internet. */
function publicOnes(name: string, look: Lookup): Promise<Found> {
  return new Promise((resolve, reject) =>
    look(name, { all: true }, (error, found) => {
      if (error) return reject(error);
      if (found.length === 0 || found.some(({ address }) => !isPublic(address)))
        return reject(new RefusedAddress('是内部地址'));
      resolve(found);
    }),
  );
}

/**
 * fetch for addresses that somebody outside has written: a name is resolved, every address of it is looked at, and the
 * connection goes to one of those and to no other. Through a proxy, which resolves for itself, the name is looked at before.
 */
export function createFetchPublic(look: Lookup = lookup): Fetch {
  const agent = new Agent({
    connect: {
      lookup: (name, { all }, done) =>
        void publicOnes(name, look).then(
          (found) => {
            const [first] = found;
            if (all) done(null, found);
            else if (first) done(null, first.address, first.family);
          },
          (error) => done(error, ''),
        ),
    },
  });
  return async (url, init) => {
    const proxy = getGlobalDispatcher();
    const behind = proxy instanceof EnvHttpProxyAgent;
    if (behind) await publicOnes(url.hostname, look);
    return fetch(url, { ...(init as object), dispatcher: behind ? proxy : agent });
  };
}
