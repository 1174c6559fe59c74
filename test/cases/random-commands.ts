import { DAY_MS, dayOf } from '../../src/cases/calendar/calendar.ts';
import type { Command, CommandName } from '../../src/cases/commands/table.ts';
import type { Case } from '../../src/cases/record/case.ts';
import { Outcome, ReturnReason } from '../../src/cases/record/reasons.ts';
import { aCase, aChat, aPerson } from '../harness/ids.ts';
import { child, line, openLines, split } from './parts.ts';
import { plainCommand } from './plain-command.ts';
import { FEED_BACK, NAME_LEAD, RETURN, report, WHISTLE } from './story.ts';

const DEPARTMENTS = ['enforcement-team', 'market-supervision', 'police', 'urban-management', 'housing', 'nowhere'];

/** A whole number below n, from the run's own seed. */
export type Pick = (n: number) => number;

export function picker(seed: number): Pick {
  let state = seed + 1;
  return (n) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
}

/** Some command of this name, mostly sensible and sometimes not; a case here only where the schema does not say what is. */
export function someCommand(name: CommandName, pick: Pick, c: Case, now: number): Command {
  const among = <T>(options: readonly T[]): T => {
    const option = options[pick(options.length)];
    if (option === undefined) throw new Error('nothing to pick from');
    return option;
  };
  const department = () => among(DEPARTMENTS);
  const maybe = <T>(value: T): T | null => (pick(2) === 0 ? value : null);
  const pictures = () => maybe(['img_1']) ?? [];
  const photos = pictures();
  const day = () => dayOf(now + (pick(16) - 1) * DAY_MS);
  switch (name) {
    case 'settle':
      return {
        do: name,
        place: c.place,
        object: null,
        photos,
        matterId: 'CG04',
        how: 'cleared',
        text: null,
        anyway: false,
      };
    case 'report':
      return report();
    case 'split':
      return split();
    case 'openLines':
      return openLines();
    case 'join':
      return { do: name, facts: ['fume'], text: maybe('又来了'), photos, children: [], more: [], onBehalf: null };
    case 'addLines':
      return { do: name, from: aCase('WX-261102-100'), lines: [line()], text: maybe('又来了'), photos };
    case 'showLine':
      return { do: name, lines: [1], photos, text: null };
    case 'recheck':
      return {
        do: name,
        checks: [{ n: among([1, 2]), found: among(['corrected', 'partly', 'not-corrected', 'void']) }],
        seen: pick(3) > 0,
        due: maybe(day()),
        text: maybe('看过'),
        photos,
      };
    case 'childMoved':
      return { do: name, child: child({ state: among(['in-hand', 'closed']) }) };
    case 'passOn':
      return { do: name, from: aCase('WX-261102-100'), text: maybe('补充'), photos };
    case 'fall':
      return { do: name, from: aCase('WX-261102-100') };
    case 'dispatch':
      return { do: name, lead: department(), for: null, matterId: maybe('CG04'), text: null };
    case 'merge':
      return { do: name, into: 'WX-261101-007', text: null };
    case 'absorb':
      return {
        do: name,
        from: 'WX-261101-008',
        people: [aPerson('ou_far')],
        secret: pick(2) === 0 ? [aPerson('ou_far')] : [],
        text: maybe('也看到了'),
        photos,
        onBehalf: maybe({ phone: '13800138000', wantsReply: pick(2) === 0 }),
        residents: maybe([{ caseId: 'WX-261101-006', phone: '13800138006', wantsReply: pick(2) === 0 }]) ?? [],
      };
    case 'outsideNews':
      return {
        do: name,
        text: '12345 又催了',
        due: maybe(now + (pick(16) - 1) * DAY_MS),
        secret: pick(4) === 0,
        resident: maybe({ caseId: 'GD-77', phone: '13800138077', wantsReply: pick(2) === 0 }),
      };
    case 'return':
      return { ...RETURN, reason: among(ReturnReason.options), suggested: maybe(department()), photos };
    case 'feedBack':
      return { ...FEED_BACK, outcome: among(Outcome.options), fileNumber: maybe('立案 1 号'), photos };
    case 'handOver':
      return {
        do: name,
        to: { openId: aPerson(among(['ou_mate', 'ou_head', 'ou_police'])), name: '同事' },
        text: null,
      };
    case 'whistle':
      return { ...WHISTLE, departments: [department(), department()], grade: among(['normal', 'urgent']) };
    case 'nameLead':
      return { ...NAME_LEAD, lead: department(), supports: [{ department: department(), for: null }] };
    case 'groupMade':
      return {
        do: name,
        round: (c.council?.round ?? 1) + (pick(4) === 0 ? 1 : 0),
        chatId: aChat(among(['oc_1', 'oc_2'])),
      };
    case 'groupGone':
      return {
        do: name,
        round: c.council?.round ?? 1,
        how: among(['failed', 'dissolved', 'removed', 'ended']),
        text: null,
      };
    case 'giveTask':
      return {
        do: name,
        task: among(['t1', 't2', 't3']),
        department: among([...(c.council?.departments ?? []).map((seat) => seat.department), 'enforcement-team']),
        what: '查证照',
        by: day(),
      };
    case 'finishTask':
      return { do: name, task: among(['t1', 't2', 't3']), what: '查证照' };
    case 'taskDue':
      return { do: name, task: among(['t1', 't2', 't3']) };
    case 'recompute':
      return { do: name, edition: 'x' };
    default:
      return plainCommand(name, {
        ...{ words: () => '理由', photos: pictures, day, department, among },
        leaves: () => pick(2) === 0,
      });
  }
}
