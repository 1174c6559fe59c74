import type { Actor } from '../../cases/record/actor.ts';
import type { Case } from '../../cases/record/case.ts';
import { may } from '../../permissions/permissions.ts';

const named =
  (whole: (c: Case) => string, number: (id: string) => string) =>
  (actor: Actor, c: Case): string =>
    may(actor, 'see', c).may ? whole(c) : number(c.id);

/**
 * A case as somebody may be told of it in a sentence that goes on behind it: with its title where they may read it, else by its
 * number alone.
 */
export const namedFor = named(
  ({ id, title }) => `${id}「${title}」`,
  (id) => `${id} `,
);

/** The same on a button, or where it stands between quotation marks. */
export const labelFor = named(
  ({ id, title }) => `${id} ${title}`,
  (id) => id,
);
