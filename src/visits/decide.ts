import { nextEvent } from '../cases/record/next-event.ts';
import { OFFICIAL, staysOwn } from '../inspections/kinds.ts';
import { holdsOf, withSaid } from './answers.ts';
import type { Command, CommandOf } from './commands.ts';
import { evolve, type VisitEvent } from './events.ts';
import { allOpened, groupsOf, rangeOf, stillFailing, unanswered, unopened } from './groups.ts';
import { type Context, done, type Ruling, refuse } from './ruling.ts';
import { answerTo, type Found, isOfVisit, itemOf, type Visit } from './visit.ts';

export type Decision =
  | Extract<Ruling, { kind: 'refused' }>
  /** Nothing to write where the key was seen before. */
  | { kind: 'done'; next: Visit; event: VisitEvent | undefined };

/**
 * What a command comes to. Answers are taken in whatever version somebody saw, for two look at once and both are kept;
 * what ends a part of the visit is refused where the visit has moved on since it was shown.
 */
export function decide(found: Visit | undefined, command: Command, context: Context): Decision {
  const { now, key, actor, seen } = context;
  if (found?.keys.includes(key)) return { kind: 'done', next: found, event: undefined };
  if (found && seen !== null && seen !== found.version)
    return refuse('stale', '刚有人记过，卡片换成最新的了，请再点一次');
  const ruling = found ? rule(found, command, context) : begun(command, context);
  if (ruling.kind === 'refused') return ruling;
  const event: VisitEvent = {
    visit: found?.id ?? (command as CommandOf<'begin'>).id,
    ...nextEvent(found, {
      ...{ at: now, actor, key, command, changes: ruling.changes },
      to: ruling.to ?? found?.state ?? 'running',
    }),
    answers: ruling.answers,
  };
  return { kind: 'done', next: evolve(found, event), event };
}

function begun(command: Command, { now }: Context): Ruling {
  if (command.do !== 'begin') return refuse('gone', '这一次找不到了');
  const { do: _do, ...begun } = command;
  const isWalk = begun.kind === 'walk';
  // A 走访 has nothing to tick and is over when it is told of; anything else has something to tick.
  if (isWalk !== (begun.walked !== undefined) || isWalk !== (begun.items.length === 0))
    return refuse('missing', '没有可看的，或者没写看到什么');
  return done({
    to: isWalk ? 'closed' : 'running',
    changes: {
      ...begun,
      opened: [],
      found: [],
      repeats: [],
      recheck: null,
      overCap: begun.overCap ?? false,
      mergedAway: begun.mergedAway ?? 0,
      walked: begun.walked ?? null,
      startedAt: now,
      toldAt: null,
      signed: null,
      notDone: null,
      closedAt: isWalk ? now : null,
    },
  });
}

function rule(visit: Visit, command: Command, context: Context): Ruling {
  const { actor } = context;
  if (actor && command.do !== 'lines' && command.do !== 'join' && !isOfVisit(visit, actor.openId))
    return refuse('not-yours', '这一次由到场的人记，您不在里面');
  const rules = RULES[command.do] as (visit: Visit, command: Command, context: Context) => Ruling;
  return rules(visit, command, context);
}

type Rules = { [Name in Command['do']]: (visit: Visit, command: CommandOf<Name>, context: Context) => Ruling };

const running = (visit: Visit): Ruling | undefined =>
  visit.state === 'running' ? undefined : refuse('over', '这一次已经记完了，不能再改；有改动请复查');

const RULES: Rules = {
  begin: () => refuse('begun', '这一次已经开始了'),

  join: (visit, { officer }) =>
    running(visit) ??
    (isOfVisit(visit, officer.openId) ? done({}) : done({ changes: { people: [...visit.people, officer] } })),

  'step-aside'(visit, { officer }, { actor }) {
    const over = running(visit);
    if (over) return over;
    if (!actor) return refuse('not-yours', '没有说是谁回避');
    const said = visit.answers.some(({ said }) => said.some(({ by }) => by.openId === actor.openId));
    if (said) return refuse('answered', '您已经记了几条，换不了人：请没记过的同事把这几条也看一遍、记一遍');
    if (isOfVisit(visit, officer.openId)) return refuse('missing', '这位同事已经在里面了，请换一位');
    return done({ changes: { people: visit.people.map((one) => (one.openId === actor.openId ? officer : one)) } });
  },

  open: (visit, { group }) =>
    running(visit) ??
    (group >= groupsOf(visit).length
      ? refuse('missing', '没有这一组')
      : done({ changes: { opened: [...new Set([...visit.opened, group])].toSorted((a, b) => a - b) } })),

  answer(visit, { answers, rest, of }, { now, actor }) {
    const over = running(visit);
    if (over) return over;
    if (!actor) return refuse('not-yours', '没有说是谁看的');
    const strange = answers.find(({ item }) => !itemOf(visit, item));
    if (strange) return refuse('missing', '单子里没有这一条');
    const named = new Set(answers.map(({ item }) => item));
    const others = rest ? unanswered(visit).filter(({ id }) => !named.has(id) && of.includes(id)) : [];
    if (rest === 'ok' && others.length > 0 && !allOpened(visit))
      return refuse(
        'not-opened',
        `还没翻到 ${unopened(visit).map(rangeOf).join('、')}，每一组都看过才能说「其余都符合」；发「接着查」往下翻`,
      );
    if (answers.length === 0 && others.length === 0) return refuse('missing', '您判的都记了，没记的等别的部门记');
    const all = [...answers, ...others.map(({ id }) => ({ item: id, answer: rest ?? 'unseen' }))];
    return done({
      answers: all.map(({ item, answer }) => withSaid(answerTo(visit, item), item, { by: actor, at: now, answer })),
    });
  },

  'on-site'(visit, { item, corrected }, { now }) {
    const over = running(visit);
    if (over) return over;
    const answer = answerTo(visit, item);
    if (!answer || holdsOf(answer) !== 'bad') return refuse('missing', '先记「不符合」，再记当场改好了');
    return done({ answers: [{ ...answer, onSite: corrected ? now : null }] });
  },

  light: (visit, { code }) => running(visit) ?? done({ changes: { mode: 'light', code } }),

  'not-done'(visit, { why }, { now }) {
    const over = running(visit);
    if (over) return over;
    if (visit.answers.length > 0) return refuse('answered', '已经记了几条，不能算没做成；看不了的记「没看成」');
    return done({ to: 'not-done', changes: { notDone: why, closedAt: now } });
  },

  tell(visit, { cases, repeats = [] }, { now }) {
    const over = running(visit);
    if (over) return over;
    const open = unanswered(visit);
    if (visit.mode === 'full' && open.length > 0)
      return refuse('unanswered', `还有 ${open.length} 条没记：${open.map(({ n }) => n).join('、')}`);
    if (visit.mode === 'light' && !visit.code) return refuse('missing', '轻记要先写行政行为码');
    const failing = stillFailing(visit);
    const left = failing.find(({ id }) => !cases.some(({ item }) => item === id));
    if (left && !staysOwn(visit)) return refuse('missing', `第 ${left.n} 条没有立件`);
    const found: Found[] = cases.map((one) => ({ ...one, correctedAt: null, acceptedBy: null, firstOk: null }));
    // Whoever looks after their own common parts signs for nothing.
    if (!OFFICIAL.includes(visit.kind)) {
      const to = found.length > 0 ? 'correcting' : 'closed';
      return done({ to, changes: { toldAt: now, found, repeats, closedAt: to === 'closed' ? now : null } });
    }
    // A re-check is over when it is told: what is not right stays a line of the visit it belongs to.
    return visit.of === null
      ? done({ to: 'told', changes: { toldAt: now, found, repeats } })
      : done({ to: 'closed', changes: { toldAt: now, found, closedAt: now } });
  },

  sign(visit, { kind, name, reason, witness, picture }, { now }) {
    if (visit.state !== 'told' && visit.state !== 'correcting') return refuse('over', '告知了才能签收，签过的不用再签');
    if (visit.signed) return refuse('signed', '已经签收过了');
    if (kind === 'refused' && (!reason || !witness)) return refuse('missing', '拒签要写原因和见证人');
    if (kind !== 'refused' && !name) return refuse('missing', '请写签收的人');
    return settled(visit, { signed: { kind, at: now, name, reason, witness, picture } }, now);
  },

  'look-again': (visit, { recheck }) =>
    visit.state === 'told' || visit.state === 'correcting'
      ? done({ changes: { recheck } })
      : refuse('over', '没有要复查的'),

  lines(visit, { lines }, { now }) {
    if (visit.state === 'running' || visit.state === 'not-done') return refuse('over', '还没告知');
    const found = visit.found.map((one) => {
      const line = lines.find(({ item }) => item === one.item);
      return line
        ? {
            ...one,
            correctedAt: line.correctedAt,
            acceptedBy: line.by ?? one.acceptedBy,
            firstOk: one.firstOk ?? (line.correctedAt === null ? false : line.by ? true : null),
          }
        : one;
    });
    return settled(visit, { found }, now);
  },
};

/** Told, signed or refused, and nothing left to put right: closed. An old case that is opened again opens it again. */
function settled(visit: Visit, changes: Partial<Pick<Visit, 'signed' | 'found'>>, now: number): Ruling {
  const { signed, found } = { ...visit, ...changes };
  const open = found.some(({ correctedAt }) => correctedAt === null);
  const to = !signed && OFFICIAL.includes(visit.kind) ? 'told' : open ? 'correcting' : 'closed';
  return done({ to, changes: { ...changes, closedAt: to === 'closed' ? (visit.closedAt ?? now) : null } });
}
