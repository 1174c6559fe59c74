import type { MessageId } from '../../brands.ts';
import { typed, type Words } from '../../brands.ts';
import { findCaseNumber } from '../../cases/record/numbering.ts';
import { type About, type Heard, KEPT, type Quoted, REMEMBERED } from '../../understanding/heard.ts';
import { namesOf } from '../../understanding/names.ts';
import type { Message } from '../ports/incoming.ts';
import type { World } from '../ports/world.ts';

/** A quoted message is waited for so long at the most, ms: the door answers within three seconds. */
const PATIENCE = 1_500;

/** The message with all that came before it and that its words may lean on. */
export async function hear(message: Message, words: Words, world: World): Promise<Heard> {
  const { chatId, who, parentId } = message;
  const [before, quoted] = await Promise.all([
    world.store.spokenOf(chatId, who.openId, world.now() - REMEMBERED, KEPT),
    parentId ? quotedBy(parentId, world) : undefined,
  ]);
  return { words, before, quoted };
}

/** What a message replies to; undefined where the platform does not give it in time, for words alone must do then. */
async function quotedBy(parentId: MessageId, { messenger, catalogue, log }: World): Promise<Quoted | undefined> {
  const late = new Promise<undefined>((done) => setTimeout(done, PATIENCE, undefined).unref?.());
  const read = messenger.read(parentId).catch((error: unknown) => {
    log.warn('a quoted message could not be read', { error: error instanceof Error ? error.message : String(error) });
    return undefined;
  });
  const said = await Promise.race([read, late]);
  return said === undefined ? undefined : { words: typed(said), about: aboutIn(said, catalogue) };
}

/**
 * What the words of a card are about: the case or matter whose number they name, the matter whose name is their title, or
 * each of several whose names they hold.
 */
function aboutIn(said: string, catalogue: World['catalogue']): About | undefined {
  const number = findCaseNumber(said);
  const id = namesOf(catalogue).matterIn(said);
  const [title = ''] = said.split('\n');
  const matter = id ? catalogue.matter(id) : catalogue.matters.find(({ name }) => name === title.trim());
  if (number) return { case: number, matter: matter?.id };
  return matter ? { matter: matter.id } : severalIn(said, catalogue);
}

/** Where a card of several things begins the next of them. */
const NUMBERED = /(?=^\d\. )/mu;

/** Each of several things that words tell of, by the matters whose whole names stand there; undefined of one. */
function severalIn(said: string, { matters }: World['catalogue']): About | undefined {
  const named = matters.filter(({ name }) => said.includes(name));
  const whole = named.filter(({ name }) => !named.some((other) => other.name !== name && other.name.includes(name)));
  if (whole.length < 2) return undefined;
  const inOrder = (part: string) =>
    whole
      .filter(({ name }) => part.includes(name))
      .toSorted((a, b) => part.indexOf(a.name) - part.indexOf(b.name))
      .map(({ id }) => id);
  const [, ...parts] = said.split(NUMBERED);
  return { each: parts.length > 1 ? parts.map(inOrder) : inOrder(said).map((id) => [id]) };
}
