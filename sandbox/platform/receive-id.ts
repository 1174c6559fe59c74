import type { Chat } from '../tenant/chat.ts';
import type { Message } from '../tenant/message.ts';
import { p2pChat } from '../tenant/p2p.ts';
import { type IdType, type Person, personBy } from '../tenant/people.ts';
import { hasScope, type World } from '../world.ts';
import { badField, Refused, refuse } from './refused.ts';

const ID_TYPES = ['open_id', 'union_id', 'user_id'];

const isIdType = (type: string): type is IdType => ID_TYPES.includes(type);

/** The kind of person ids in this call; user_id needs its own scope. */
export function idTypeOf(world: World, type: string | undefined, field = 'user_id_type'): IdType {
  const chosen = type ?? 'open_id';
  if (!isIdType(chosen)) throw badField(field, `options: [${ID_TYPES.join(',')}]`);
  if (chosen === 'user_id' && !hasScope(world, 'contact:user.employee_id:readonly'))
    throw new Refused(
      99991672,
      'Access denied. One of the following scopes is required: [contact:user.employee_id:readonly].',
    );
  return chosen;
}

/** The person with this id. Refused: an id of another app's shape, or unknown here (99992351). */
export function personFor(world: World, type: IdType, id: string): Person {
  const person = personBy(world.tenant.people, type, id);
  if (!person) throw refuse(99992351, `The request contains ids which do not exist: ${id}`);
  return person;
}

/** Where a message goes: the chat named, or the person's own chat with the bot. */
export function receivingChat(world: World, type: string | undefined, id: string): Chat {
  if (type === undefined) throw badField('receive_id_type', 'is required');
  if (type === 'chat_id') return openChat(world, id, 230034);
  if (type === 'email') throw refuse(230034);
  const person = personFor(world, idTypeOf(world, type, 'receive_id_type'), id);
  if (person.resigned) throw refuse(230029);
  if (!person.available) throw refuse(230013);
  return p2pChat(world, person);
}

/** The chat, if it exists, is not dissolved and has the bot in it; for message APIs (2300xx). */
function openChat(world: World, chatId: string, unknownCode: number): Chat {
  const chat = world.tenant.chats.get(chatId);
  if (!chat) throw refuse(unknownCode);
  if (chat.dissolved || !chat.hasBot) throw refuse(230002);
  return chat;
}

/** The chat of an existing message that the bot may still write to. */
export const chatOfMessage = (world: World, chatId: string): Chat => openChat(world, chatId, 230002);

/** The message with this id; one that never was is a bad field. */
export function messageWith(world: World, messageId: string): Message {
  const message = world.tenant.messages.get(messageId);
  if (!message) throw badField('message_id', 'does not exist');
  return message;
}
