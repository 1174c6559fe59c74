import type { Receipt } from '../../exchange/receipts.ts';
import { filterIn, MOST_REQUESTS, spanIn } from '../../open311/asked-for.ts';
import { discoveryOf } from '../../open311/discovery.ts';
import { Several } from '../../open311/document.ts';
import { SentValues } from '../../open311/given.ts';
import { definitionOf, servicesOf } from '../../open311/services.ts';
import { requestsOf, type Showing, shownRequest, shownUpdate, updatesOf } from '../../open311/shown.ts';
import { isTrial, trialId, trialRequest } from '../../open311/trial.ts';
import { isWrong, NOT_THERE } from '../../open311/wrong.ts';
import { photoAddresses } from '../../webhooks/photo-address.ts';
import { photoSecrets } from '../../webhooks/photo-secrets.ts';
import { hasKey, isOurs, NO_JURISDICTION, type Open311At, type Open311Said } from './at.ts';

/** What is there to look at: everybody may, but for pictures. */
export async function looked(at: Open311At, url: URL): Promise<Open311Said> {
  const { access, asked, given, matters, source, world } = at;
  if (!isOurs(at)) return NO_JURISDICTION;
  const { config, store, catalogue, now } = world;
  switch (asked.what) {
    case 'discovery': {
      const base = `${config.publicUrl || url.origin}/open311/${access.source}`;
      return { root: 'discovery', value: discoveryOf(base, config.office, catalogue) };
    }
    case 'services': {
      if (asked.id === undefined) return { root: 'services', value: servicesOf(matters) };
      const matter = matters.find(({ id }) => id === asked.id);
      return matter ? { root: 'service_definition', value: definitionOf(matter) } : NOT_THERE;
    }
    case 'tokens': {
      // The number is given at once: a token is the number.
      const known = isTrial(asked.id) || (await store.open311Request(source.id, asked.id ?? ''));
      if (!known || !asked.id) return NOT_THERE;
      const value = { service_request_id: asked.id, token: asked.id };
      return { root: 'service_requests', value: new Several('request', [value]) };
    }
    case 'requests':
      return asked.test ? tried(at) : requestsAt(at);
    case 'servicerequestupdates': {
      const span = spanIn(given, now());
      if (isWrong(span)) return span;
      const told = asked.test ? [] : await store.open311Updates(source.id, { ...span, most: MOST_REQUESTS });
      const showing = showingOf(at);
      const shown = told.map((one) => shownUpdate(one, showing));
      return { root: 'service_request_updates', value: updatesOf(shown) };
    }
  }
}

/** At the endpoint for trying one sample of each service, and whatever number it gave. */
function tried({ asked, matters, world }: Open311At): Open311Said {
  const sample = (id: string) => trialRequest(id, matters);
  const shown = asked.id === undefined ? matters.map(({ id }) => trialId(id, world.now())) : [asked.id];
  const found = shown.flatMap((id) => sample(id) ?? []);
  return asked.id !== undefined && found.length === 0
    ? NOT_THERE
    : { root: 'service_requests', value: requestsOf(found) };
}

async function requestsAt(at: Open311At): Promise<Open311Said> {
  const { asked, given, source, world } = at;
  const all = asked.id === undefined ? given : new SentValues([['service_request_id', asked.id]]);
  const filter = filterIn(all, world.now());
  if (isWrong(filter)) return filter;
  const found = await world.store.open311Requests(source.id, filter);
  if (asked.id !== undefined && found.length === 0) return NOT_THERE;
  const showing = showingOf(at);
  const shown = found.map((one) => shownRequest(one, showing));
  return { root: 'service_requests', value: requestsOf(shown) };
}

function showingOf({ access, matters, given, world }: Open311At): Showing {
  const { catalogue, config, now } = world;
  // What the desk let go with an answer went to whoever asked: pictures are for the client alone.
  const known = hasKey(access, given);
  return {
    nameOf: (code) => catalogue.matter(code)?.name ?? code,
    isPublic: (code) => matters.some(({ id }) => id === code),
    photosOf: ({ source, number, seq, says }: Receipt) =>
      known
        ? photoAddresses(config.publicUrl, { source, number, seq }, says.photos.length, {
            secret: photoSecrets(access)[0] ?? '',
            now: now(),
          })
        : [],
  };
}
