import type { OpenId } from '../../brands.ts';

/** What a step of a record that is told by its events comes to: who takes it, when, under which key, and what it sets. */
type Taken<Who, State, Command, Changes> = {
  at: number;
  actor: Who | null;
  to: State;
  key: string;
  command: Command;
  changes: Changes;
};

/** The event of a step: under the version after the one found, from the state found; null and 1 where nothing was. */
export const nextEvent = <Who extends { openId: OpenId; name: string }, State, Command, Changes>(
  found: { version: number; state: State } | undefined,
  { at, actor, to, key, command, changes }: Taken<Who, State, Command, Changes>,
) => ({
  version: (found?.version ?? 0) + 1,
  at,
  actor: actor && { openId: actor.openId, name: actor.name },
  from: found?.state ?? null,
  to,
  key,
  command,
  changes,
});
