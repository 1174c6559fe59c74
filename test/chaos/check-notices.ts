import { isDeepStrictEqual } from 'node:util';
import { catalogue } from '../../catalogue/index.ts';
import { sandboxConfig } from '../../sandbox/local-host.ts';
import { contextOf, matterFacts } from '../../src/bot/cases/context.ts';
import { sayTells } from '../../src/bot/cases/say-tells.ts';
import { rosterNow } from '../../src/bot/core/office.ts';
import { isToldAtOnce } from '../../src/bot/exchange/take-one.ts';
import type { Outgoing } from '../../src/bot/ports/outgoing.ts';
import type { World } from '../../src/bot/ports/world.ts';
import { isSourceId } from '../../src/brands.ts';
import { type Done, decide } from '../../src/cases/lifecycle/decide.ts';
import { CaseEvent, evolve } from '../../src/cases/lifecycle/events.ts';
import { CLOCK, sourceActor } from '../../src/cases/record/actor.ts';
import { Case } from '../../src/cases/record/case.ts';
import { createHost } from '../../src/host.ts';
import { chatKeyOf } from '../../src/outgoing/lanes.ts';
import type { Roster } from '../../src/roster/roster.ts';
import { openSqliteFile } from '../../src/store/file/sqlite-file.ts';
import { createLog } from '../harness/suite-log.ts';
import { planNoticeFaults } from './check-plans.ts';
import type { Records } from './records.ts';

/**
 * Each timeline decided once more, event by event, and the notices that makes against those in the outbox: every notice is
 * there as often as the lifecycle asks, no more. The table of notices is the lifecycle's; that they were all written, once,
 * is what is checked.
 */
export function noticeFaults(records: Records) {
  const lost: string[] = [];
  const doubled: string[] = [];
  const illegal: string[] = [];
  const moment = { now: 0, sample: 0 };
  const world = worldAt(moment);
  const roster = rosterNow(records.roster, world);
  const sent = Map.groupBy(records.outbox, (row) => row.about ?? '');
  const timelines = Map.groupBy(
    records.events.map((row) => CaseEvent.parse(JSON.parse(row.body))),
    (event) => event.caseId,
  );
  const everyCase = new Map(records.cases.map((row) => [row.id, Case.parse(JSON.parse(row.body))]));
  for (const [id, events] of timelines) {
    const expected: string[] = [];
    const optional: string[] = [];
    let found: Case | undefined;
    for (const event of events) {
      if (event.rule) continue;
      const after = events
        .filter((one) => one.rule && one.key === `${event.key}/rule`)
        .reduce<Case>(evolve, evolve(found, event));
      const says = redecide(found, event, after, { world, moment, roster, everyCase });
      if (typeof says === 'string')
        illegal.push(`${id}: event ${event.version} (${event.command.do}) is decided differently today: ${says}`);
      for (const say of typeof says === 'string' ? [] : says) {
        const name = nameOf(say);
        if (name) expected.push(name);
        if (name && say.kind === 'send' && 'chatId' in say.to)
          for (const openId of say.buzz ?? []) optional.push(`${openId} ${noticeOf(say)}`);
      }
      found = after;
    }
    const actual = (sent.get(id) ?? []).flatMap((row) => nameOf(JSON.parse(row.body)) ?? []);
    compare(id, expected, optional, actual, lost, doubled);
  }
  const plans = planNoticeFaults(records, roster, world);
  return { lost: [...lost, ...plans.lost], doubled: [...doubled, ...plans.doubled], illegal };
}

function compare(
  id: string,
  expected: string[],
  optional: string[],
  actual: string[],
  lost: string[],
  doubled: string[],
) {
  const count = (list: string[], name: string) => list.filter((one) => one === name).length;
  for (const name of new Set([...expected, ...actual])) {
    const [least, most] = [count(expected, name), count(expected, name) + count(optional, name)];
    const there = count(actual, name);
    if (there < least) lost.push(`${id}: notice ${name} ${there} times, not ${least}`);
    if (there > most) doubled.push(`${id}: notice ${name} ${there} times, not ${most}`);
  }
}

function noticeOf(outgoing: Outgoing): string | undefined {
  // What goes on to the next in line, because the weather was too bad for too long, is nobody's own notice.
  if (outgoing.kind !== 'send' || outgoing.onward?.instead) return undefined;
  const { view } = outgoing;
  if (view.view === 'case-notice') return view.notice;
  return view.view === 'case' && !view.missed ? view.headline : undefined;
}

function nameOf(outgoing: Outgoing): string | undefined {
  const notice = noticeOf(outgoing);
  return notice && outgoing.kind === 'send' ? `${chatKeyOf(outgoing.to)} ${notice}` : undefined;
}

type Again = { world: World; moment: { now: number; sample: number }; roster: Roster; everyCase: Map<string, Case> };

/** What the event's command says when it is decided again at its moment; in words where it comes out differently. */
function redecide(found: Case | undefined, event: CaseEvent, after: Case, { world, moment, roster, everyCase }: Again) {
  const { command } = event;
  const actor = actorOf(event, roster);
  moment.now = event.at;
  const matter = matterFacts(command.do === 'dispatch' ? command.matterId : (found ?? after).matterId, world);
  const target = command.do === 'merge' ? targetOf(everyCase.get(command.into)) : null;
  let differs = '';
  for (const sample of [0.999, 0]) {
    moment.sample = sample;
    const context = {
      ...contextOf({ key: event.key, seen: null, roster, matter, target, newId: event.caseId }, world),
      earlier: { cases: earlierOf(after), settled: 0 },
    };
    const decision = decide(found, command, actor, context);
    if (decision.kind === 'done' && isDeepStrictEqual(strip(decision.next), strip(after)))
      return sayTells(decision.next, toldOf(event, decision), roster, world);
    differs = decision.kind === 'refused' ? decision.why : differenceOf(strip(decision.next), strip(after));
  }
  return differs;
}

const isOfSource = ({ actor }: CaseEvent) => actor.kind !== 'clock' && isSourceId(actor.openId);

function actorOf(event: CaseEvent, roster: Roster) {
  if (event.actor.kind === 'clock') return CLOCK;
  const { openId, name } = event.actor;
  return isOfSource(event) ? sourceActor({ id: openId.replace('source:', ''), name }) : roster.actor(openId);
}

/** Of what another system reports the desk hears together with the rest, but for what is urgent. */
const toldOf = (event: CaseEvent, { tells, next }: Pick<Done, 'tells' | 'next'>) =>
  isOfSource(event) && event.command.do === 'report' ? tells.filter(isToldAtOnce(next.urgent)) : tells;

/** What was there before it, as it kept them; those past the first few are told by their number alone. */
const earlierOf = ({ repeat, earlier }: Case) =>
  Array.from({ length: repeat - 1 }, (_, i) => earlier[i] ?? earlier[0]).filter((one) => one !== undefined);

const differenceOf = (again: Record<string, unknown>, then: Record<string, unknown>): string =>
  Object.keys(then)
    .filter((name) => !isDeepStrictEqual(again[name], then[name]))
    .map(
      (name) =>
        `${name} ${JSON.stringify(again[name])?.slice(0, 200)}, then ${JSON.stringify(then[name])?.slice(0, 200)}`,
    )
    .join('; ');

/** The case merged into was open then, whatever it is today. */
const targetOf = (c: Case | undefined): Case | null => (c && { ...c, state: 'in-hand' as const }) || null;

/** Without names: somebody unknown at the time may have been given one since. */
const strip = (c: Case) => JSON.parse(JSON.stringify(c, (key, value) => (key === 'name' ? undefined : value)));

function worldAt(moment: { now: number; sample: number }): World {
  const now = () => moment.now;
  const config = sandboxConfig({ databaseFile: ':memory:', platform: 'http://127.0.0.1:9' });
  const { world } = createHost({
    config,
    database: openSqliteFile(':memory:'),
    catalogue,
    now,
    log: createLog(() => {}, now),
  });
  return { ...world, chance: () => moment.sample };
}
