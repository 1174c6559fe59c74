import type { Config } from '../../config.ts';
import { createWebLogin, type WebLogin } from '../../feishu/oauth.ts';
import type { Host } from '../../host.ts';
import { createSeal, type Seal } from './seal.ts';

/** Everything the door of the handbook needs to decide who may read. */
export type Entrance = {
  access: Config['handbookAccess'];
  /** Scheme and host the reader's browser sees, without a slash at the end. */
  origin: string;
  seal: Seal;
  login: WebLogin;
  now(): number;
  newId(): string;
};

const kept = new WeakMap<Host, Pick<Entrance, 'seal' | 'login'>>();

/** The door of one host, for one request's address. The seal and the login live as long as the host. */
export function entranceOf(host: Host, requested: string): Entrance {
  const { config, world } = host;
  const lasting = kept.get(host) ?? {
    seal: createSeal(config.app.secret),
    login: createWebLogin(config, world.now),
  };
  kept.set(host, lasting);
  const origin = config.publicUrl || new URL(requested).origin;
  return { access: config.handbookAccess, origin, ...lasting, now: world.now, newId: world.newId };
}
