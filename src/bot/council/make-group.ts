import { CLOCK } from '../../cases/record/actor.ts';
import { subjectOf } from '../../outgoing/live-subject.ts';
import { act } from '../cases/act.ts';
import type { Making, Stepped } from './making.ts';
import { groupDescription, groupMark, groupName } from './name.ts';

/**
 * The group itself: first looked for among the bot's own by number and round, since the platform forgets a repeated
 * uuid after ten hours, then made. From this write on the case knows its group.
 */
export async function makeGroup({ record, c, roster, world }: Making): Promise<Stepped> {
  const { id, caseId, round, token } = record;
  const chatId =
    (await world.chats.findOwn(groupMark(caseId, round))) ??
    (await world.chats.create({ name: groupName(c), description: groupDescription(caseId, round), uuid: token }));
  const at = world.now();
  const command = { do: 'groupMade', round, chatId };
  const made = await act({ found: c, command, actor: CLOCK, key: `group:${id}`, seen: null, roster }, world);
  return {
    changes: [
      // Greeted already: the group is not told how to ask questions.
      { kind: 'chat-met', chatId, type: 'group', name: groupName(c), greetedAt: at },
      { kind: 'council-moved', id, set: { chatId, step: 'members' }, at },
      ...(made.kind === 'done' ? made.changes : []),
    ],
    says: [{ kind: 'refresh', subject: subjectOf(caseId), about: caseId }],
    more: true,
  };
}

/** No group can be made: the desk is told why, and may whistle again. The departments were told in their duty chats. */
export async function groupFailed({ record, c, roster, world }: Making, why: string): Promise<Stepped> {
  const { id, round, failures } = record;
  const command = { do: 'groupGone', round, how: 'failed', text: why };
  const gone = await act({ found: c, command, actor: CLOCK, key: `group-failed:${id}`, seen: null, roster }, world);
  const set = { state: 'failed', failures: [...failures, { step: 'chat', why }] } as const;
  return {
    changes: [
      { kind: 'council-moved', id, set: { ...set, failures: [...set.failures] }, at: world.now() },
      ...(gone.kind === 'done' ? gone.changes : []),
    ],
    says: gone.kind === 'done' ? gone.says : [],
    more: false,
  };
}
