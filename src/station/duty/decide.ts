import type { OpenId } from '../../brands.ts';
import type { Person } from '../../cases/record/person.ts';
import { refuse, type StationContext, type StationDecision, type StationRuling, set, stepped } from '../course.ts';
import type { DutyId } from '../ids.ts';
import { Duty, overlap, startsAt } from './duty.ts';

/** What one duty's own steps are. */
export type DutyCommand =
  | ({ do: 'put'; id: DutyId } & Pick<Duty, 'community' | 'day' | 'from' | 'to' | 'holder' | 'can'>)
  /** The table was sent anew: somebody else, another time, or not at all. */
  | ({ do: 'rewrite' } & Pick<Duty, 'from' | 'to' | 'holder' | 'can'>)
  | { do: 'off' }
  /** 换班: the holder asks; `other`: the duty they would take for it. */
  | { do: 'ask'; to: OpenId; other: Duty | null }
  /** Whoever was asked says no, or the asker thinks better of it. */
  | { do: 'leave-it' };

const BEGUN = '这个班已经开始了，换不了';

function ruled(found: Duty, command: DutyCommand, { now, actor }: StationContext): StationRuling<Duty> {
  switch (command.do) {
    case 'put':
      return refuse('这个班已经在表里');
    case 'rewrite': {
      const { do: _, ...row } = command;
      const same = Object.entries(row).every(([key, value]) =>
        key === 'holder' ? found.holder?.openId === row.holder?.openId : found[key as keyof Duty] === value,
      );
      return same && found.state === 'on' ? set<Duty>({}) : set<Duty>({ ...row, state: 'on', asked: null });
    }
    case 'off':
      return found.state === 'off' ? set<Duty>({}) : set<Duty>({ state: 'off', asked: null });
    case 'ask': {
      const { to, other } = command;
      if (found.state === 'off' || found.holder?.openId !== actor?.openId || !actor) return refuse('这个班不是您的');
      if (startsAt(found) <= now) return refuse(BEGUN);
      if (to === actor.openId) return refuse('不能跟自己换');
      if (other && (other.state === 'off' || other.holder?.openId !== to)) return refuse('那个班已经换人了，请重新选');
      if (other && startsAt(other) <= now) return refuse(BEGUN);
      return set<Duty>({ asked: { by: actor.openId, to, other: other?.id ?? null, at: now } });
    }
    case 'leave-it':
      if (!found.asked) return refuse('没有人在等您回话');
      if (actor?.openId !== found.asked.to && actor?.openId !== found.asked.by) return refuse('这次换班没有问您');
      return set<Duty>({ asked: null });
  }
}

function put(command: DutyCommand): StationRuling<Duty> {
  if (command.do !== 'put') return refuse('这个班不在表里了');
  const { do: _, id: __, ...row } = command;
  return set<Duty>({ ...row, state: 'on', asked: null });
}

/** What a step of one duty comes to. Pure. */
export function decideDuty(
  found: Duty | undefined,
  command: DutyCommand,
  context: StationContext,
): StationDecision<Duty> {
  const id = found?.id ?? (command.do === 'put' ? command.id : undefined);
  if (id === undefined) return refuse('这个班不在表里了');
  return stepped<Duty>(
    Duty,
    { found, id, step: command.do },
    () => (found ? ruled(found, command, context) : put(command)),
    context,
  );
}

type Exchanged = Extract<StationDecision<Duty>, { kind: 'done' }>;

/**
 * Whoever was asked agrees: the two change, both or neither. Each duty has one holder before and after; who would stand at two
 * places at once may not. `theirs`: every duty of the two ahead.
 */
export function exchange(
  duty: Duty,
  other: Duty | null,
  agreeing: Person,
  theirs: readonly Duty[],
  context: StationContext,
): { kind: 'done'; steps: Exchanged[] } | Extract<StationDecision<Duty>, { kind: 'refused' }> {
  const { asked, holder } = duty;
  if (duty.keys.includes(context.key)) return { kind: 'done', steps: [] };
  if (!asked || asked.to !== agreeing.openId) return refuse('这次换班没有问您，或者已经收回了');
  if (!holder || holder.openId !== asked.by || duty.state === 'off') return refuse('这个班已经换人了');
  if ((other?.id ?? null) !== asked.other) return refuse('要换的班对不上，请重新问一次');
  if (other && (other.holder?.openId !== agreeing.openId || other.state === 'off')) return refuse('您那个班已经换人了');
  if ([duty, ...(other ? [other] : [])].some((one) => startsAt(one) <= context.now)) return refuse(BEGUN);
  const kept = theirs.filter(({ id, state }) => id !== duty.id && id !== other?.id && state === 'on');
  const twice = (who: Person, takes: Duty | null): boolean =>
    takes !== null && kept.some((one) => one.holder?.openId === who.openId && overlap(one, takes));
  if (twice(agreeing, duty)) return refuse('那个时候您在别处值班');
  if (twice(holder, other)) return refuse('那个时候他在别处值班');
  const gives = (one: Duty, to: Person) =>
    stepped<Duty>(
      Duty,
      { found: one, id: one.id, step: 'exchange' },
      () => set<Duty>({ holder: { openId: to.openId, name: to.name }, asked: null }),
      context,
    );
  const steps = [gives(duty, agreeing), ...(other ? [gives(other, holder)] : [])];
  return { kind: 'done', steps: steps.filter((one): one is Exchanged => one.kind === 'done') };
}
