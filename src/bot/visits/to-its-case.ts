import type { Case } from '../../cases/record/case.ts';
import type { Person } from '../../cases/record/person.ts';
import { may, type RightName } from '../../permissions/permissions.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Visit } from '../../visits/visit.ts';
import { act } from '../cases/act.ts';
import { type Reaction, together } from '../core/reaction.ts';
import type { World } from '../ports/world.ts';

/** One case with those of its open lines that a re-check looked at, and who may have looked: who said it first. */
export type SeenLines = { c: Case; lines: readonly { n: number; right: boolean }[]; people: readonly Person[] };

type AtCase = { kind: 'done'; outcome: Reaction; taken: boolean } | { kind: 'refused'; why: string };

/**
 * What was seen goes to the lines of the case, by whoever of its lead looked: who looked has taken it, signed for or not. A
 * case that nobody works on now keeps its lines as they are, and what was seen is written into it.
 */
export async function toItsCase(
  { c, lines, people }: SeenLines,
  recheck: Visit,
  key: string,
  roster: Roster,
  world: World,
): Promise<AtCase> {
  const whoMay = (name: RightName, of: Case) =>
    people.find(({ openId }) => may(roster.actor(openId), name, of).may)?.openId;
  const take = (found: Case, command: { do: string }, by: Person['openId']) =>
    act({ found, command, actor: roster.actor(by), key: `${key}/${c.id}/${command.do}`, seen: null, roster }, world);
  const done = (outcome: Reaction, taken: boolean): AtCase => ({ kind: 'done', outcome, taken });
  const looker = whoMay('recheck', c);
  const signed = looker && c.state === 'to-sign' ? await take(c, { do: 'sign' }, looker) : undefined;
  if (signed?.kind === 'refused') return signed;
  const now = signed?.next ?? c;
  if (!looker || now.state !== 'in-hand') {
    const writer = whoMay('supplement', c);
    const said = lines.map(({ n, right }) => `第 ${n} 条${right ? '已改好' : '没改好'}`).join('；');
    const command = { do: 'supplement', text: `复查看到（${recheck.id}）：${said}`, photos: [] };
    const noted = writer && (await take(c, command, writer));
    return done(noted && noted.kind === 'done' ? noted : { changes: [], says: [] }, false);
  }
  const checks = lines.map(({ n, right }) => ({ n, found: right ? 'corrected' : 'not-corrected' }));
  const looked = { do: 'recheck', checks, seen: true, due: null, text: null, photos: [] };
  const acted = await take(now, looked, looker);
  if (acted.kind === 'refused') return acted;
  return done(signed ? together(signed, acted) : acted, true);
}
