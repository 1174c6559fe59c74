import { dayOf } from '../../cases/calendar/calendar.ts';
import { atTable } from '../../cases/commands/council/invited.ts';
import type { Case } from '../../cases/record/case.ts';
import { cutTo } from '../../forms/cut-to.ts';
import { may } from '../../permissions/permissions.ts';
import type { Roster } from '../../roster/roster.ts';
import { act } from '../cases/act.ts';
import { photosIn } from '../cases/photos-in.ts';
import { nothing, type Reaction, together } from '../core/reaction.ts';
import { read } from '../core/reading.ts';
import type { Message } from '../ports/incoming.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { type GroupWords, groupWordsOf } from './group-words.ts';
import { type Called, readSpokenTask } from './spoken-task.ts';

type InCouncil = { message: Message; c: Case; roster: Roster; world: World };

/**
 * 进展、决定、分工、小结 and pictures said to the bot in a council's group: kept, shown or put up for confirmation, never
 * changing the case by words. Undefined where this is no such group, or what was said is an ordinary question.
 */
export async function onGroupWords(
  message: Message,
  words: string,
  images: string[],
  world: World,
): Promise<Reaction | undefined> {
  const spoken = groupWordsOf(words);
  if (!spoken && images.length === 0) return undefined;
  const record = await world.store.councilOfChat(message.chatId);
  if (!record) return undefined;
  const { roster, found: c } = await read({ caseId: record.caseId }, world);
  if (!c) return undefined;
  const heard: InCouncil = { message, c, roster, world };
  if (!spoken) return words ? undefined : pictures(images, heard);
  if (spoken.kind === 'summary') return reply({ view: 'council-summary', case: c.id }, heard);
  if (spoken.kind === 'task') return task(spoken.text, heard);
  return note(spoken, images, heard);
}

function reply(view: View, { message, c }: InCouncil): Reaction {
  const { chatId, messageId } = message;
  return { ...nothing, says: [{ kind: 'send', to: { chatId }, replyTo: messageId, view, about: c.id }] };
}
const shortly = (words: string, heard: InCouncil) => reply({ view: 'words', words }, heard);

/** Pictures join the case where their sender may add to it. */
function kept(images: string[], { message, c, roster, world }: InCouncil): Reaction | undefined {
  if (images.length === 0 || !may(roster.actor(message.who.openId), 'supplement', c).may) return undefined;
  return photosIn(message, images, c.id, world);
}

function pictures(images: string[], heard: InCouncil): Reaction {
  const taken = kept(images, heard);
  if (!taken) return shortly('照片请由参与办理的部门来发。', heard);
  return taken;
}

const WORDS = { progress: '进展', decision: '决定' } as const;

async function note(
  { note: kind, text }: Extract<GroupWords, { kind: 'note' }>,
  images: string[],
  heard: InCouncil,
): Promise<Reaction> {
  const { message, c, roster, world } = heard;
  if (!text) return shortly(`请把${WORDS[kind]}写在后面，例如：@谁管 ${WORDS[kind]} 已经约好周五一起到现场`, heard);
  const acted = await act(
    {
      found: c,
      command: { do: 'groupNote', kind, text: cutTo(text, 1000), photos: [] },
      actor: roster.actor(message.who.openId),
      key: message.key,
      seen: null,
      roster,
    },
    world,
  );
  if (acted.kind === 'refused') return shortly(`没有记上：${acted.why}`, heard);
  const photos = kept(images, heard);
  const more = images.length > 0 ? (photos ? '；照片收好了再说一声' : '；照片请由参与办理的部门来发') : '';
  return together(
    { changes: acted.changes, says: acted.says },
    photos ?? nothing,
    shortly(`记下了：${WORDS[kind]}${more}`, heard),
  );
}

/** A card with what was understood, for the lead to confirm: words give nobody anything to do. */
function task(text: string, heard: InCouncil): Reaction {
  const { message, c, world } = heard;
  const table = atTable(c);
  const named = ({ id, name, aliases = [] }: { id: string; name: string; aliases?: string[] | undefined }): Called => ({
    id,
    names: [name, ...aliases],
  });
  const all = world.catalogue.departments.map(named);
  const seated = all.filter(({ id }) => table.includes(id));
  const { department, what, by } = readSpokenTask(text, [...seated, ...all], dayOf(world.now()));
  const id = world.newId();
  const filled = {
    ...(department && table.includes(department) ? { department } : {}),
    ...(what ? { what: cutTo(what, 1000) } : {}),
    ...(by ? { by } : {}),
  };
  const body = { form: 'case', act: 'giveTask', caseId: c.id, seen: c.version, filled } as const;
  return together(
    {
      changes: [{ kind: 'draft', draft: { id, openId: message.who.openId, at: world.now(), body } }],
      says: [],
    },
    reply({ view: 'council-task', case: c.id, draft: id }, heard),
  );
}
