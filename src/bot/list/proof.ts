import { inTurns } from '../../../catalogue/in-turns.ts';
import { DAY_MS } from '../../cases/calendar/calendar.ts';
import { questionsFor } from '../../list/proof/questions.ts';
import { type Turns, trying } from '../../list/proof/turns.ts';
import { proposing } from '../../list/proposals/facts.ts';
import { createSearch } from '../../matters/search.ts';
import type { Search } from '../../matters/verdict.ts';
import { readRoster } from '../core/reading.ts';
import type { Performing } from '../core/subject.ts';
import type { ProposalProof } from '../ports/list-jobs.ts';
import type { Delivered } from '../ports/outbox.ts';
import type { World } from '../ports/world.ts';
import { act, nextNumber } from './act.ts';

/** What people asked and confirmed within so many days is tried, at most so much of it. */
const DAYS = 90;
const MOST = 500;
/** What was found of so many drafts on a list is remembered: whoever tries one again, after a crash or a step of somebody, has it at once. */
const REMEMBERED = 16;
const remembered = new WeakMap<Search, Map<string, Turns>>();
/** How often it is kept anew where somebody took a step meanwhile. */
const TRIES = 4;

/**
 * Tries a draft on what people ask, and keeps what turns wrong and right with it. Called again after a crash it does the
 * same; a draft that was tried, revised or sent on meanwhile is left alone.
 */
export async function prove({ proposal }: ProposalProof, { world }: Performing): Promise<Delivered> {
  for (let tried = 0; tried < TRIES; tried++) {
    const found = await world.store.proposal(proposal);
    if (found?.state !== 'drafting' || found.edits.length === 0) return {};
    const proof = await proofOf(found.edits, world);
    if (!proof || found.proof?.list === proof.list) return {};
    const roster = await readRoster(world);
    const key = `proof:${proposal}:${found.version}`;
    const acted = await act(
      { found, command: { do: 'prove', proof }, actor: null, key, seen: found.version, roster },
      world,
    );
    if (acted.kind === 'refused') return {};
    const { changes, says } = acted;
    if ((await world.store.commit({ at: world.now(), changes, says })) !== 'conflict') return {};
  }
  throw new Error('the proposal kept changing while it was tried');
}

async function proofOf(edits: Parameters<typeof proposing>[1], world: World) {
  const { catalogue, search, store } = world;
  const { after } = await inTurns(proposing(catalogue, edits));
  if (!after) return undefined;
  const [confirmed, editions] = await Promise.all([
    store.confirmed(world.now() - DAYS * DAY_MS, MOST),
    store.editions(),
  ]);
  const turns = await rememberedOn(search, JSON.stringify([edits, confirmed]), () => {
    const asked = questionsFor(catalogue, after, confirmed);
    return inTurns(trying(asked, { search, catalogue }, { search: createSearch(after), catalogue: after }));
  });
  return { list: `${catalogue.edition.hash} ${nextNumber(editions, catalogue)}`, ...turns };
}

async function rememberedOn(search: Search, draft: string, tryIt: () => Promise<Turns>): Promise<Turns> {
  const drafts = remembered.get(search) ?? new Map<string, Turns>();
  remembered.set(search, drafts);
  const turns = drafts.get(draft) ?? (await tryIt());
  drafts.delete(draft);
  drafts.set(draft, turns);
  for (const oldest of drafts.keys()) if (drafts.size > REMEMBERED) drafts.delete(oldest);
  return turns;
}
