import type { AskedOfReferral } from '../../../cards/questions/referral-cards.ts';
import { typed, type Words } from '../../brands.ts';
import { mostAlike } from '../../matters/most-alike.ts';
import { redact } from '../../redaction/redact.ts';
import { REMEMBERED } from '../../understanding/heard.ts';
import type { Part } from '../../understanding/wanted.ts';
import { nothing, type Reaction } from '../core/reaction.ts';
import { referredBy } from '../core/referred.ts';
import { reply, replyTo } from '../core/reply.ts';
import { showing } from '../core/show.ts';
import type { Answers } from '../core/subject.ts';
import { unanswered } from '../core/waits.ts';
import type { Message } from '../ports/incoming.ts';
import type { View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { answerCorrection } from './answer-correction.ts';
import { answerQuestion, answerUnclear } from './answer-question.ts';
import { askedFor } from './browse.ts';
import { askedBy, keptQuestion } from './keep-question.ts';

/** The words of a message, none where it is a file. */
const wordsOf = ({ content }: Message): Words =>
  content.type === 'words' || content.type === 'location' ? content.words : typed('');

const asked = (message: Message, words = wordsOf(message)) => ({ ...askedBy(message, words), ...replyTo(message) });

/** The saying that the words found a matter by; none where not they but what came before named it. */
const matchedBy = (words: Words, matter: string, { search, catalogue }: World): string | undefined =>
  search(words).hits[0]?.matter === matter ? mostAlike(words, catalogue.matter(matter)?.sayings ?? []) : undefined;

/** The matters that one of several things may be. */
const mayBe = (part: Part): string[] => ('matter' in part ? [part.matter, ...(part.also ?? [])] : []);

/** The matters of what was seen at a place; of all that may be wrong there nobody asks. */
const seenThere = (bundle: string, facts: readonly string[] = [], { catalogue }: World): string[][] =>
  (catalogue.bundle(bundle)?.facts ?? [])
    .filter(({ id }) => facts.includes(id))
    .map(({ matter }) => (matter ? [matter] : []));

/** Keeps the question with what it came to, and answers it. */
function keptAnd(
  message: Message,
  more: Parameters<typeof keptQuestion>[1],
  view: (question: ReturnType<typeof keptQuestion>) => View,
  world: World,
  { waits }: { waits: boolean } = { waits: false },
): Reaction {
  const question = keptQuestion(askedBy(message, wordsOf(message)), more, world);
  const { says } = reply(message, view(question));
  const urgent = more.outcome === 'emergency' ? { urgent: true as const } : {};
  return {
    changes: [{ kind: 'question', question }, ...(waits ? [unanswered(question, world)] : [])],
    says: says.map((one) => ({ ...one, about: question.id, ...urgent })),
  };
}

/** Only where: kept, so that the report begins there; what was spoken of within half an hour may be the trouble. */
async function answerPlace(_: unknown, message: Message, world: World): Promise<Reaction> {
  const since = world.now() - REMEMBERED;
  const [last] = await world.store.askedLately(message.chatId, message.who.openId, since, 1);
  const matter = last?.matter;
  return keptAnd(
    message,
    { outcome: 'place' },
    ({ id: question, words }) => ({ view: 'place-asked', question, words, matter }),
    world,
  );
}

const PHONE = /电话|号码|热线|联系方式|怎么联系|打给|打哪/u;
const REFUSED = /不[管理接办收]|没[有]?人[管理接]|推来|推[脱诿]|皮球|打不通|没用|不行|管不了/u;

/** What is asked of who does it, outside the list. */
const askedOfReferral = (words: string): AskedOfReferral =>
  PHONE.test(words) && !REFUSED.test(words) ? 'phone' : REFUSED.test(words) ? 'refused' : 'else';

/** What is answered to whoever wants a matter, a part of one, several, or help in danger. */
export const answers: Answers<
  | 'danger'
  | 'section'
  | 'which'
  | 'referral'
  | 'manual'
  | 'several'
  | 'bundle'
  | 'correction'
  | 'place'
  | 'unclear'
  | 'matter'
  | 'list-catalogue'
  | 'list-unanswered'
> = {
  danger: ({ danger, matters, callFirst }, message, world) =>
    keptAnd(
      message,
      { outcome: 'emergency', matter: matters[0] },
      ({ id: question }) => ({ view: 'emergency', danger, callFirst, matters, question }),
      world,
    ),
  section: ({ matter, section, also }, message, world) =>
    keptAnd(
      message,
      { outcome: 'section', matter, state: { asked: [], offered: also } },
      ({ id: question }) => ({
        view: 'section',
        matter,
        section,
        question,
        also,
        matched: matchedBy(wordsOf(message), matter, world),
      }),
      world,
    ),
  which: ({ section: of, matters }, message, world) =>
    keptAnd(
      message,
      { outcome: 'ask', state: { asked: [], offered: matters } },
      ({ id: question }) => ({ view: 'which', of, matters, question }),
      world,
    ),
  referral: async ({ referral }, message, world) => {
    const first = await referredBy(referral, message, world);
    const asks = askedOfReferral(wordsOf(message));
    return keptAnd(
      message,
      { outcome: 'referral', state: { asked: [], offered: [], referral } },
      ({ id }) => ({ view: 'referral', referral, question: first?.id ?? id, asks }),
      world,
    );
  },
  bundle: ({ bundle, facts, maybe }, message, world) =>
    keptAnd(
      message,
      { outcome: 'bundle', state: { asked: [], offered: [], each: seenThere(bundle, facts, world) } },
      ({ id: question }) => ({ view: 'bundle', bundle, question, facts, maybe }),
      world,
    ),
  manual: ({ matter }, message, world) =>
    keptAnd(
      message,
      { outcome: 'answer', matter },
      ({ id: question }) => ({ view: 'matter', matter, question }),
      world,
    ),
  several: ({ parts }, message, world) => {
    const known = (part: Part) => 'matter' in part || world.catalogue.referral(part.referral) !== undefined;
    return keptAnd(
      message,
      {
        outcome: 'several',
        state: { asked: [], offered: parts.flatMap(mayBe), each: parts.map(mayBe) },
      },
      ({ id: question }) => ({
        view: 'several',
        question,
        parts: parts.map((part) => ({ ...part, words: redact(part.words) })),
      }),
      world,
      // Something of it is in nobody's list: whoever looks after the list sees it.
      { waits: !parts.every(known) },
    );
  },
  correction: ({ about, instead }, message, world) =>
    answerCorrection(asked(message), { about, instead }, message, world),
  place: answerPlace,
  unclear: (_, message, world) =>
    message.inGroup && !wordsOf(message) ? nothing : answerUnclear(asked(message), world),
  'list-catalogue': (_, message, world) => reply(message, { view: 'list', ...askedFor(wordsOf(message), world) }),
  'list-unanswered': showing((openId) => ({ view: { view: 'unanswered', openId }, own: true })),
  matter: ({ words }, message, world) => answerQuestion(asked(message, words), world),
};
