import type { World } from '../world.ts';
import type { Endpoint } from './endpoint.ts';
import type { LoginBook } from './oauth.ts';
import { refuse } from './refused.ts';

/** GET /authen/v1/user_info, with the user's own token */
export const userInfo = (world: World, book: LoginBook): Endpoint => ({
  name: 'authen.user_info',
  method: 'GET',
  path: '/open-apis/authen/v1/user_info',
  token: 'user',
  serve: (call) => {
    const [scheme, token = ''] = (call.http.req.header('Authorization') ?? '').split(' ');
    if (scheme !== 'Bearer') throw refuse(99991661, 'Missing access token for authorization.');
    if (token.startsWith('t-'))
      throw refuse(99991668, 'Invalid access token for authorization: a user token is needed.');
    const login = book.users.get(token);
    if (!login) throw refuse(20005, 'The user access token passed is invalid.');
    if (login.until <= world.clock.now()) throw refuse(99991677, 'The user access token has expired.');
    const person = world.tenant.people.get(login.openId);
    if (!person) throw refuse(20008, 'user not exist');
    if (person.resigned) throw refuse(20021, 'user resigned');
    return {
      name: person.name,
      en_name: person.name,
      avatar_url: '',
      avatar_thumb: '',
      avatar_middle: '',
      avatar_big: '',
      open_id: person.openId,
      union_id: person.unionId,
      tenant_key: world.tenant.key,
    };
  },
});
