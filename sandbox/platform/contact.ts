import * as z from 'zod';
import type { JsonObject } from '../json.ts';
import { type Person, personBy } from '../tenant/people.ts';
import { hasScope, type World } from '../world.ts';
import type { Endpoint } from './endpoint.ts';
import { idTypeOf } from './receive-id.ts';
import { badField, refuse } from './refused.ts';

const READ = ['contact:contact.base:readonly', 'contact:contact:readonly_as_app'];
const Lookup = z.object({
  emails: z.array(z.string()).max(50).optional(),
  mobiles: z.array(z.string()).max(50).optional(),
  include_resigned: z.boolean().optional(),
});

/** A person as the contact APIs show them; what the app has no scope for is silently absent. */
export function userObject(world: World, person: Person): JsonObject {
  const base = hasScope(world, 'contact:user.base:readonly');
  const avatar = Object.fromEntries(['72', '240', '640', 'origin'].map((size) => [`avatar_${size}`, '']));
  return {
    union_id: person.unionId,
    open_id: person.openId,
    ...(hasScope(world, 'contact:user.employee_id:readonly') ? { user_id: person.userId } : {}),
    ...(base ? { name: person.name, en_name: '', nickname: '', avatar } : {}),
    ...(hasScope(world, 'contact:user.phone:readonly') ? { mobile: person.mobile } : {}),
    ...(hasScope(world, 'contact:user.employee:readonly') ? { job_title: person.jobTitle ?? '' } : {}),
    status: {
      is_frozen: false,
      is_resigned: person.resigned,
      is_activated: true,
      is_exited: false,
      is_unjoin: false,
    },
  };
}

/** GET /contact/v3/users/:user_id */
export const getUser = (world: World): Endpoint => ({
  name: 'contact.user.get',
  method: 'GET',
  path: '/open-apis/contact/v3/users/:user_id',
  scopes: READ,
  serve: (call) => {
    const type = idTypeOf(world, call.query('user_id_type'));
    const id = call.param('user_id');
    const person = personBy(world.tenant.people, type, id);
    if (!person) throw refuse(type === 'open_id' ? 99992351 : 41012, `user id not found: ${id}`);
    if (!person.available) throw refuse(41050, 'no user authority error');
    return { user: userObject(world, person) };
  },
});

/** GET /contact/v3/users/batch; people out of range are silently missing */
export const batchUsers = (world: World): Endpoint => ({
  name: 'contact.user.batch',
  method: 'GET',
  path: '/open-apis/contact/v3/users/batch',
  scopes: READ,
  serve: (call) => {
    const type = idTypeOf(world, call.query('user_id_type'));
    const ids = call.queries('user_ids');
    if (ids.length < 1 || ids.length > 50) throw badField('user_ids', '1 to 50');
    const found = ids.map((id) => personBy(world.tenant.people, type, id)).filter((person) => person !== undefined);
    return { items: found.filter((person) => person.available).map((person) => userObject(world, person)) };
  },
});

const plain = (mobile: string): string => mobile.replace(/^\+86/, '');

/** POST /contact/v3/users/batch_get_id; one entry for one input, without an id where nobody was found */
export const batchGetId = (world: World): Endpoint => ({
  name: 'contact.user.batch_get_id',
  method: 'POST',
  path: '/open-apis/contact/v3/users/batch_get_id',
  scopes: ['contact:user.id:readonly'],
  serve: async (call) => {
    const { emails = [], mobiles = [], include_resigned = false } = await call.body(Lookup);
    const type = idTypeOf(world, call.query('user_id_type'));
    const idField = { open_id: 'openId', union_id: 'unionId', user_id: 'userId' } as const;
    const byMobile = (mobile: string) =>
      [...world.tenant.people.values()].find(
        (person) =>
          plain(person.mobile) === plain(mobile) && person.available && (include_resigned || !person.resigned),
      );
    const entries = mobiles.map((mobile) => {
      const person = byMobile(mobile);
      return person ? { user_id: person[idField[type]], mobile } : { mobile };
    });
    return { user_list: [...emails.map((email) => ({ email })), ...entries] };
  },
});
