import { dutyWords } from '../../../cards/station/words.ts';
import { OpenId } from '../../brands.ts';
import type { Field, Option } from '../../forms/field.ts';
import { type Values, wordsIn } from '../../forms/values.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Duty } from '../../station/duty/duty.ts';
import { othersOf } from './duties.ts';

const SWAP = 'duty:';
const STAND_IN = 'person:';
/** A picker shows no more. */
const MOST = 90;

/** With whom a duty may be changed: another duty for it, or somebody who takes it for nothing. */
export function swapOptions(duty: Duty, duties: readonly Duty[], roster: Roster, now: number): Option[] {
  const asker = duty.holder?.openId;
  if (!asker) return [];
  const others = othersOf(duties, asker, now);
  const people = [...new Map(others.flatMap(({ holder }) => (holder ? [[holder.openId, holder]] : []))).values()];
  return [
    ...others.map((one) => ({
      value: `${SWAP}${one.id}`,
      label: `和${one.holder?.name ?? ''}换：${dutyWords(one, now)}`,
    })),
    ...people
      .filter(({ openId }) => roster.member(openId)?.left === false)
      .map(({ openId, name }) => ({ value: `${STAND_IN}${openId}`, label: `请${name}替这一个班` })),
  ].slice(0, MOST);
}

/** What 换班 asks. */
export const swapFields = (options: readonly Option[]): Field[] => [
  {
    ...{ kind: 'choice', name: 'with', label: '和谁换', placeholder: '选一个班，或请人替' },
    ...{ options: [...options], required: true, missing: '请选和谁换' },
  },
];

/** Who is asked, and for which duty of theirs. */
export function swapIn(
  values: Values,
  options: readonly Option[],
  duties: readonly Duty[],
): { to: OpenId; other: Duty | null } | undefined {
  const picked = options.find(({ value }) => value === wordsIn(values.with))?.value;
  if (!picked) return undefined;
  if (picked.startsWith(STAND_IN)) return { to: OpenId.parse(picked.slice(STAND_IN.length)), other: null };
  const other = duties.find(({ id }) => `${SWAP}${id}` === picked);
  return other?.holder ? { to: other.holder.openId, other } : undefined;
}
