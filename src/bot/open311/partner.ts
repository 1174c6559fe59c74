import { sourceActor } from '../../cases/record/actor.ts';
import type { Case } from '../../cases/record/case.ts';
import { lookAt, type Open311Referral, type Partner } from '../../open311/referral.ts';
import { act } from '../cases/act.ts';
import { readRoster } from '../core/reading.ts';
import { wordsToDesk } from '../core/to-desk.ts';
import type { Change } from '../ports/store.ts';
import type { World } from '../ports/world.ts';

/** Somebody works on the case at this moment: so often is it looked at again. */
const TRIES = 4;

type Configured = { config: Pick<World['config'], 'sources'> };

/** A partner with its address. */
export type ReachedPartner = Partner & { endpoint: string };

const reached = ({ config }: Configured): ReachedPartner[] =>
  config.sources.flatMap(({ kind, source, body, endpoint, services, jurisdiction, keys }) =>
    kind === 'open311-partner' && body !== null && endpoint !== null
      ? [{ source, body, endpoint: endpoint.replace(/\/+$/, ''), services, jurisdiction, keys }]
      : [],
  );

/** Whom a case is referred to, where that is one we can ask; undefined for everybody else. */
export const partnerOf = ({ state, referral }: Pick<Case, 'state' | 'referral'>, world: Configured) =>
  state === 'referred-out' ? reached(world).find(({ body }) => body === referral?.body) : undefined;

/** The partner of a name in the settings. */
export const partnerCalled = (source: string, world: Configured) => reached(world).find((one) => one.source === source);

export const kept = (referral: Open311Referral, now: number): Change => ({
  kind: 'open311-referral',
  referral,
  dueAt: lookAt(referral, now),
});

/** What a partner says joins the record of its case, in the write that keeps it; `aloud`: the desk hears of it besides. */
export async function hears(
  { referral, news, aloud }: { referral: Open311Referral; news: string | undefined; aloud: boolean },
  { source, body }: Partner,
  world: World,
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const [roster, found] = await Promise.all([readRoster(world), world.store.caseOf(referral.caseId)]);
    const at = world.now();
    const text = news === undefined ? undefined : `${body}：${news}`;
    const command = { do: 'outsideNews', text, due: found?.origin.outsideDue ?? null, secret: false, resident: null };
    const key = `open311:${source}:${referral.request ?? referral.token}:${referral.status}:${text}`;
    const actor = sourceActor({ id: source, name: body });
    const acted = found && text ? await act({ found, command, actor, key, seen: null, roster }, world) : undefined;
    const { changes, says } = acted?.kind === 'done' ? acted : { changes: [], says: [] };
    const desk =
      aloud && text ? wordsToDesk(`${referral.caseId} ${text}`, { about: referral.caseId }, roster, world) : [];
    const done = await world.store.commit({
      at,
      changes: [...changes, kept(referral, at)],
      says: [...says, ...desk],
    });
    if (done !== 'conflict') return;
  }
  throw new Error('what a partner said met others at work on its case');
}

/** What could not be asked for, said to the desk; nothing else is done about it. */
export async function notAsked(c: Pick<Case, 'id'>, { body }: Partner, why: string, world: World): Promise<void> {
  const roster = await readRoster(world);
  const words = `${c.id} 没有报到${body}的系统里：${why}。请打电话或发函转过去。`;
  await world.store.commit({
    at: world.now(),
    remember: `open311-not-asked:${c.id}:${why}`,
    changes: [],
    says: wordsToDesk(words, { about: c.id }, roster, world),
  });
}
