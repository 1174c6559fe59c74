import { SERVICE_ID } from '../../../catalogue/services/schema.ts';
import type { OpenId } from '../../brands.ts';
import { SessionId } from '../../services/session.ts';
import { ourNumber } from '../core/our-number.ts';
import type { Phrase, Shown, WordTable } from '../core/word.ts';

const services = (): Shown => ({ view: { view: 'services' }, own: false });
const mine = (openId: OpenId): Shown => ({ view: { view: 'sessions-mine', openId }, own: true });

/** What may be said about services. */
export const words: WordTable = {
  服务: services,
  街道服务: services,
  报名: services,
  我要报名: services,
  我的报名: mine,
  候补: mine,
  我的候补: mine,
  我的班: mine,
  开班: (openId) => ({ view: { view: 'service-opening', openId }, own: true }),
};

/** FW01, KB-12: a service or a session by its number. */
export const byNumber: Phrase = {
  like: ['FW01', 'KB-12'],
  read(said, openId, { catalogue }) {
    const name = ourNumber(said);
    if (name === undefined) return undefined;
    if (SERVICE_ID.test(name) && catalogue.service(name))
      return { view: { view: 'service', service: name }, own: false };
    const session = SessionId.safeParse(name).data;
    return session && { view: { view: 'session', session, openId }, own: true };
  },
};
