import type { CompiledCatalogue, Published } from '../catalogue.ts';
import { manualLines, namesIn, type PartLines } from './manual-lines.ts';

/** One part of a matter or of a referral that differs: the lines that go and the lines that come, in words. */
export type ListDifference = { about: string; name: string; part: string; gone: string[]; come: string[] };

/** What stood in another order, and nothing else. */
const REORDERED = '（次序调整）';

function between(was: readonly string[], is: readonly string[]): { gone: string[]; come: string[] } | undefined {
  const [had, has] = [new Set(was), new Set(is)];
  const [gone, come] = [was.filter((one) => !has.has(one)), is.filter((one) => !had.has(one))];
  if (gone.length + come.length > 0) return { gone, come };
  return was.join('\n') === is.join('\n') ? undefined : { gone, come: [REORDERED] };
}

/** What differs between two versions of a matter; either may be missing. Line by line, in the workbook's order. */
export function matterDifference(
  before: { matter: Published | undefined; list: CompiledCatalogue },
  after: { matter: Published | undefined; list: CompiledCatalogue },
): ListDifference[] {
  const matter = after.matter ?? before.matter;
  if (!matter || before.matter?.hash === after.matter?.hash) return [];
  const lines = ({ matter: one, list }: typeof before): PartLines[] => (one ? manualLines(one, namesIn(list)) : []);
  const was = new Map(lines(before).map(({ part, lines: of }) => [part, of]));
  const is = new Map(lines(after).map(({ part, lines: of }) => [part, of]));
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((part) => {
    const differs = between(was.get(part) ?? [], is.get(part) ?? []);
    return differs ? [{ about: matter.id, name: matter.name, part, ...differs }] : [];
  });
}

/** What differs between two lists, matter by matter and then in what people say to referrals. */
export function differences(before: CompiledCatalogue, after: CompiledCatalogue): ListDifference[] {
  const was = new Map(before.matters.map((matter) => [matter.id, matter]));
  const is = new Map(after.matters.map((matter) => [matter.id, matter]));
  const matters = [...new Set([...is.keys(), ...was.keys()])].flatMap((id) =>
    matterDifference({ matter: was.get(id), list: before }, { matter: is.get(id), list: after }),
  );
  const said = new Map(before.referrals.map(({ id, sayings }) => [id, sayings]));
  const referrals = after.referrals.flatMap(({ id, name, sayings }) => {
    const differs = between(said.get(id) ?? [], sayings);
    return differs ? [{ about: id, name, part: '群众说法', ...differs }] : [];
  });
  return [...matters, ...referrals];
}

/** What a reader has to know first of a matter that changes in many places. */
const FIRST = ['主责部门', '一句话答案', '范围'];
/** That it goes out of use, or comes back into it, before everything; of a new one that it is in use goes without saying. */
const TURNS = ['状态', '改用事项', '停用原因'];

function weighs({ part }: ListDifference, turned: boolean): number {
  if (turned && TURNS.includes(part)) return TURNS.indexOf(part) - TURNS.length;
  return FIRST.includes(part) ? FIRST.indexOf(part) : FIRST.length;
}

/** The same differences: that a matter goes out of use, who leads, what is answered and what it is about before the rest, which stays in its order. */
export function weightiestFirst(all: readonly ListDifference[]): ListDifference[] {
  const turned = all.some(({ part, gone }) => part === '状态' && gone.length > 0);
  return all.toSorted((a, b) => weighs(a, turned) - weighs(b, turned));
}
