import { type Context, Hono } from 'hono';
import type { Host } from '../../host.ts';
import { isPlatformFault } from '../../outgoing/platform-fault.ts';
import { NoticePage } from '../pages/plain.tsx';
import type { HandbookVisit } from '../visit.ts';
import { entranceOf } from './entrance.ts';
import { beginReading, beginSession, callbackUrl, destinationOf, endSession, isToFigures, onLogin } from './gate.ts';

type Words = { status: 200 | 400 | 403 | 503; title: string; words: string; onward: string };

const REFUSED: Words = {
  status: 403,
  title: '没有登录',
  words: '您在飞书里没有同意登录，所以还不能看手册。',
  onward: '再试一次',
};
const STALE: Words = {
  status: 400,
  title: '登录没有完成',
  words: '这次登录超过了 10 分钟，或不是从这个浏览器开始的。',
  onward: '重新登录',
};
const FOREIGN: Words = {
  status: 403,
  title: '不是本单位的账号',
  words: '手册只给本单位的飞书账号看。请在飞书里切换到本单位，再打开一次。',
  onward: '换账号登录',
};
const BUSY: Words = { status: 503, title: '飞书暂时没有回应', words: '请过一会儿再试。', onward: '再试一次' };
const UNKNOWN: Words = {
  status: 403,
  title: '飞书没有确认您的身份',
  words: '请再登录一次；还是不行，请告诉清单管理员。',
  onward: '再试一次',
};
const LEFT: Words = { status: 200, title: '已退出', words: '您已退出手册。', onward: '重新登录' };

/** Where Feishu's login comes back to, and the way out. Both answer whoever asks: the gate stands behind them. */
export function accessRoutes(hostOf: (c: Context) => Promise<Host>): Hono {
  const routes = new Hono();
  const say = async (c: Context, { status, title, words, onward }: Words) => {
    const { world } = await hostOf(c);
    const visit: HandbookVisit = { catalogue: world.catalogue, office: world.config.office, signedIn: false };
    return c.html(
      <NoticePage visit={visit} title={title} words={words} onward={{ href: '/handbook', label: onward }} />,
      status,
    );
  };

  routes.get('/login', async (c) => onLogin(c, entranceOf(await hostOf(c), c.req.url)));

  routes.get('/callback', async (c) => {
    const host = await hostOf(c);
    const entrance = entranceOf(host, c.req.url);
    const { state = '', code, error } = c.req.query();
    const destination = await destinationOf(c, state, entrance);
    if (destination === undefined) return say(c, STALE);
    if (error !== undefined || !code) return say(c, REFUSED);
    try {
      const { login, origin } = entrance;
      const [person, own] = await Promise.all([login.personOf(code, callbackUrl(origin)), login.ownTenant()]);
      if (person.tenant !== own) return say(c, FOREIGN);
      await (isToFigures(destination) ? beginReading(c, person.openId, entrance) : beginSession(c, entrance));
    } catch (fault) {
      if (!isPlatformFault(fault)) throw fault;
      host.world.log.warn('a login at the handbook failed', { code: fault.code, why: fault.message });
      return say(c, fault.remedy === 'retry' ? BUSY : UNKNOWN);
    }
    return c.redirect(destination);
  });

  routes.post('/logout', async (c) => {
    endSession(c, entranceOf(await hostOf(c), c.req.url));
    return say(c, LEFT);
  });
  return routes;
}
