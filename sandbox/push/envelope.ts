import type { JsonObject } from '../json.ts';
import type { World } from '../world.ts';

/** A schema 2.0 envelope; callbacks count their create_time in microseconds, events in milliseconds. */
export type Envelope = {
  schema: '2.0';
  header: {
    event_id: string;
    event_type: string;
    create_time: string;
    token: string;
    app_id: string;
    tenant_key: string;
  };
  event: JsonObject;
};

/** The envelope of something that happens now. */
export function envelope(world: World, kind: 'event' | 'callback', eventType: string, event: JsonObject): Envelope {
  const now = Math.floor(world.clock.now());
  return {
    schema: '2.0',
    header: {
      event_id: world.mint('event'),
      event_type: eventType,
      create_time: kind === 'callback' ? `${now}000` : String(now),
      token: world.keys.verificationToken,
      app_id: world.keys.appId,
      tenant_key: world.tenant.key,
    },
    event,
  };
}
