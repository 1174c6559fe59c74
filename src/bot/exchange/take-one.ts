import { DAY_MS } from '../../cases/calendar/calendar.ts';
import { decide } from '../../cases/lifecycle/decide.ts';
import type { Actor } from '../../cases/record/actor.ts';
import type { Case } from '../../cases/record/case.ts';
import type { Tell } from '../../cases/told/tells.ts';
import { asReport, newsOf } from '../../exchange/as-report.ts';
import type { OutsideOrder } from '../../exchange/order.ts';
import { type OutsideRef, strictest } from '../../exchange/reference.ts';
import type { Roster } from '../../roster/roster.ts';
import { act, changesOf } from '../cases/act.ts';
import { contextOf, matterFacts } from '../cases/context.ts';
import { takeCaseNumber } from '../cases/opening.ts';
import { sayTells } from '../cases/say-tells.ts';
import type { OrderTaken } from '../ports/exchange.ts';
import type { Commit } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { nearby, type UnderstoodOrder, understoodOrder } from './understood.ts';

/** Somebody works on the same case at this moment: so often is it looked at again. */
const TRIES = 4;

export type Written = Pick<Commit, 'changes' | 'says'>;

/** Whoever brings an order in, by whichever road. */
export type Bringer = {
  actor: Actor;
  /** Tells this bringing from another of the same order. */
  key: string;
  /** Nobody vouches for who sent it: nothing becomes urgent by it. */
  unsigned: boolean;
  /** What is kept with it, in the write that changes its case: the case as it is then. */
  kept(ref: OutsideRef, did: OrderTaken, c: Case): Written;
  /** What is kept where nothing comes of it: nothing is new or, with the reason, it was refused. */
  nothing(refused: string | null, ref: OutsideRef | undefined): Written | undefined;
};

export type Taking = {
  by: Bringer;
  roster: Roster;
  source: Parameters<typeof understoodOrder>[3]['source'];
  world: World;
};

/** Takes one order in, in one write with its case; looked at again where somebody else works on the same case. */
export async function takeOne(order: OutsideOrder, taking: Taking): Promise<void> {
  const { world, source, by } = taking;
  for (let tries = 0; tries < TRIES; tries++) {
    const [ref] = await world.store.outsideRefs(source.id, [order.id]);
    const understood = await understoodOrder(order, ref, nearby(world), taking);
    const { intake } = understood;
    const written = intake.do === 'same' ? by.nothing(null, ref) : await taken(understood, taking);
    if (!written || (await world.store.commit({ ...written, at: world.now() })) !== 'conflict') return;
  }
  throw new Error('an order met others at work on the same case');
}

function taken(understood: UnderstoodOrder, taking: Taking): Promise<Written | undefined> {
  const { intake } = understood;
  if (intake.do === 'open') return opened(understood, intake.ref, taking);
  return intake.do === 'same' ? Promise.resolve(undefined) : more(understood, intake, taking);
}

/** The desk hears of what came together (its batch's card, src/bot/exchange/came.ts), of what is urgent at once; each department hears of its own. */
export const isToldAtOnce = (urgent: boolean) => (tell: Tell) =>
  tell.to !== 'reporter' && (tell.to !== 'desk' || urgent);

const both = (one: Written, other: Written): Written => ({
  changes: [...one.changes, ...other.changes],
  says: [...one.says, ...other.says],
});

async function opened(
  { order, place, matterId: meant }: UnderstoodOrder,
  ref: Omit<OutsideRef, 'caseId'>,
  taking: Taking,
): Promise<Written | undefined> {
  const { by, roster, source, world } = taking;
  const { actor, unsigned } = by;
  // What is urgent by its matter waits for a person where nobody vouches for it.
  const matterId = unsigned && matterFacts(meant, world)?.limits.urgent ? null : meant;
  const command = asReport(order, { place, matterId, mark: source.mark, unsigned });
  const matter = matterFacts(command.matterId, world);
  const past = await world.store.earlier({ ...place, matter: matter?.id ?? null }, world.now() - 90 * DAY_MS);
  const newId = await takeCaseNumber(world);
  const opening = { matterId: matter?.id ?? null, place, object: null };
  const key = `order:${source.id}:${order.id}:${by.key}`;
  const context = contextOf({ key, seen: null, roster, matter, newId, opening, past }, world);
  const decision = decide(undefined, command, actor, context);
  if (decision.kind === 'refused') {
    world.log.error('an order was refused', { about: by.key, why: decision.why });
    return by.nothing(decision.why, undefined);
  }
  const { next, tells } = decision;
  return both(
    { changes: changesOf(decision), says: sayTells(next, tells.filter(isToldAtOnce(next.urgent)), roster, world) },
    by.kept({ ...ref, caseId: next.id }, 'opened', next),
  );
}

/** An order joins a case or says more of its own; of a case that has ended only that it did is kept. */
async function more(
  { order }: UnderstoodOrder,
  intake: { do: 'join' | 'update' | 'withdraw'; ref: OutsideRef },
  taking: Taking,
): Promise<Written | undefined> {
  const { by, roster, source, world } = taking;
  const { ref } = intake;
  const [found, refs] = await Promise.all([world.store.caseOf(ref.caseId), world.store.refsOfCases([ref.caseId])]);
  if (!found) return by.nothing('它的事件不在了', undefined);
  const waiting = [...refs.filter(({ source: of, number }) => of !== ref.source || number !== ref.number), ref];
  const hidden = found.reportedPerson && !order.external.secret;
  const phone = hidden ? null : (order.who?.phone ?? null);
  const resident = phone || order.external.replyNeeded;
  const command = {
    do: 'outsideNews',
    text: newsOf(order, source.mark, intake.do, hidden),
    due: strictest(waiting),
    secret: order.external.secret,
    resident:
      intake.do === 'join' && resident
        ? { caseId: order.id, phone: phone?.slice(0, 30) ?? null, wantsReply: order.external.replyNeeded }
        : null,
  };
  const key = `order:${source.id}:${order.id}:${ref.seen.at(-1)}`;
  const acted = await act({ found, command, actor: by.actor, key, seen: null, roster }, world);
  if (acted.kind === 'refused') return by.kept(ref, 'late', found);
  return both(
    { changes: acted.changes, says: acted.says },
    by.kept(ref, intake.do === 'join' ? 'joined' : 'updated', acted.next),
  );
}
