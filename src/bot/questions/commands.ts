import { CATEGORIES } from '../../../catalogue/schema.ts';
import { findCaseNumber } from '../../cases/record/numbering.ts';
import type { CaseListName, View } from '../ports/views.ts';
import type { World } from '../ports/world.ts';
import { rosterCommand } from '../roster/roster-commands.ts';

/** What a command shows, and whether only in the asker's own chat. */
export type Shown = { view: View; own: boolean } | { caseId: string };

const LISTS = new Map<string, CaseListName>([
  ['我的事件', 'mine'],
  ['待办', 'todo'],
  ['指挥台', 'desk'],
  ['联络站', 'station'],
]);

/** What a message that is a command shows; undefined when it is a question. */
export function commandOf(words: string, openId: string, world: World): Shown | undefined {
  const said = words.trim().replace(/[。！!？?]+$/, '');
  if (/^(帮助|help|怎么用|使用说明|你好|您好|在吗)$/i.test(said)) return { view: { view: 'help' }, own: false };
  const list = LISTS.get(said);
  if (list) return { view: { view: 'case-list', list, page: 0, openId }, own: true };
  if (said === '我是谁') return { view: { view: 'who-am-i', openId }, own: true };
  const office = rosterCommand(said, openId);
  if (office) return { view: office, own: true };
  const number = findCaseNumber(said);
  // Only the number, or 「事件」 and the number: a longer sentence is a question that mentions one.
  if (number && said.replace(/^(事件|查|查询)/, '').trim().length <= number.length + 2) return { caseId: number };
  const matter = world.catalogue.matter(said.toUpperCase());
  if (matter) return { view: { view: 'matter', matter: matter.id }, own: false };
  return browse(said, world);
}

function browse(said: string, world: World): Shown | undefined {
  const asked = /^(清单|目录|事项清单)(?:\s+(.+))?$/.exec(said);
  if (!asked) return undefined;
  const sought = asked[2]?.trim();
  if (!sought) return { view: { view: 'list' }, own: false };
  const category = CATEGORIES.find(({ name }) => name === sought);
  const view: View = category
    ? { view: 'list', category: category.name }
    : { view: 'list', words: sought, matters: mattersNaming(sought, world) };
  return { view, own: false };
}

/** Matters whose id, name, scope or sayings have the word, names first; at most eight. */
function mattersNaming(word: string, { catalogue }: World): string[] {
  const wanted = word.toUpperCase();
  const rank = ({ id, name, scope, sayings }: World['catalogue']['matters'][number]) => {
    if (id === wanted) return 0;
    if (name.includes(word)) return 1;
    if (scope.includes(word)) return 2;
    return sayings.some((one) => one.includes(word)) ? 3 : 9;
  };
  return catalogue.matters
    .map((matter) => ({ id: matter.id, rank: rank(matter) }))
    .filter((one) => one.rank < 9)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 8)
    .map((one) => one.id);
}
