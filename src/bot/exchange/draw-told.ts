import { type AnswerFacts, answerCard, answerFormCard } from '../../../cards/exchange/answer-card.ts';
import { cameCard } from '../../../cards/exchange/came-card.ts';
import { type ShownSource, sourcesCard } from '../../../cards/exchange/sources-card.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import { ENDED_STATES } from '../../cases/record/state.ts';
import type { ReceiptKey } from '../../exchange/receipts.ts';
import { may } from '../../permissions/permissions.ts';
import type { SourceAccess } from '../../source-access.ts';
import { addresseeName } from '../core/addressee-name.ts';
import type { Known } from '../core/reading.ts';
import { knownRoster } from '../core/reading.ts';
import { refusedToday } from '../core/refused-today.ts';
import type { Drawn } from '../core/subject.ts';
import type { ViewOf } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { accessOf, isRead, isTold } from './access.ts';
import { answerFields } from './answer-fields.ts';

/** So many of what waits are listed. */
const MOST = 50;
const GONE: Drawn = { card: noticeCard('找不到了', '这一条不在了。', 'over') };

async function refusedTo(openId: ViewOf<'order-sources'>['openId'], world: World, known: Known) {
  const allowed = may((await knownRoster(known, world)).actor(openId), 'takeOrders');
  return allowed.may ? undefined : allowed.why;
}

/** Whom something was meant for, by the name the office knows. */
async function nameOf(missed: string | undefined, world: World, known: Known): Promise<string | undefined> {
  if (!missed) return undefined;
  return addresseeName(missed, await knownRoster(known, world), world) ?? '一个群';
}

const markOf =
  ({ catalogue }: World) =>
  (source: string): string =>
    catalogue.source(source)?.mark ?? source;

async function answerFacts(of: ReceiptKey, world: World): Promise<AnswerFacts | undefined> {
  const receipt = await world.store.receipt(of);
  const c = receipt && (await world.store.caseOf(receipt.caseId));
  if (!receipt || !c) return undefined;
  return {
    receipt,
    mark: markOf(world)(of.source),
    title: c.title,
    due: c.origin.outsideDue,
    now: world.now(),
    hasAddress: world.config.publicUrl !== '',
  };
}

/** An answer that waits for the desk, or what became of it; in the desk's own chat, or to one of its people. */
export async function drawAnswer(view: ViewOf<'order-answer'>, world: World, known: Known): Promise<Drawn> {
  const { of, openId, missed } = view;
  const why = openId && (await refusedTo(openId, world, known));
  if (why) return { words: why };
  const facts = await answerFacts(of, world);
  return facts ? { card: answerCard({ ...facts, missed: await nameOf(missed, world, known) }) } : GONE;
}

/** The form of an answer that is written anew. */
export async function drawAnswerForm(
  { of, openId }: ViewOf<'order-answer-form'>,
  world: World,
  known: Known,
): Promise<Drawn> {
  const why = await refusedTo(openId, world, known);
  if (why) return { words: why };
  const facts = await answerFacts(of, world);
  if (!facts) return GONE;
  if (facts.receipt.state !== 'draft') return { card: answerCard(facts) };
  return { card: answerFormCard(facts, answerFields(facts.receipt, facts.hasAddress)) };
}

function howOf(access: SourceAccess | undefined): ShownSource['how'] {
  if (!access) return 'workbook';
  if (isRead(access)) return 'keyed';
  return access.secrets.length > 0 ? 'signed' : 'unsigned';
}

/** The other systems, how each does, and what of their receipts waits. */
export async function drawSources({ openId }: ViewOf<'order-sources'>, world: World, known: Known): Promise<Drawn> {
  const why = await refusedTo(openId, world, known);
  if (why) return { words: why };
  const [contacts, drafts, dead] = await Promise.all([
    world.store.sourceContacts(),
    world.store.receiptsIn('draft', MOST),
    world.store.receiptsIn('dead', MOST),
  ]);
  const sources = world.catalogue.sources.map(({ id, name }): ShownSource => {
    const access = accessOf(id, world);
    const met = contacts.find(({ source }) => source === id);
    return {
      name,
      how: howOf(access),
      told: isTold(id, world),
      takenAt: met?.takenAt ?? null,
      ...refusedToday(met, world.now()),
    };
  });
  return { card: sourcesCard({ sources, drafts, dead, mark: markOf(world), now: world.now() }) };
}

/** What came since some time, as it stands now. */
export async function drawCame(view: ViewOf<'orders-came'>, world: World, known: Known): Promise<Drawn> {
  const { since, cases: ids, late = [], more = 0, missed } = view;
  const found = (await Promise.all([...new Set(ids)].map((id) => world.store.caseOf(id)))).flatMap((c) => c ?? []);
  const ended = found.flatMap(({ id, state }) => (ENDED_STATES.includes(state) ? id : []));
  const waiting = found.filter(({ state }) => state === 'to-dispatch').length;
  const again = ended.filter((id) => late.includes(id));
  return {
    card: cameCard({
      since,
      now: world.now(),
      waiting,
      dispatched: found.length - waiting - ended.length,
      done: ended.length - again.length,
      late: again,
      more,
      missed: await nameOf(missed, world, known),
    }),
  };
}
