import type { Case } from '../../cases/record/case.ts';
import { CaseId } from '../../cases/record/ids.ts';
import { joined, type Receipt, toTell } from '../../exchange/receipts.ts';
import type { OutsideRef } from '../../exchange/reference.ts';
import { subjectOfAnswer } from '../../outgoing/live-subject.ts';
import { readRoster } from '../core/reading.ts';
import type { Performing } from '../core/subject.ts';
import { toDesk } from '../core/to-desk.ts';
import type { TellSources } from '../ports/exchange-jobs.ts';
import type { Delivered } from '../ports/outbox.ts';
import type { Target } from '../ports/outgoing.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';
import { isTold } from './access.ts';
import { answerMoved, sending } from './receipt-jobs.ts';

/** Somebody lets an answer go, or another order comes in, at this moment: so often is it looked at again. */
const TRIES = 4;

/**
 * Every order that waits for a case hears what is new of it: what happened goes at once, an answer waits for the desk. Derived
 * from the case's timeline, so that called again it comes to the same and nothing is left out.
 */
export async function tellSources({ case: id }: TellSources, { world }: Performing): Promise<Delivered> {
  const c = await world.store.caseOf(id);
  if (!c) return {};
  const refs = (await world.store.refsOfCases([id])).filter(({ source }) => isTold(source, world));
  for (const ref of refs) await tell(ref, c, world);
  return {};
}

async function tell(ref: OutsideRef, c: Case, world: World): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const written = await news(ref, c, world);
    if (written.changes.length === 0 && written.says.length === 0) return;
    if ((await world.store.commit({ ...written, at: world.now() })) !== 'conflict') return;
  }
  throw new Error('the receipts of an order met others at work on them');
}

async function news({ source, number }: OutsideRef, c: Case, world: World) {
  const { store, catalogue } = world;
  const now = world.now();
  const known = await store.receiptsOf(source, number);
  const into = CaseId.safeParse(c.mergedInto).data;
  const target = c.state === 'merged' && into ? await store.caseOf(into) : undefined;
  // It goes on as another case: the source learns its number, and that case is heard of from now on.
  if (target && known.length > 0) {
    const seq = Math.max(...known.map((one) => one.seq)) + 1;
    const told = joined({ source, number, at: now }, target, catalogue.nameOf, seq);
    const moved: Change = { kind: 'exchange-moved', source, number, to: target.id, at: now };
    return {
      changes: [moved, ...told.map((receipt): Change => ({ kind: 'receipt', receipt }))],
      says: told.map(sending),
    };
  }
  const events = await store.timeline(c.id);
  const { add, drop } = toTell(known, { c, events, nameOf: catalogue.nameOf, now });
  const answers = add.filter(({ state }) => state === 'draft');
  const roster = answers.length > 0 ? await readRoster(world) : undefined;
  return {
    changes: [
      ...drop.map((of): Change => ({ kind: 'receipt-state', of, from: ['draft'], to: 'dropped', at: now })),
      ...add.map((receipt): Change => ({ kind: 'receipt', receipt })),
    ],
    says: [
      ...drop.map((one) => answerMoved(one)),
      ...add.filter(({ state }) => state === 'queued').map(sending),
      ...(roster
        ? answers.flatMap((one) =>
            toDesk(
              {
                about: `${one.source}:${one.number}:${one.seq}`,
                notice: 'answer',
                view: (to) => asked(one, to),
                subject: subjectOfAnswer(one),
              },
              roster,
              world,
            ),
          )
        : []),
    ],
  };
}

const asked = ({ source, number, seq }: Receipt, to: Target) => ({
  view: 'order-answer' as const,
  of: { source, number, seq },
  ...('openId' in to ? { openId: to.openId } : {}),
});
